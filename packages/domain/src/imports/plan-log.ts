import type { CalendarDate } from '../calendar-date.ts'
import { type Kind, LONGEST_ENTRY_MINUTES, type MissedBy, type Mode, sideOf, type WithParty } from '../log-entries.ts'
import { isBlank } from './cells.ts'
import { recordOf, unchangedRecord, where } from './known.ts'
import { type LineKeys, lineKeys } from './log-keys.ts'
import { type LogPeople, type LogPerson, peopleOfLine } from './log-people.ts'
import { coachOf, type PeopleContext } from './plan-people.ts'
import type { CompanyLink, PlannedLine, RowOutcome } from './planned.ts'
import { type DurationUnit, readDuration, unitOfHeading } from './read-amounts.ts'
import { readLabel, readText, readTime } from './read-cells.ts'
import { readDate } from './read-dates.ts'
import { readType, readWith, tellsOfAbsence } from './read-log-words.ts'
import type { ImportRow } from './rows.ts'

const LONGEST_NOTE = 10_000
const LONGEST_LABEL = 240

export type LogPlan = {
  readonly lines: readonly PlannedLine[]
  readonly outcomes: ReadonlyMap<ImportRow, RowOutcome>
  /** Every line that could be read, settled or not, for comparing dates. */
  readonly seen: readonly SeenLine[]
}

export type SeenLine = {
  readonly people: readonly LogPerson[]
  readonly occurredOn: CalendarDate
  readonly withParties: readonly WithParty[]
}

type Parties = { readonly parties: readonly WithParty[]; readonly isProspecting: boolean }

function partiesOf(row: ImportRow, people: readonly LogPerson[]): Parties | null {
  const read = row.take('with', readWith)
  if (read !== null) return read
  if (!isBlank(row.cell('with'))) return null
  if (row.has('with')) row.warn('with', 'with-assumed')
  return { parties: [people.length > 0 ? 'worker' : 'employer'], isProspecting: false }
}

function missedBy(row: ImportRow, parties: readonly WithParty[]): MissedBy | null {
  const side = sideOf(parties)
  if (side === 'worker' || side === 'employer') return side
  row.problem('with', 'missed-needs-who')
  return null
}

/** A type that says only how is completed by whom: prospecting with employers, coordination with partners. */
function kindOf(read: Kind | null, { parties, isProspecting }: Parties): Kind {
  if (read === 'missed') return read
  if (isProspecting) return 'prospecting'
  if (parties.includes('nobody')) return read === null || read === 'interview' ? 'internal' : read
  if (sideOf(parties) === 'other' && (read === null || read === 'interview')) return 'coordination'
  return read ?? 'interview'
}

function modeOf(read: Mode | null, kind: Kind): Mode {
  if (read !== null) return read
  return kind === 'prospecting' ? 'elsewhere' : 'office'
}

function minutesIn(row: ImportRow, field: 'duration' | 'travel', unit: DurationUnit | null): number | null {
  const minutes = row.take(field, (cell) => readDuration(cell, unit))
  if (minutes !== null && minutes > LONGEST_ENTRY_MINUTES) row.problem(field, 'entry-too-long')
  return minutes
}

function dateOf(row: ImportRow, today: CalendarDate): CalendarDate | null {
  const occurredOn = row.take('occurredOn', (cell) => readDate(cell, 'other', today))
  if (occurredOn === null && isBlank(row.cell('occurredOn'))) row.problem('occurredOn', 'missing-date')
  if (occurredOn !== null && occurredOn > today) row.problem('occurredOn', 'date-in-future')
  return occurredOn
}

function nextOf(row: ImportRow, occurredOn: CalendarDate | null, today: CalendarDate): PlannedLine['next'] {
  const title = row.take('nextStep', (cell) => readLabel(cell, LONGEST_LABEL))
  const dueOn = row.take('nextOn', (cell) => readDate(cell, 'other', today))
  if (dueOn !== null && occurredOn !== null && dueOn < occurredOn) row.warn('nextOn', 'next-before-entry')
  return title === null && dueOn === null ? null : { title, dueOn, overtakenOn: null }
}

type Units = { readonly duration: DurationUnit | null; readonly travel: DurationUnit | null }

