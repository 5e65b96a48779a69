import type { ImportDirectory } from '@tandem/domain/imports/decisions'
import { type ImportedValue, valuePrint } from '@tandem/domain/imports/kept-values'
import type { ImportPlan, Unchanged } from '@tandem/domain/imports/planned'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { fieldPrintsByRecord } from './import-directory.store.ts'
import { placementValues, planValues } from './imported-values.ts'

/** The records that a file leaves as they are, each once. */
export type Kept = Readonly<Record<'people' | 'companies' | 'contacts' | 'plans' | 'jobs', ReadonlySet<string>>>

function recordsOf(unchanged: readonly Unchanged[]): string[] {
  return unchanged.map(({ recordId }) => recordId)
}

/** The key itself and all that it begins with: a part carries the key of its owner in front of its own words. */
function beginnings(key: string): string[] {
  const parts = key.split('|')
  return parts.map((_, index) => parts.slice(0, index + 1).join('|'))
}

/** What earlier imports made of the parts of these owners: their plans, jobs or contacts. */
function partsOf(owners: readonly Unchanged[], noun: string, { importKeys }: ImportDirectory): string[] {
  const keys = new Set(owners.flatMap((owner) => owner.keys))
  if (keys.size === 0) return []
  const prefix = `${noun}|`
  return [...importKeys].flatMap(([key, recordId]) => {
    const isTheirs = key.startsWith(prefix) && beginnings(key.slice(prefix.length)).some((one) => keys.has(one))
    return isTheirs ? [recordId] : []
  })
}

type Values = Readonly<Record<string, ImportedValue>>
type Part = { readonly recordId: string | null; readonly values: Values }

/** Parts of people whose rows changed, of which the file still says what it said. */
function sameAsBefore(db: Db, permit: Permit<'imports:run'>, noun: string, parts: readonly Part[]): string[] {
  const known = parts.filter(({ recordId }) => recordId !== null)
  if (known.length === 0) return []
  const prints = fieldPrintsByRecord(db, permit, noun)
  return known.flatMap(({ recordId, values }) => {
    const before = prints.get(recordId ?? '') ?? {}
    const isSame = Object.entries(values).every(
      ([field, value]) => value === null || valuePrint(value) === before[field],
    )
    return isSame && recordId !== null ? [recordId] : []
  })
}

/** What writing the plan leaves as it is. */
export function keptBy(db: Db, permit: Permit<'imports:run'>, plan: ImportPlan, directory: ImportDirectory): Kept {
  const { people, companies, contacts } = plan.unchanged
  const plans = plan.people.flatMap((person) => person.plan ?? [])
  const jobs = plan.people.flatMap((person) => person.placements)
  return {
    people: new Set(recordsOf(people)),
    companies: new Set(recordsOf(companies)),
    contacts: new Set([...recordsOf(contacts), ...partsOf(companies, 'contact', directory)]),
    plans: new Set([
      ...partsOf(people, 'plan', directory),
      ...sameAsBefore(
        db,
        permit,
        'plans',
        plans.map((one) => ({ recordId: one.recordId, values: planValues(one) })),
      ),
    ]),
    jobs: new Set([
      ...partsOf(people, 'job', directory),
      ...sameAsBefore(
        db,
        permit,
        'placements',
        jobs.map((one) => ({ recordId: one.recordId, values: placementValues(one) })),
      ),
    ]),
  }
}
