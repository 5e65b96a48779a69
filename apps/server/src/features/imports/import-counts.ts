import type { ImportCounts, NounCounts } from '@tandem/contract/imports'
import type { ImportPlan } from '@tandem/domain/imports/planned'
import { isAddedCoach } from './plan-file.ts'

const NONE: NounCounts = { created: 0, updated: 0, same: 0, merged: 0, skipped: 0 }

/** Records with one that Tandem knows count as updated. */
function ofRecords(records: readonly { readonly recordId: string | null }[]): NounCounts {
  const updated = records.filter(({ recordId }) => recordId !== null).length
  return { ...NONE, created: records.length - updated, updated }
}

/** The references of the coaches whom a plan adds. */
export function coachesToAdd({ people, log }: ImportPlan): string[] {
  const named = [...people.map((person) => person.episode.coachId), ...log.map((line) => line.coachId)]
  return [...new Set(named.filter((one) => one !== null && isAddedCoach(one)))].filter((one) => one !== null)
}

/** What writing the plan brings: the same numbers before and after. */
export function countsOf(plan: ImportPlan): ImportCounts {
  const { people, companies, contacts, log, counts } = plan
  const rows = (kind: keyof typeof counts) => {
    const { same, merged, skip } = counts[kind]
    return { same, merged, skipped: skip }
  }
  return {
    people: { ...ofRecords(people), ...rows('people') },
    companies: { ...ofRecords(companies), ...rows('companies') },
    contacts: ofRecords(contacts),
    plans: ofRecords(people.flatMap((person) => person.plan ?? [])),
    jobs: ofRecords(people.flatMap((person) => person.placements)),
    log: { ...ofRecords(log), ...rows('log') },
    coaches: coachesToAdd(plan).length,
  }
}

/** Rows for which nothing may be written yet. */
export function unsettledRows({ counts }: ImportPlan): number {
  return Object.values(counts).reduce((sum, { problem, waiting }) => sum + problem + waiting, 0)
}

export function isEmptyPlan({ rows }: ImportPlan): boolean {
  return rows.every(({ outcome }) => outcome === 'skip')
}
