import type { OutcomePerson } from '@tandem/contract/outcomes'
import { dateReason } from '@tandem/domain/outcomes/reasons'
import type { Connection } from '../../db/open.ts'
import { bareCase } from './case-facts.ts'
import type { KnownOutcomes } from './known-outcomes.ts'
import { partsOf } from './outcome-log.store.ts'
import type { PersonName } from './outcome-people.store.ts'

export type HoursByPerson = {
  readonly people: OutcomePerson[]
  /** Entries about at least one person who may be named. */
  readonly namedEntries: number
}

/** The counted entries of each person who may be named, added up while the log goes by. */
export function hoursByPerson(
  connection: Connection,
  { files, parameters }: KnownOutcomes,
  names: ReadonlyMap<string, PersonName>,
): HoursByPerson {
  const workerOf = new Map(files.episodes.map(({ id, workerId }) => [id, workerId]))
  const nameAt = (JSON.parse(files.episodeIds) as string[]).map((id) => names.get(workerOf.get(id) ?? ''))
  const people = new Map<PersonName, { entries: number; minutes: number }>()
  const shared = new Set<string>()
  let ownEntries = 0
  for (const { place, occurredOn, minutes, sharedEntryId } of partsOf(connection, files.episodeIds, parameters)) {
    const name = nameAt[place]
    if (name === undefined || dateReason(occurredOn, parameters) !== null) continue
    const sum = people.get(name) ?? { entries: 0, minutes: 0 }
    people.set(name, { entries: sum.entries + 1, minutes: sum.minutes + minutes })
    if (sharedEntryId === null) ownEntries += 1
    else shared.add(sharedEntryId)
  }
  return {
    people: [...people].map(([name, sum]) => ({ ...bareCase(name.workerId, name), ...sum })),
    namedEntries: ownEntries + shared.size,
  }
}
