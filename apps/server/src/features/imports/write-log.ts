import { isWorkedOn } from '@tandem/domain/episodes'
import { mergedValue } from '@tandem/domain/imports/kept-values'
import type { PlannedLine } from '@tandem/domain/imports/planned'
import { equalSplit, forWhomOf, sideOf } from '@tandem/domain/log-entries'
import { coachesOn } from '../episodes/episodes.store.ts'
import {
  type EntryPart,
  type EntryRow,
  entryRow,
  goalsOfEntry,
  insertLogEntry,
  partsOfEntry,
  updateLogEntry,
} from '../log-entries/log-entries.store.ts'
import { accompanimentsOf, isAtCompany, jobsHeldBy, placeOf } from './import-directory.store.ts'
import { employerBehind } from './write-companies.ts'
import { writeTask } from './write-tasks.ts'
import { coachBehind, keysOf, lastPrints, remember, type Writing, type WrittenPerson } from './writing.ts'

/** The accompaniment that a day falls in; the latest one for a day in none. */
function accompaniedOn({ db, episodes }: Writing, workerId: string, day: string): WrittenPerson | null {
  const all = accompanimentsOf(db, workerId)
  const covering = all.find((one) => one.enteredOn <= day && (one.exitedOn === null || one.exitedOn >= day))
  const episodeId = (covering ?? all[0])?.episodeId
  if (episodeId === undefined) return null
  episodes.add(episodeId)
  return { workerId, episodeId }
}

function peopleOf(writing: Writing, { people, occurredOn }: PlannedLine): WrittenPerson[] {
  const found = people.flatMap((link) => {
    const workerId = 'workerId' in link ? link.workerId : writing.people.get(link.personKey)?.workerId
    return workerId === undefined ? [] : (accompaniedOn(writing, workerId, occurredOn) ?? [])
  })
  return [...new Map(found.map((person) => [person.episodeId, person])).values()]
}

/** The job that an entry with the employer is about: at the company named, else any held that day. */
function jobOn({ db }: Writing, { workerId }: WrittenPerson, day: string, employerId: string | null) {
  const held = jobsHeldBy(db, workerId).filter((job) => isWorkedOn(job, day))
  return employerId === null ? held[0] : held.find((job) => isAtCompany(job, employerId))
}

/** Whoever coached the person that day; the importer where nobody is known. */
function authorOf(writing: Writing, line: PlannedLine, [person]: readonly WrittenPerson[]): string {
  const named = coachBehind(writing, line.coachId)
  if (named !== null || person === undefined) return named ?? writing.importerId
  const { db, today, importerId } = writing
  const ofDay = (day: string) => coachesOn(db, person.episodeId, day).find((coach) => coach.share === 'main')
  return (ofDay(line.occurredOn) ?? ofDay(today))?.memberId ?? importerId
}

function entryOf(writing: Writing, line: PlannedLine, people: readonly WrittenPerson[]) {
  const { occurredOn, startsAt, minutes, travelMinutes, mode, kind, missedBy, note } = line
  const withParties = [...new Set(line.withParties)]
  const side = sideOf(withParties)
  const named = line.company === null ? null : employerBehind(writing, line.company)
  const meetsEmployer = side === 'employer' || side === 'both'
  const jobs = people.map((person) => (meetsEmployer ? jobOn(writing, person, occurredOn, named) : undefined))
  const shares = equalSplit(minutes, people.length)
  const parts = people.map((person, index): EntryPart => {
    const placementId = jobs[index]?.placementId ?? null
    return { episodeId: person.episodeId, placementId, minutes: shares[index] ?? 0, note: '' }
  })
  const [met, ...others] = jobs.filter((job) => job !== undefined)
  const isOnePlace = met !== undefined && others.every((job) => job.establishmentId === met.establishmentId)
  const employerId = named ?? (isOnePlace ? met.employerId : null)
  const establishmentId = isOnePlace && met.employerId === employerId ? met.establishmentId : placeIn(writing, named)
  const when = { occurredOn, startsAt, minutes, travelMinutes }
  const how = { withParties, side, forWhom: forWhomOf(withParties), mode, kind, missedBy, missedReason: null }
  return { entry: { ...when, ...how, employerId, establishmentId, note }, parts }
}

function placeIn({ db }: Writing, employerId: string | null): string | null {
  return employerId === null ? null : (placeOf(db, employerId)?.id ?? null)
}

type Prints = Readonly<Record<string, string>>
type Facts = ReturnType<typeof entryOf>
type Stored = Omit<Facts['entry'], 'missedReason'> & Pick<EntryRow, 'missedReason'>

