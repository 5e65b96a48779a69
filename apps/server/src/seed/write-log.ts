import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { equalSplit, forWhomOf, isHeldEntry } from '@tandem/domain/log-entries'
import { changes } from '../audit/audit.table.ts'
import { checkIns } from '../features/check-ins/check-ins.table.ts'
import { coachNotes } from '../features/coach-notes/coach-notes.table.ts'
import { dueHolds } from '../features/due/due.table.ts'
import { logEntries, logGoals, logParts } from '../features/log-entries/log-entries.table.ts'
import { tasks } from '../features/tasks/tasks.table.ts'
import { minuteOf, type Slot } from './agenda.ts'
import type { Chance } from './deck.ts'
import { type Asked, type Moment, type Planned, sideOfMoment } from './moment.ts'
import { shapeOf } from './shapes.ts'
import { instantAt, type Stage } from './stage.ts'
import { workdayFrom } from './working-days.ts'

/** When it was typed: most often the same day, now and then the next morning, rarely more than a week later. */
function recordedAt(stage: Stage, moment: Moment, slot: Slot, chance: Chance): string {
  const end = minuteOf(slot.startsAt) + moment.minutes
  const draw = chance.between(1, 40)
  const days = moment.lateDays ?? (draw === 1 ? chance.between(8, 13) : 0)
  const later = days > 0 ? workdayFrom(addDays(slot.on, days)) : draw <= 6 ? workdayFrom(addDays(slot.on, 1)) : slot.on
  const isNow = later === slot.on || later > stage.last
  return isNow ? instantAt(slot.on, end + chance.between(3, 60)) : instantAt(later, 8 * 60 + chance.between(0, 40))
}

type Part = {
  readonly episodeId: string
  readonly placementId: string | null
  readonly minutes: number
  readonly note: string
}

function partsOf({ id }: Stage, { people, minutes }: Moment): Part[] {
  const shares = equalSplit(minutes, people.length)
  return people.map(({ life, job, note = '' }, index) => ({
    episodeId: id(life.name),
    placementId: job === null ? null : id(job.name),
    minutes: shares[index] ?? 0,
    note,
  }))
}

/** Everything but the coach-only words, as the change log keeps it too. */
function factsOf({ id }: Stage, moment: Moment, slot: Slot) {
  const { withParties, mode, kind } = shapeOf(moment.shape)
  const { minutes, travelMinutes, missed, company, people } = moment
  const [first] = people
  const isSecond = people.length === 1 && first?.job?.company === company && first?.job?.job.second === true
  return {
    occurredOn: slot.on,
    startsAt: slot.startsAt,
    minutes,
    travelMinutes,
    withParties: [...withParties],
    forWhom: forWhomOf(withParties),
    mode,
    kind,
    missedBy: missed?.by ?? null,
    missedReason: missed?.reason ?? null,
    employerId: company === null ? null : id(`company:${company}`),
    establishmentId: company === null ? null : id(isSecond ? `place:${company}:second` : `place:${company}`),
    note: moment.note,
  }
}

export function writeCheckIn({ put, id, newId }: Stage, asked: Asked, logEntryId: string | null, at: string): void {
  const { life, job, heldOn, voidReason, contactName, ratings, words, ...answers } = asked
  put(checkIns, {
    id: newId(),
    episodeId: id(life.name),
    placementId: id(job.name),
    party: answers.party,
    heldOn,
    channel: answers.channel,
    contactId: contactName === null ? null : id(`contact:${job.company}:${contactName}`),
    memberId: id(`member:${life.person.coach}`),
    templateVersion: 1,
    ratings: [...ratings],
    words: [...words],
    overall: ratings.find(({ item }) => item === 'overall')?.value ?? null,
    intention: answers.intention,
    wish: answers.wish,
    nextOn: answers.nextOn,
    logEntryId,
    recordedAt: at,
    voidedAt: voidReason === null ? null : at,
    voidReason,
    version: voidReason === null ? 1 : 2,
  })
}

type TaskOf = { readonly entryId: string | null; readonly episodeId: string | null; readonly employerId: string | null }

