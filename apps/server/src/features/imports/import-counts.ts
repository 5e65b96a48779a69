import type { ImportCounts, NounCounts } from '@tandem/contract/imports'
import type { ImportPlan } from '@tandem/domain/imports/planned'
import type { Kept } from './kept-records.ts'
import { isAddedCoach } from './plan-file.ts'

const NONE: NounCounts = { created: 0, updated: 0, same: 0, merged: 0, skipped: 0 }

/** Records with one that Tandem knows count as updated, unless they stay as they are. */
function ofRecords(records: readonly { readonly recordId: string | null }[], kept: ReadonlySet<string>): NounCounts {
  const known = records.flatMap(({ recordId }) => recordId ?? [])
  const updated = known.filter((recordId) => !kept.has(recordId)).length
  return { ...NONE, created: records.length - known.length, updated, same: kept.size }
}

/** The references of the coaches whom a plan adds. */
export function coachesToAdd({ people, log }: ImportPlan): string[] {
  const named = [...people.map((person) => person.episode.coachId), ...log.map((line) => line.coachId)]
  return [...new Set(named.filter((one) => one !== null && isAddedCoach(one)))].filter((one) => one !== null)
}

/** What writing the plan brings: the same numbers before and after. */
export function countsOf(plan: ImportPlan, kept: Kept): ImportCounts {
  const { people, companies, contacts, log, counts } = plan
  const rows = (kind: keyof typeof counts) => {
    const { merged, skip } = counts[kind]
    return { merged, skipped: skip }
  }
  return {
    people: { ...ofRecords(people, kept.people), ...rows('people') },
    companies: { ...ofRecords(companies, kept.companies), ...rows('companies') },
    contacts: ofRecords(contacts, kept.contacts),
    plans: ofRecords(
      people.flatMap((person) => person.plan ?? []),
      kept.plans,
    ),
    jobs: ofRecords(
      people.flatMap((person) => person.placements),
      kept.jobs,
    ),
    log: { ...ofRecords(log, new Set()), ...rows('log'), same: counts.log.same },
    coaches: coachesToAdd(plan).length,
  }
}

/** Whether writing the plan opens an accompaniment or adds a coach: both belong to a team. */
export function needsTeam(plan: ImportPlan): boolean {
  return plan.people.some(({ episode }) => episode.recordId === null) || coachesToAdd(plan).length > 0
}

/** Rows for which nothing may be written yet. */
export function unsettledRows({ counts }: ImportPlan): number {
  return Object.values(counts).reduce((sum, { problem, waiting }) => sum + problem + waiting, 0)
}

export function isEmptyPlan({ rows }: ImportPlan): boolean {
  return rows.every(({ outcome }) => outcome === 'skip')
}
