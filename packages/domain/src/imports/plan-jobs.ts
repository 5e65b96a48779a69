import { type CalendarDate, daysBetween } from '../calendar-date.ts'
import { placementRefusal } from '../placements.ts'
import { type Cell, cellText, isBlank } from './cells.ts'
import type { LinkOutcome } from './company-links.ts'
import type { JobField } from './headings-jobs.ts'
import { companyKey } from './match-companies.ts'
import type { PlannedPlacement } from './planned.ts'
import { readGrantedHours, readWeeklyHours } from './read-amounts.ts'
import { readLabel } from './read-cells.ts'
import { readDate } from './read-dates.ts'
import { type ContractReading, readContract, stageHint } from './read-words.ts'
import type { ImportRow } from './rows.ts'

/** `companyToken` is what spellings of the company's name share. */
export type PlannedJob = { readonly companyToken: string; readonly facts: Omit<PlannedPlacement, 'key' | 'recordId'> }

export type JobOutcome = { readonly job: PlannedJob | null; readonly isWaiting: boolean }

const JOB_CELLS = ['jobTitle', 'contractType', 'weeklyHours', 'jobStartedOn', 'trialEndOn', 'plannedEndOn'] as const

const LONGEST_LABEL = 240

/** The contract; a word that is not known is kept as it is and counts as "other". */
function contractOf(row: ImportRow): ContractReading | null {
  const label = row.take('contractType', (cell) => readLabel(cell, LONGEST_LABEL))
  if (label === null) return null
  const reading = readContract(label)
  if (reading !== null && 'value' in reading) return reading.value
  row.warn('contractType', 'unknown-contract-word')
  return { contractType: 'other', placementType: 'job', label }
}

const REFUSED_FIELD = {
  'trial-before-start': 'trialEndOn',
  'planned-end-before-start': 'plannedEndOn',
} as const satisfies Record<string, JobField>

/** The job of a row, or nothing when the row names no employer. */
export function jobOf(
  row: ImportRow,
  today: CalendarDate,
  link: (row: ImportRow, name: string) => LinkOutcome,
): JobOutcome {
  const none: JobOutcome = { job: null, isWaiting: false }
  const date = (field: 'jobStartedOn' | 'trialEndOn' | 'plannedEndOn') =>
    row.take(field, (cell) => readDate(cell, 'other', today))
  const name = row.take('employer', (cell) => readLabel(cell, 120))
  const filled = JOB_CELLS.filter((field) => !isBlank(row.cell(field)))
  if (name === null && filled.length === 0) return none
  const jobTitle = row.take('jobTitle', (cell) => readLabel(cell, LONGEST_LABEL))
  const contract = contractOf(row)
  const weeklyMinutes = row.take('weeklyHours', readWeeklyHours)
  const startedOn = date('jobStartedOn')
  const trialEndOn = date('trialEndOn')
  const plannedEndOn = date('plannedEndOn')
  if (name === null) {
    row.problem('employer', 'missing-employer')
    return none
  }
  const company = link(row, name)
  if (startedOn === null) {
    if (isBlank(row.cell('jobStartedOn'))) row.problem('jobStartedOn', 'missing-job-start')
    return none
  }
  const refusal = placementRefusal({ startedOn, endedOn: null, trialEndOn, plannedEndOn }, null, today)
  if (refusal === 'trial-before-start' || refusal === 'planned-end-before-start') {
    row.problem(REFUSED_FIELD[refusal], refusal)
  }
  if (contract?.contractType === 'openEnded' && plannedEndOn !== null) row.warn('plannedEndOn', 'open-ended-with-end')
  if (contract?.contractType === 'fixedTerm' && plannedEndOn === null && row.has('plannedEndOn'))
    row.warn('plannedEndOn', 'fixed-term-without-end')
  if (plannedEndOn !== null && plannedEndOn < today) row.warn('plannedEndOn', 'planned-end-passed')
  if (company === 'waiting') return { job: null, isWaiting: true }
  if (company === null) return none
  const facts = {
    company,
    jobTitle,
    placementType: contract?.placementType ?? 'job',
    contractType: contract?.contractType ?? null,
    contractLabel: contract?.label ?? null,
    weeklyMinutes,
    startedOn,
    trialEndOn,
    plannedEndOn,
  }
  return { job: { companyToken: companyKey(name), facts }, isWaiting: false }
}

/** Warns when the stage that somebody typed and the job that the row describes tell two stories. */
export function compareStage(row: ImportRow, today: CalendarDate): void {
  const hint = stageHint(cellText(row.cell('stage')))
  if (hint === null) return
  const day = (cell: Cell) => {
    const reading = readDate(cell, 'other', today)
    return reading !== null && 'value' in reading ? reading.value : null
  }
  const startedOn = day(row.cell('jobStartedOn'))
  const plannedEndOn = day(row.cell('plannedEndOn'))
  const trialEndOn = day(row.cell('trialEndOn'))
  const hasJob = !isBlank(row.cell('employer'))
  const isOn = hasJob && startedOn !== null && startedOn <= today && (plannedEndOn === null || plannedEndOn >= today)
  if (hint === 'closed') row.warn('stage', 'stage-says-closed')
  else if (!hasJob && hint === 'workTrial') row.warn('stage', 'stage-says-work-trial')
  else if (!hasJob && (hint === 'in' || hint === 'inTrial')) row.warn('stage', 'stage-says-job')
  else if (isOn && hint === 'beforeJob') row.warn('stage', 'stage-says-no-job')
  else if (hasJob && hint === 'inTrial' && (trialEndOn === null || daysBetween(today, trialEndOn) < 0))
    row.warn('stage', 'stage-says-trial')
}

/** Minutes that the plan grants. */
export function grantedMinutes(row: ImportRow): number | null {
  return row.take('grantedHours', readGrantedHours)
}
