import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInChannel, CheckInParty, ContractIntention, VisitWish } from '@tandem/domain/check-ins'
import type { MissedBy, MissedReason, Movement, Side } from '@tandem/domain/log-entries'
import { sideOf } from '@tandem/domain/log-entries'
import type { StoredRating, StoredWord } from '../features/check-ins/check-ins.table.ts'
import type { CompanyKey } from './companies.ts'
import type { CoachKey } from './demo-team.ts'
import type { JobLife, Life } from './life.ts'
import { type ShapeKey, shapeOf } from './shapes.ts'

/** A person of an entry, with the job that it is about. */
export type Concerned = {
  readonly life: Life
  readonly job: JobLife | null
  readonly minutes?: number
  /** Words about this person alone. */
  readonly note?: string
}

/** A next action, as it was written and as it went on. */
export type Planned = {
  readonly title: string
  readonly side: Side
  readonly dueOn: CalendarDate
  readonly doneOn: CalendarDate | null
  readonly hold: { readonly untilOn: CalendarDate; readonly reason: string } | null
}

/** What one side of a job answered. */
export type Asked = {
  readonly life: Life
  readonly job: JobLife
  readonly party: CheckInParty
  readonly heldOn: CalendarDate
  readonly channel: CheckInChannel
  readonly contactName: string | null
  readonly ratings: readonly StoredRating[]
  readonly words: readonly StoredWord[]
  readonly intention: ContractIntention | null
  readonly wish: VisitWish | null
  readonly nextOn: CalendarDate | null
  readonly voidReason: string | null
}

/** An entry of the log that has not found its place in the agenda yet. */
export type Moment = {
  readonly coach: CoachKey
  readonly on: CalendarDate
  readonly at: string | null
  readonly within: readonly [CalendarDate, CalendarDate]
  readonly shape: ShapeKey
  readonly minutes: number
  readonly travelMinutes: number
  readonly people: readonly Concerned[]
  readonly company: CompanyKey | null
  readonly note: string
  readonly coachNote: string
  /** Names of goals with the movement seen. */
  readonly goals: Readonly<Record<string, Movement>>
  readonly next: Planned | null
  readonly missed: { readonly by: MissedBy; readonly reason: MissedReason } | null
  readonly checkIns: readonly Asked[]
  /** Days between the event and the writing; `null` lets chance say. */
  readonly lateDays: number | null
  readonly overlaps: boolean
  readonly corrected: { readonly afterDays: number; readonly note: string; readonly minutes: number } | null
  readonly voided: { readonly afterDays: number; readonly reason: string } | null
  /** Its length may be changed so that a plan comes out to the minute. */
  readonly isFlexible: boolean
}

const PLAIN = {
  at: null,
  travelMinutes: 0,
  people: [],
  company: null,
  coachNote: '',
  goals: {},
  next: null,
  missed: null,
  checkIns: [],
  lateDays: null,
  overlaps: false,
  corrected: null,
  voided: null,
  isFlexible: false,
} as const

type Needed = Pick<Moment, 'coach' | 'on' | 'within' | 'shape' | 'minutes' | 'note'>

export function momentOf(facts: Needed & Partial<Moment>): Moment {
  return { ...PLAIN, ...facts }
}

export function sideOfMoment({ shape }: Pick<Moment, 'shape'>): Side {
  return sideOf(shapeOf(shape).withParties)
}

/** Something that took place and counts as a contact. */
export function isHeldMoment(moment: Moment): boolean {
  return shapeOf(moment.shape).kind !== 'missed' && moment.voided === null
}

export function reaches(moment: Moment, party: CheckInParty): boolean {
  const side = sideOfMoment(moment)
  return isHeldMoment(moment) && (side === party || side === 'both')
}
