import type { ImportChoices } from '@tandem/contract/import-decisions'
import type { Sheet } from '@tandem/domain/imports/cells'
import { folded } from '@tandem/domain/imports/cells'
import type { ImportDecisions, ImportDirectory } from '@tandem/domain/imports/decisions'
import { planImport } from '@tandem/domain/imports/plan'
import type { ImportPlan, PlannedPerson } from '@tandem/domain/imports/planned'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { accompanimentsOf, directoryOf, isAtCompany, jobsHeldBy, planBeginning } from './import-directory.store.ts'
import { type Kept, keptBy } from './kept-records.ts'

/** Stands for a coach who is added when the file is written, so that the same name is added once. */
const ADDED = 'added|'

export function addedCoachRef(name: string): string {
  return ADDED + folded(name)
}

export function isAddedCoach(memberId: string): boolean {
  return memberId.startsWith(ADDED)
}

type SameAs = ImportChoices['duplicates'][string]

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To | null): Record<string, To> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const found = to(value)
      return found === null ? [] : [[key, found]]
    }),
  )
}

function coachMeant({ memberId, addAs }: ImportChoices['coaches'][string]) {
  if (memberId !== null) return { memberId }
  return addAs === null ? ('none' as const) : { memberId: addedCoachRef(addAs) }
}

function personMeant({ recordId, row }: SameAs) {
  if (recordId !== null) return { workerId: recordId }
  return row === null ? null : { row }
}

/** What was decided, as the planner reads it. */
export function decisionsFrom(choices: ImportChoices): ImportDecisions {
  const { kinds, columns, cells, defaults, words, skips, coaches, companies, duplicates, people } = choices
  return {
    ...{ kinds, columns, cells, defaults, skips },
    words: words as NonNullable<ImportDecisions['words']>,
    coaches: mapped(coaches, coachMeant),
    companies: mapped(companies, ({ employerId, row }) =>
      employerId !== null ? { employerId } : row !== null ? { row } : ('create' as const),
    ),
    duplicates: mapped(duplicates, ({ recordId, row }) =>
      recordId !== null ? { recordId } : row !== null ? { row } : ('create' as const),
    ),
    people: mapped(people, personMeant),
  }
}

/** A person who is known gets the accompaniment, the plan and the jobs that Tandem has already. */
function linked(db: Db, person: PlannedPerson): PlannedPerson {
  const workerId = person.recordId
  if (workerId === null) return person
  const { enteredOn } = person.episode
  const [latest] = accompanimentsOf(db, workerId)
  const isLatest = latest !== undefined && (latest.exitedOn === null || enteredOn <= latest.exitedOn)
  const episodeId = person.episode.recordId ?? (isLatest ? latest.episodeId : null)
  const jobs = jobsHeldBy(db, workerId)
  return {
    ...person,
    episode: { ...person.episode, recordId: episodeId },
    plan: person.plan && {
      ...person.plan,
      recordId:
        person.plan.recordId ?? (episodeId === null ? null : planBeginning(db, episodeId, person.plan.startsOn)),
    },
    placements: person.placements.map((job) => {
      const { company, startedOn } = job
      const same = jobs.find(
        (held) => 'employerId' in company && isAtCompany(held, company.employerId) && held.startedOn === startedOn,
      )
      return { ...job, recordId: job.recordId ?? same?.placementId ?? null }
    }),
  }
}

export type FilePlan = { readonly plan: ImportPlan; readonly kept: Kept; readonly directory: ImportDirectory }

/** What a file would become now, compared with everything that Tandem knows. */
export function planOfFile(
  db: Db,
  permit: Permit<'imports:run'>,
  sheets: readonly Sheet[],
  choices: ImportChoices,
  today: string,
): FilePlan {
  const directory = directoryOf(db, permit, today)
  const planned = planImport(sheets, directory, decisionsFrom(choices))
  const plan = { ...planned, people: planned.people.map((person) => linked(db, person)) }
  return { plan, kept: keptBy(db, permit, plan, directory), directory }
}
