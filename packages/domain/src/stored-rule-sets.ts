import type { Cadence, CadenceLine } from './cadence.ts'
import type { CheckInParty } from './check-ins.ts'
import { HOUSE_RULES } from './rule-set-presets.ts'
import type { RuleSet } from './rule-sets.ts'

/** The rhythm as it was kept before it had lines: days of the job, then every so many days. */
type FormerCadence = { readonly days: readonly number[]; readonly everyDays: number }

/** A set of rules as it was kept, whatever version of Tandem kept it. */
export type StoredRuleSet = Omit<RuleSet, 'reminders' | 'leadFrom' | 'cadence'> & {
  readonly reminders: Partial<RuleSet['reminders']>
  readonly leadFrom?: Partial<RuleSet['leadFrom']>
  readonly cadence: Readonly<Record<CheckInParty, Cadence | FormerCadence>>
}

function isFormer(cadence: Cadence | FormerCadence): cadence is FormerCadence {
  return 'everyDays' in cadence
}

/** The same days in lines; a former rhythm asked the employer a week before a trial ended, without saying so. */
function linesOf(party: CheckInParty, cadence: Cadence | FormerCadence): Cadence {
  if (!isFormer(cadence)) return cadence
  const { days, everyDays } = cadence
  const lines: CadenceLine[] = days.map((day) => ({ at: 'day', day, by: null }))
  const trial: CadenceLine[] = party === 'employer' ? [{ at: 'trialEnd', before: 7, by: null }] : []
  const fromDay = days[days.length - 1] ?? 0
  return [...lines, ...trial, { at: 'every', days: everyDays, fromDay, untilDay: null, by: null }]
}

/** A kept set of rules as it holds today: lines that it does not know yet are those of the house. */
export function ruleSetFrom(stored: StoredRuleSet): RuleSet {
  const { reminders, leadFrom, cadence } = stored
  return {
    ...stored,
    reminders: { ...HOUSE_RULES.reminders, ...reminders },
    leadFrom: { ...HOUSE_RULES.leadFrom, ...leadFrom },
    cadence: { worker: linesOf('worker', cadence.worker), employer: linesOf('employer', cadence.employer) },
  }
}