export function writeTask(stage: Stage, planned: Planned, about: TaskOf, ownerId: string, createdAt: string): void {
  const { put, newId } = stage
  const { title, side, dueOn, doneOn, hold } = planned
  const taskId = newId()
  const isWithEmployer = side === 'employer' || side === 'both'
  put(tasks, {
    ...about,
    employerId: isWithEmployer || about.episodeId === null ? about.employerId : null,
    id: taskId,
    ownerId,
    side,
    title,
    dueOn,
    doneOn,
    doneBy: doneOn === null ? null : ownerId,
    version: doneOn === null ? 1 : 2,
    createdAt,
  })
  if (hold !== null) writeHold(stage, { key: `task:${taskId}`, episodeId: about.episodeId, heldBy: ownerId, ...hold })
}

type Hold = {
  readonly key: string
  readonly episodeId: string | null
  readonly untilOn: CalendarDate
  readonly reason: string
  readonly heldBy: string
}

export function writeHold({ put, newId, last }: Stage, hold: Hold): void {
  put(dueHolds, { id: newId(), ...hold, heldAt: instantAt(last, 16 * 60) })
}

/** One entry in its place, with its shares, goals, check-ins and next action, and the trace of how it was written. */
export function writeMoment(stage: Stage, moment: Moment, slot: Slot, chance: Chance): void {
  const { put, id, newId } = stage
  const { people, coachNote, corrected, voided } = moment
  const entryId = newId()
  const authorId = id(`member:${moment.coach}`)
  const facts = factsOf(stage, moment, slot)
  const parts = partsOf(stage, moment)
  const goals = Object.entries(moment.goals).map(([name, movement]) => ({ goalId: id(name), movement }))
  const at = recordedAt(stage, moment, slot, chance)
  const side = sideOfMoment(moment)
  const voidedAt = voided === null ? null : instantAt(later(stage, slot.on, voided.afterDays), 17 * 60)
  const row = { ...facts, id: entryId, authorId, side, recordedAt: at }
  const version = corrected === null && voided === null ? 1 : 2
  put(logEntries, { ...row, voidedAt, voidReason: voided?.reason ?? null, version })
  const isHeld = isHeldEntry({ kind: facts.kind, voidedAt })
  for (const part of parts) put(logParts, { ...part, entryId, occurredOn: slot.on, side, isHeld })
  for (const goal of goals) put(logGoals, { ...goal, entryId })
  if (coachNote !== '') put(coachNotes, { entryId, text: coachNote })
  for (const asked of moment.checkIns) writeCheckIn(stage, { ...asked, heldOn: slot.on }, entryId, at)
  writeTrace(stage, moment, { entryId, authorId, at, voidedAt, state: { ...facts, parts, goals } })
  const [first] = people
  const employerId = facts.employerId ?? (first?.job == null ? null : id(`company:${first.job.company}`))
  const about = { entryId, episodeId: first === undefined ? null : id(first.life.name), employerId }
  if (moment.next !== null) writeTask(stage, moment.next, about, authorId, at)
}

function later({ last }: Stage, day: CalendarDate, days: number): CalendarDate {
  const next = workdayFrom(addDays(day, days))
  return next > last ? last : next
}

type Written = {
  readonly entryId: string
  readonly authorId: string
  readonly at: string
  readonly voidedAt: string | null
  readonly state: ReturnType<typeof factsOf> & { readonly parts: readonly Part[]; readonly goals: readonly object[] }
}

/** Who wrote it, and what was changed since. */
function writeTrace(stage: Stage, moment: Moment, { entryId, authorId, at, voidedAt, state }: Written): void {
  const { corrected, coachNote, people, voided } = moment
  const [first] = people
  const note = (when: string, operation: string, before: unknown, after: unknown, noun = 'log-entries') => {
    stage.put(changes, {
      at: when,
      memberId: authorId,
      operation,
      noun,
      recordId: entryId,
      workerId: first === undefined ? null : stage.id(`worker:${first.life.person.key}`),
      before,
      after,
    })
  }
  const shares = equalSplit(corrected?.minutes ?? 0, state.parts.length)
  const typed =
    corrected === null
      ? state
      : {
          ...state,
          note: corrected.note,
          minutes: corrected.minutes,
          parts: state.parts.map((part, index) => ({ ...part, minutes: shares[index] ?? 0 })),
        }
  note(at, 'recordLogEntry', null, typed)
  if (coachNote !== '') note(at, 'recordLogEntry', null, { text: coachNote }, 'coach-notes')
  if (corrected !== null)
    note(instantAt(later(stage, state.occurredOn, corrected.afterDays), 17 * 60), 'correctLogEntry', typed, state)
  if (voidedAt !== null) note(voidedAt, 'voidLogEntry', state, { ...state, voidReason: voided?.reason ?? '' })
}
