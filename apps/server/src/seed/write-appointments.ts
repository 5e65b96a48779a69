import type { AppointmentKind } from '@tandem/domain/appointments'
import type { ForWhom } from '@tandem/domain/log-entries'
import { appointments } from '../features/appointments/appointments.table.ts'
import { calendarFeeds } from '../features/calendar/calendar-feeds.table.ts'
import { minuteOf, timeOf } from './agenda.ts'
import { type CompanyKey, companyOf } from './companies.ts'
import { COACH_TEAMS, type CoachKey } from './demo-team.ts'
import { isHeldOn, isPausedOn, type Life, mayMeetEmployer } from './life.ts'
import type { Day } from './person.ts'
import { instantAt, type Stage } from './stage.ts'
import type { Text } from './text.ts'

/** An appointment of each coach. `who` counts their people at work, or those on the way to a job. */
type Told = {
  readonly on: Day
  readonly at: string | null
  readonly minutes: number | null
  readonly kind: AppointmentKind
  readonly side: ForWhom
  readonly who: { readonly at: 'work' | 'search' | 'rest'; readonly turn: number } | CompanyKey
  readonly title?: Text
  readonly place?: Text
  readonly note?: Text
  readonly stands?: 'done' | { readonly cancelled: Text }
}

const work = (turn: number) => ({ at: 'work', turn }) as const
const search = (turn: number) => ({ at: 'search', turn }) as const

const WORKSHOP: Text = { fr: 'À l’atelier, entrée de service', en: 'In the workshop, service entrance' }
const OFFICE: Text = { fr: 'Au bureau', en: 'At the office' }

const EVERYBODY: readonly Told[] = [
  { on: -1, at: '09:15', minutes: 20, kind: 'phone', side: 'worker', who: work(1), stands: 'done' },
  {
    ...{ on: -1, at: '14:00', minutes: 60, kind: 'visit', side: 'employer', who: work(2) },
    stands: {
      cancelled: { fr: 'Reporté par l’entreprise : inventaire.', en: 'Postponed by the company: stocktaking.' },
    },
  },
  {
    ...{ on: 0, at: '10:00', minutes: 45, kind: 'visit', side: 'both', who: work(0), place: WORKSHOP },
    title: { fr: 'Le rythme du matin', en: 'The pace of the morning' },
    note: { fr: 'Reprendre la fiche des consignes.', en: 'Bring the card with the instructions.' },
  },
  {
    ...{ on: 1, at: '14:00', minutes: 60, kind: 'meetingOfThree', side: 'both', who: work(3) },
    title: { fr: 'Où en sommes-nous, à trois', en: 'Where do we stand, the three of us' },
  },
  {
    ...{ on: 2, at: null, minutes: null, kind: 'other', side: 'worker', who: search(0), place: OFFICE },
    title: { fr: 'Relire le CV', en: 'Read the CV again' },
  },
  { on: 3, at: '11:30', minutes: 30, kind: 'phone', side: 'employer', who: work(4) },
  { on: 8, at: '09:00', minutes: 60, kind: 'visit', side: 'both', who: work(5), place: WORKSHOP },
  { on: 2, at: '15:00', minutes: 45, kind: 'visit', side: 'both', who: { at: 'rest', turn: 0 } },
]

/** A company visited with nobody in mind, by the coach who owns the relation. */
const ALONE: Told = {
  ...{ on: 2, at: '11:00', minutes: 60, kind: 'visit', side: 'employer', who: 'lenoir' },
  title: { fr: 'Un poste de vente au printemps ?', en: 'A job in the shop in spring?' },
}

function peopleOf(stage: Stage, lives: readonly Life[], coach: CoachKey) {
  const open = lives.filter(
    (life) => life.person.coach === coach && life.exitedOn === null && !isPausedOn(life, stage, stage.today),
  )
  const jobOf = (life: Life) => life.jobs.find((job) => job.isJob && isHeldOn(job, stage.today))
  const placed = open.map((life) => ({ life, job: jobOf(life) }))
  const meets = ({ job }: (typeof placed)[number]) => job !== undefined && mayMeetEmployer(job, stage, stage.today)
  return {
    work: placed.filter(meets),
    search: placed.filter(({ job }) => job === undefined),
    rest: placed.filter((one) => one.job !== undefined && !meets(one)),
  }
}

type People = ReturnType<typeof peopleOf>

/** Each coach has a week of their own: hours later than in the list, and what of it they have. */
const WEEKS: Readonly<Record<CoachKey, { readonly later: number; readonly has: (turn: number) => boolean }>> = {
  nadia: { later: 0, has: () => true },
  jonas: { later: 75, has: (turn) => turn % 2 === 0 },
  sofia: { later: 30, has: (turn) => turn % 3 !== 1 },
  tunde: { later: 135, has: (turn) => turn % 3 === 0 },
}

function hourOf({ at }: Told, coach: CoachKey): string | null {
  return at === null ? null : timeOf(minuteOf(at) + WEEKS[coach].later)
}

function aboutOf({ id }: Stage, told: Told, people: People) {
  if (typeof told.who === 'string') return { employerId: id(`company:${told.who}`), episodeId: null, placementId: null }
  const found = people[told.who.at][told.who.turn]
  if (found === undefined) return undefined
  const placementId = told.side === 'worker' || found.job === undefined ? null : id(found.job.name)
  return { employerId: null, episodeId: id(found.life.name), placementId }
}

function writeOne(stage: Stage, coach: CoachKey, told: Told, people: People): void {
  const { id, newId, put, say, workday, dueDay, last, today } = stage
  const about = aboutOf(stage, told, people)
  if (about === undefined) return
  const { on, minutes, kind, side, title, place, note, stands } = told
  const heldOn = on < 0 ? last : dueDay(on)
  const plannedAt = instantAt(workday(Math.min(on, 0) - 5), 15 * 60 + 30)
  const settledAt = instantAt(heldOn < today ? heldOn : today, 17 * 60)
  const settled =
    stands === undefined
      ? { updatedAt: plannedAt }
      : stands === 'done'
        ? { doneOn: heldOn, doneBy: id(`member:${coach}`), updatedAt: settledAt, version: 2 }
        : { cancelledOn: last, cancelReason: say(stands.cancelled), updatedAt: settledAt, version: 2 }
  put(appointments, {
    id: newId(),
    ownerId: id(`member:${coach}`),
    ...about,
    ...{ kind, side, heldOn, startsAt: hourOf(told, coach), minutes },
    title: title === undefined || coach === 'jonas' ? '' : say(title),
    place: place === undefined ? '' : say(place),
    note: note === undefined ? '' : say(note),
    createdAt: plannedAt,
    ...settled,
  })
}

/** Visits, meetings of three and calls of these days, in every state; who lets their own calendar read them. */
export function writeAppointments(stage: Stage, lives: readonly Life[]): void {
  for (const coach of Object.keys(COACH_TEAMS) as CoachKey[]) {
    const people = peopleOf(stage, lives, coach)
    for (const told of EVERYBODY.filter((_, turn) => WEEKS[coach].has(turn))) writeOne(stage, coach, told, people)
    if (companyOf('lenoir').owner === coach) writeOne(stage, coach, ALONE, people)
    const names = coach === 'nadia' ? ('initials' as const) : ('none' as const)
    stage.put(calendarFeeds, { memberId: stage.id(`member:${coach}`), names })
  }
}
