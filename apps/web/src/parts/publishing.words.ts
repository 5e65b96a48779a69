import { words } from '../words/words.ts'

/** What is edited as a whole and published in versions. */
export const publishingWords = words({
  en: {
    up: 'Move {name} up',
    down: 'Move {name} down',
    publish: 'Publish version {number}',
    wrong: 'Not published yet',
    stale:
      'Somebody else published version {number} in the meantime. Your changes are still here; publishing them again replaces theirs.',
    publishAnyway: 'Publish mine',
    takeTheirs: 'Take theirs',
    versions: 'Published versions',
    version: 'Version {number}, {day}, by {name}',
    firstVersion: 'Version 1, as Tandem asks',
  },
  fr: {
    up: 'Monter {name}',
    down: 'Descendre {name}',
    publish: 'Publier la version {number}',
    wrong: 'Pas encore publié',
    stale:
      'Quelqu’un d’autre a publié la version {number} entre-temps. Vos changements sont toujours ici ; les publier remplace les siens.',
    publishAnyway: 'Publier les miens',
    takeTheirs: 'Prendre les siens',
    versions: 'Versions publiées',
    version: 'Version {number}, {day}, par {name}',
    firstVersion: 'Version 1, telle que Tandem la pose',
  },
})