function valuesOf({ entry }: Facts) {
  const { occurredOn, startsAt, minutes, travelMinutes, withParties, mode, kind, missedBy, employerId, note } = entry
  const how = { withParties: withParties.join('+'), mode, kind, missedBy }
  return { occurredOn, startsAt, minutes, travelMinutes, ...how, employerId, note }
}

/** What a line that changed makes of its entry: what was corrected in Tandem stays unless the file changed it too. */
function merged(before: EntryRow, facts: Facts, prints: Prints): Stored {
  const { entry } = facts
  const parties = before.withParties.join('+')
  const isSameParties = mergedValue(parties, entry.withParties.join('+'), prints.withParties) === parties
  const withParties = isSameParties ? before.withParties : entry.withParties
  const kind = mergedValue(before.kind, entry.kind, prints.kind)
  const employerId = mergedValue(before.employerId, entry.employerId, prints.employerId)
  const isMissed = kind === 'missed'
  return {
    occurredOn: mergedValue(before.occurredOn, entry.occurredOn, prints.occurredOn),
    startsAt: mergedValue(before.startsAt, entry.startsAt, prints.startsAt),
    minutes: mergedValue(before.minutes, entry.minutes, prints.minutes),
    travelMinutes: mergedValue(before.travelMinutes, entry.travelMinutes, prints.travelMinutes),
    withParties,
    side: sideOf(withParties),
    forWhom: isSameParties ? before.forWhom : entry.forWhom,
    mode: mergedValue(before.mode, entry.mode, prints.mode),
    kind,
    missedBy: isMissed ? mergedValue(before.missedBy, entry.missedBy, prints.missedBy) : null,
    missedReason: isMissed ? before.missedReason : null,
    employerId,
    establishmentId: employerId === before.employerId ? before.establishmentId : entry.establishmentId,
    note: mergedValue(before.note, entry.note, prints.note),
  }
}

function traced({ side: _side, ...entry }: Stored, parts: readonly EntryPart[], goals: readonly unknown[]) {
  return { ...entry, parts, goals }
}

/** Corrects the entry of a line, with its trace. An entry that was voided stays so. */
function correct(writing: Writing, entryId: string, facts: Facts, prints: Prints, workerId: string | undefined): void {
  const { db, permit, trace } = writing
  const before = entryRow(db, entryId)
  if (before === undefined || before.voidedAt !== null) return
  const after = merged(before, facts, prints)
  const stored = partsOfEntry(db, entryId)
  const isSameTime = after.minutes === before.minutes && stored.length === facts.parts.length
  const ownWords = new Map(stored.map(({ episodeId, note }) => [episodeId, note]))
  const parts = isSameTime
    ? stored
    : facts.parts.map((part) => ({ ...part, note: ownWords.get(part.episodeId) ?? part.note }))
  const goals = goalsOfEntry(db, entryId).map(({ goalId, movement }) => ({ goalId, movement }))
  const { phaseOverride, version } = before
  updateLogEntry(db, permit, entryId, version, { ...after, phaseOverride }, parts, goals)
  trace.changed({
    noun: 'log-entries',
    recordId: entryId,
    ...(workerId === undefined ? {} : { workerId }),
    before: traced(storedOf(before), stored, goals),
    after: traced(after, parts, goals),
  })
}

function storedOf({ id: _id, authorId: _author, recordedAt: _at, isImported: _origin, ...row }: EntryRow): Stored {
  const { voidedAt: _voided, voidReason: _why, phaseOverride: _phase, version: _version, ...entry } = row
  return entry
}

export function writeLine(writing: Writing, line: PlannedLine): void {
  const { db, permit, newId, at, lines } = writing
  const people = peopleOf(writing, line)
  const facts = entryOf(writing, line, people)
  const authorId = authorOf(writing, line, people)
  const entryId = line.recordId ?? newId()
  const prints = line.recordId === null ? {} : lastPrints(writing, 'log-entries', entryId)
  if (line.recordId === null)
    insertLogEntry(
      db,
      permit,
      { ...facts.entry, id: entryId, authorId, recordedAt: at, isImported: true },
      facts.parts,
      [],
    )
  else correct(writing, entryId, facts, prints, people[0]?.workerId)
  for (const { workerId } of people) lines.set(workerId, [...(lines.get(workerId) ?? []), entryId])
  writeTask(writing, line, { entryId, authorId, side: facts.entry.side, employerId: facts.entry.employerId }, people)
  remember(writing, 'log-entries', entryId, keysOf(line), line.print, valuesOf(facts), prints)
}
