import { ageOn, type CalendarDate } from '../calendar-date.ts'
import { planRefusal } from '../plans.ts'
import { SEXES } from '../workers.ts'
import { folded, isBlank, printOf } from './cells.ts'
import type { LinkOutcome } from './company-links.ts'
import type { ImportDecisions, ImportDirectory } from './decisions.ts'
import { recordOf, unchangedRecord, where } from './known.ts'
import { properName } from './names.ts'
import { PERSON_LIMITS, type PersonEntry } from './people-entries.ts'
import { compareStage, grantedMinutes, jobOf, type PlannedJob } from './plan-jobs.ts'
import type { PlannedPerson, PlannedPlacement, RowOutcome, Unchanged } from './planned.ts'
import { readEmail, readLabel, readPhone, readText } from './read-cells.ts'
import { readDate } from './read-dates.ts'
import { readSex, referralSource } from './read-words.ts'
import type { ImportRow } from './rows.ts'
import { refusesEmployerContact, speaksOfHealth } from './sensitive.ts'

export type PeopleContext = {
  readonly directory: ImportDirectory
  readonly decisions: ImportDecisions
  link(row: ImportRow, name: string): LinkOutcome
  /** The one member a text names, or `null`. */
  memberNamed(text: string): string | null
}

/** Ages outside of which a birth date is worth a second look. */
const USUAL_AGES = { least: 14, most: 80 } as const

/** The member a coach text means: what was decided for the text, else the one it names. */
export function coachOf(row: ImportRow, { decisions, memberNamed }: PeopleContext): string | null {
  const text = row.take('coach', (cell) => readLabel(cell, PERSON_LIMITS.line))
  if (text === null) return null
  const decision = decisions.coaches?.[folded(text)]
  if (decision === 'none') return null
  const memberId = decision?.memberId ?? memberNamed(text)
  if (memberId === null) row.problem('coach', 'unknown-coach')
  return memberId
}

function checkBirth(
  row: ImportRow,
  birthOn: CalendarDate | null,
  enteredOn: CalendarDate | null,
  today: CalendarDate,
): void {
  if (birthOn === null) return
  const age = ageOn(birthOn, today)
  if (birthOn > today) row.problem('birthOn', 'date-in-future')
  else if (enteredOn !== null && birthOn > enteredOn) row.problem('birthOn', 'birth-after-entry')
  else if (age < USUAL_AGES.least || age > USUAL_AGES.most) row.warn('birthOn', 'unlikely-age')
}

function readWorker(row: ImportRow) {
  const remark = row.take('remark', (cell) => readText(cell, PERSON_LIMITS.remark))
  if (remark !== null && refusesEmployerContact(remark)) row.warn('remark', 'employer-contact-refusal-in-remark')
  if (remark !== null && speaksOfHealth(remark)) row.warn('remark', 'health-word-in-remark')
  const municipality = row.take('municipality', (cell) => readLabel(cell, PERSON_LIMITS.name))
  if (typeof row.cell('phone') === 'number') row.warn('phone', 'phone-is-number')
  return {
    sex: row.take('sex', readSex),
    phone: row.take('phone', readPhone),
    email: row.take('email', readEmail),
    municipality: municipality === null ? null : properName(municipality),
    externalRef: row.take('externalRef', (cell) => readLabel(cell, PERSON_LIMITS.name)),
    remark,
  }
}

/** The day of entry, which the first row about a person needs. */
function entryDate(row: ImportRow, isFirst: boolean, today: CalendarDate): CalendarDate | null {
  const field = row.has('enteredOn') || !row.has('referredOn') ? 'enteredOn' : 'referredOn'
  const enteredOn = row.take(field, (cell) => readDate(cell, 'other', today))
  if (isFirst && enteredOn === null && isBlank(row.cell(field))) row.problem(field, 'missing-entry-date')
  if (enteredOn !== null && enteredOn > today) row.problem(field, 'date-in-future')
  return enteredOn
}

function planOf(row: ImportRow, enteredOn: CalendarDate | null, today: CalendarDate) {
  const granted = grantedMinutes(row)
  const started = row.take('planStartsOn', (cell) => readDate(cell, 'other', today))
  const endsOn = row.take('planEndsOn', (cell) => readDate(cell, 'other', today))
  const startsOn = started ?? enteredOn
  if (endsOn === null) {
    if (granted !== null && isBlank(row.cell('planEndsOn'))) row.warn('grantedHours', 'plan-without-end')
    return null
  }
  if (startsOn === null) return null
  const refusal = planRefusal(startsOn, endsOn, enteredOn ?? startsOn)
  if (refusal !== null) row.problem(refusal === 'plan-before-entry' ? 'planStartsOn' : 'planEndsOn', refusal)
  return { startsOn, endsOn, grantedMinutes: granted }
}

function readRow(row: ImportRow, entry: PersonEntry, context: PeopleContext) {
  const { today } = context.directory
  const enteredOn = entryDate(row, row === entry.rows[0], today)
  checkBirth(row, entry.birthOn, enteredOn, today)
  const worker = readWorker(row)
  const referrer = row.take('referrer', (cell) => readLabel(cell, PERSON_LIMITS.line))
  const coachId = coachOf(row, context)
  if (row.has('coach') && isBlank(row.cell('coach'))) row.warn('coach', 'missing-coach')
  const plan = planOf(row, enteredOn, today)
  const { job, isWaiting } = jobOf(row, today, context.link)
  compareStage(row, today)
  const exit = row.compared('exitedOn')
  if (exit !== null && !isBlank(exit.cell)) row.warn(null, 'has-exit-date', [], exit.column)
  return { row, worker, enteredOn, coachId, referrer, plan, job, isWaiting }
}
type PersonCells = ReturnType<typeof readRow>