function readLine(row: ImportRow, people: readonly LogPerson[] | null, units: Units, context: PeopleContext) {
  const { today } = context.directory
  const occurredOn = dateOf(row, today)
  const company = row.take('employer', (cell) => readLabel(cell, LONGEST_LABEL))
  const link = company === null ? null : context.link(row, company)
  if (people?.length === 0 && company === null && isBlank(row.cell('person'))) row.problem('person', 'missing-person')
  const parties = partiesOf(row, people ?? [])
  const type = row.take('type', readType)
  if (type === null && isBlank(row.cell('type')) && row.has('type')) row.warn('type', 'type-assumed')
  const kind = kindOf(type?.kind ?? null, parties ?? { parties: ['worker'], isProspecting: false })
  const minutes = minutesIn(row, 'duration', units.duration)
  if (minutes === null && kind !== 'missed' && isBlank(row.cell('duration')))
    row.problem('duration', 'missing-duration')
  const note = row.take('note', (cell) => readText(cell, LONGEST_NOTE)) ?? ''
  if (kind !== 'missed' && tellsOfAbsence(note)) row.warn('type', 'absence-in-note')
  const enteredOn = people?.flatMap((person) => person.enteredOn ?? []) ?? []
  if (occurredOn !== null && enteredOn.some((on) => occurredOn < on)) row.warn('occurredOn', 'before-entry')
  return {
    occurredOn,
    startsAt: row.take('startsAt', readTime),
    company: link,
    coachId: coachOf(row, context),
    withParties: parties?.parties ?? [],
    mode: modeOf(type?.mode ?? null, kind),
    kind,
    missedBy: kind === 'missed' && parties !== null ? missedBy(row, parties.parties) : null,
    minutes: minutes ?? 0,
    travelMinutes: minutesIn(row, 'travel', units.travel) ?? 0,
    note,
    next: nextOf(row, occurredOn, today),
  }
}

type Draft = { readonly line: PlannedLine; readonly people: readonly LogPerson[] }

/** Plans one row, or tells why it is not planned. */
function planRow(
  row: ImportRow,
  everybody: LogPeople,
  keysOf: LineKeys,
  units: Units,
  context: PeopleContext,
): { readonly outcome: RowOutcome; readonly draft: Draft | null; readonly seen: SeenLine | null } {
  const { directory, decisions } = context
  const people = peopleOfLine(row, everybody, decisions)
  const { keys, occurrence } = keysOf.of(row, people ?? [], units.duration)
  const recordId = recordOf(directory, keys, null)
  const print = row.print()
  const read = readLine(row, people, units, context)
  const seen =
    people === null || read.occurredOn === null || read.occurredOn > directory.today
      ? null
      : { people, occurredOn: read.occurredOn, withParties: read.withParties }
  if (unchangedRecord(directory, recordId, keys, print, row.isMended) !== null) {
    row.problems.length = 0
    return { outcome: 'same', draft: null, seen }
  }
  if (people === null || row.isBlocked() || read.occurredOn === null) return { outcome: 'problem', draft: null, seen }
  if (people.some((person) => person.state === 'skipped')) {
    row.warn('person', 'person-skipped')
    return { outcome: 'skip', draft: null, seen }
  }
  if (people.some((person) => person.state === 'open') || read.company === 'waiting')
    return { outcome: 'waiting', draft: null, seen }
  if (occurrence > 1) row.warn(null, 'line-repeated')
  const company: CompanyLink | null = read.company
  const action = recordId === null ? ('create' as const) : ('update' as const)
  const links = people.flatMap((person) => (person.link === null ? [] : [person.link]))
  const line: PlannedLine = {
    ...{ key: keys[0] ?? '', aliases: [], recordId, action, print, rows: [where(row)] },
    ...read,
    occurredOn: read.occurredOn,
    people: links,
    company,
  }
  return { outcome: action, draft: { line, people }, seen }
}

/** Marks the next steps that a later line about the same person has overtaken. */
function withOvertaken(drafts: readonly Draft[], seen: readonly SeenLine[]): PlannedLine[] {
  const datesOf = new Map<LogPerson, CalendarDate[]>()
  for (const { people, occurredOn } of seen) {
    for (const person of people) {
      const dates = datesOf.get(person)
      if (dates === undefined) datesOf.set(person, [occurredOn])
      else dates.push(occurredOn)
    }
  }
  for (const dates of datesOf.values()) dates.sort()
  return drafts.map(({ line, people }) => {
    if (line.next === null) return line
    const later = people.flatMap((person) => datesOf.get(person)?.find((date) => date > line.occurredOn) ?? [])
    return { ...line, next: { ...line.next, overtakenOn: later.sort()[0] ?? null } }
  })
}

function unitsOf(rows: readonly ImportRow[]): Units {
  const heading = (field: 'duration' | 'travel') => unitOfHeading(rows[0]?.heading(field) ?? '')
  return { duration: heading('duration'), travel: heading('travel') }
}

/** The lines of each sheet in their order; identical lines are told apart by a count. */
export function planLog(
  sheets: readonly (readonly ImportRow[])[],
  everybody: LogPeople,
  context: PeopleContext,
): LogPlan {
  const outcomes = new Map<ImportRow, RowOutcome>()
  const drafts: Draft[] = []
  const seenLines: SeenLine[] = []
  const keysOf = lineKeys(everybody, context.directory.today)
  for (const rows of sheets) {
    const units = unitsOf(rows)
    for (const row of rows.filter((one) => !one.isSkipped)) {
      const { outcome, draft, seen } = planRow(row, everybody, keysOf, units, context)
      outcomes.set(row, outcome)
      if (draft !== null) drafts.push(draft)
      if (seen !== null) seenLines.push(seen)
    }
  }
  return { lines: withOvertaken(drafts, seenLines), outcomes, seen: seenLines }
}
