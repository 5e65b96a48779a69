import { divergenceTalks } from '../features/divergence-talks/divergence-talks.table.ts'
import type { Life } from './life.ts'
import { instantAt, type Stage } from './stage.ts'
import type { Text } from './text.ts'

/** Whose pace the spinning mill and she herself see differently. */
const WHO_TALKED = 'ilse'
const EXPLAINED: Text = {
  fr: 'Elle compte les bobines, l’atelier compte les arrêts de la machine. Les arrêts viennent surtout du fil, pas d’elle : l’atelier les note à part désormais.',
  en: 'She counts the spools, the workshop counts the stops of the machine. Most stops come from the yarn, not from her: the workshop now notes them apart.',
}

/** A talk of three that ended well. */
export function writeTalks(stage: Stage, lives: readonly Life[]): void {
  const { put, id, newId, last, say } = stage
  for (const life of lives) {
    const job = life.jobs.find(({ isJob, endedOn }) => isJob && endedOn === null)
    if (life.person.key !== WHO_TALKED || job === undefined) continue
    put(divergenceTalks, {
      id: newId(),
      placementId: id(job.name),
      episodeId: id(life.name),
      heldOn: last,
      outcome: 'explained',
      words: say(EXPLAINED),
      items: ['pace'],
      memberId: id(`member:${life.person.coach}`),
      createdAt: instantAt(last, 16 * 60 + 40),
    })
  }
}
