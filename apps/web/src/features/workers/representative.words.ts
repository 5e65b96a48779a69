import { words } from '../../words/words.ts'

export const representativeWords = words({
  en: {
    title: 'Legal representative',
    none: 'Nobody decides for this person by law, as far as is known.',
    name: 'Name',
    scope: 'Decides on',
    scopeOther: 'Something else',
    scopeWords: 'On what',
    reach: 'Where they are reached',
    edit: 'Edit',
    add: 'Name one',
    remove: 'There is none any more',
    agreements: 'Who decides on contracts takes part in new agreements; it can be changed there.',
    saved: 'Saved',
  },
  fr: {
    title: 'Représentant légal',
    none: 'Personne ne décide légalement à sa place, à votre connaissance.',
    name: 'Nom',
    scope: 'Décide de',
    scopeOther: 'Autre chose',
    scopeWords: 'De quoi',
    reach: 'Où le ou la joindre',
    edit: 'Modifier',
    add: 'En indiquer un',
    remove: 'Il n’y en a plus',
    agreements: 'Qui décide des contrats prend part aux nouvelles conventions ; on peut le changer là.',
    saved: 'Enregistré',
  },
})