const FILLED = ['sex', 'phone', 'email', 'municipality', 'externalRef'] as const

/** Later rows about the same person fill what the first lacks; what they contradict is told, no remark is lost. */
function mergedWorker(lead: PersonCells, others: readonly PersonCells[]): PersonCells['worker'] {
  const merged: Record<(typeof FILLED)[number], string | null> = { ...lead.worker }
  const remarks = new Set([lead, ...others].flatMap(({ worker }) => (worker.remark === null ? [] : [worker.remark])))
  for (const { row, worker, coachId, enteredOn } of others) {
    for (const field of FILLED) {
      if (merged[field] === null) merged[field] = worker[field]
      else if (worker[field] !== null && worker[field] !== merged[field]) row.warn(field, 'differs-from-first-row')
    }
    if (coachId !== null && lead.coachId !== null && coachId !== lead.coachId)
      row.warn('coach', 'differs-from-first-row')
    if (enteredOn !== null && enteredOn !== lead.enteredOn) row.warn('enteredOn', 'differs-from-first-row')
  }
  const sex = SEXES.find((one) => one === merged.sex) ?? null
  return { ...merged, sex, remark: remarks.size === 0 ? null : [...remarks].join('\n') }
}

function placementsOf(entry: PersonEntry, jobs: readonly PlannedJob[], directory: ImportDirectory): PlannedPlacement[] {
  const planned = new Map<string, PlannedPlacement>()
  const tokens = new Map<string, string[]>()
  for (const { companyToken, facts } of jobs) {
    const starts = tokens.get(companyToken) ?? []
    if (starts.includes(facts.startedOn)) continue
    tokens.set(companyToken, [...starts, facts.startedOn])
    const suffix = starts.length === 0 ? '' : `|${facts.startedOn}`
    const keys = entry.keys.map((key) => `job|${key}|${companyToken}${suffix}`)
    const [key = ''] = keys
    planned.set(key, { ...facts, key, recordId: recordOf(directory, keys, null) })
  }
  return [...planned.values()]
}

export type PersonPlan = {
  readonly person: PlannedPerson | null
  readonly unchanged: Unchanged | null
  readonly outcomes: ReadonlyMap<ImportRow, RowOutcome>
}

/** One record out of the rows of an entry. */
export function planPerson(entry: PersonEntry, context: PeopleContext): PersonPlan {
  const { directory } = context
  const print = printOf(entry.rows.map((row) => row.print()).join('\n'))
  const isMended = entry.rows.some((row) => row.isMended)
  const unchanged = unchangedRecord(directory, entry.recordId, entry.keys, print, isMended)
  if (unchanged !== null) {
    for (const row of entry.rows) row.problems.length = 0
    return { person: null, unchanged, outcomes: new Map(entry.rows.map((row) => [row, 'same'])) }
  }
  const read = entry.rows.map((row) => readRow(row, entry, context))
  const outcomes = new Map<ImportRow, RowOutcome>()
  for (const { row, isWaiting } of read) outcomes.set(row, row.isBlocked() || !isWaiting ? 'problem' : 'waiting')
  const sound = read.filter(({ row, isWaiting }) => !row.isBlocked() && !isWaiting)
  const lead = sound.find((one) => one.enteredOn !== null)
  if (lead === undefined || lead.enteredOn === null) {
    for (const { row } of sound) outcomes.set(row, 'waiting')
    return { person: null, unchanged, outcomes }
  }
  const others = sound.filter((one) => one !== lead)
  const action = entry.recordId === null ? 'create' : 'update'
  for (const { row } of sound) outcomes.set(row, row === lead.row ? action : 'merged')
  return { person: personOf(entry, lead, others, lead.enteredOn, directory, print), unchanged, outcomes }
}

function personOf(
  entry: PersonEntry,
  lead: PersonCells,
  others: readonly PersonCells[],
  enteredOn: CalendarDate,
  directory: ImportDirectory,
  print: string,
): PlannedPerson {
  const [key = '', ...aliases] = entry.keys
  const part = (noun: string) => {
    const keys = entry.keys.map((one) => `${noun}|${one}`)
    return { key: keys[0] ?? '', recordId: recordOf(directory, keys, null) }
  }
  const plan = lead.plan ?? others.find((other) => other.plan !== null)?.plan ?? null
  const referrer = [lead, ...others].find((one) => one.referrer !== null)?.referrer ?? null
  const jobs = [lead, ...others].flatMap((one) => (one.job === null ? [] : [one.job]))
  return {
    key,
    aliases,
    recordId: entry.recordId,
    action: entry.recordId === null ? 'create' : 'update',
    print,
    rows: [lead, ...others].map(({ row }) => where(row)),
    worker: {
      lastName: entry.lastName,
      firstName: entry.firstName,
      birthOn: entry.birthOn,
      ...mergedWorker(lead, others),
    },
    episode: {
      ...part('episode'),
      enteredOn,
      coachId: [lead, ...others].find((one) => one.coachId !== null)?.coachId ?? null,
      referrer,
      referralSource: referrer === null ? null : referralSource(referrer),
    },
    plan: plan === null ? null : { ...part('plan'), ...plan },
    placements: placementsOf(entry, jobs, directory),
  }
}
