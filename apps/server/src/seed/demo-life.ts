import { addDays, type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import { type CheckInJob, type CheckInParty, type HeldCheckIn, nextCheckInDue } from '@tandem/domain/check-ins'
import { type Chance, chanceOf } from './chance.ts'
import { workday } from './demo-days.ts'
import type { DemoPerson } from './demo-people.ts'
import { STORIES, type Story } from './demo-stories.ts'

export type LifePlan = { startsOn: CalendarDate; endsOn: CalendarDate; decidedOn: CalendarDate | null; isLast: boolean }
export type LifeJob = { startedOn: CalendarDate; endedOn: CalendarDate | null; trialEndOn: CalendarDate | null }
export type Meeting = {
  readonly on: CalendarDate
  readonly about: 'toward' | 'prospecting' | 'partner' | 'inWorker' | 'inEmployer' | 'inBoth' | 'missed'
  /** The side whose check-in was held on the occasion. */
  readonly checkIn: CheckInParty | null
}
export type Life = {
  readonly person: DemoPerson
  readonly story: Story
  readonly chance: Chance
  readonly enteredOn: CalendarDate
  readonly exitedOn: CalendarDate | null
  readonly plans: readonly LifePlan[]
  readonly job: LifeJob | null
  readonly meetings: readonly Meeting[]
}

const PLAN_DAYS = 183

/** Plans that follow each other and end on the agreed day; all but the last were extended. */
function plansOf(story: Story, chance: Chance, enteredOn: CalendarDate, today: CalendarDate): LifePlan[] {
  if (story.planEndsIn === null) return []
  const plans: LifePlan[] = []
  const agreedFrom = addDays(enteredOn, chance.between(5, 9))
  let endsOn = addDays(today, chance.between(...story.planEndsIn))
  for (let isLast = true; endsOn > addDays(agreedFrom, 21); isLast = false) {
    const fullStart = addDays(endsOn, 1 - PLAN_DAYS)
    const startsOn = fullStart < addDays(agreedFrom, 30) ? agreedFrom : fullStart
    plans.unshift({ startsOn, endsOn, decidedOn: isLast && story.exit === undefined ? null : endsOn, isLast })
    if (startsOn === agreedFrom) break
    endsOn = addDays(startsOn, -1)
  }
  return plans
}

function jobOf(story: Story, chance: Chance, today: CalendarDate): LifeJob | null {
  if (story.job === undefined) return null
  const { started, trialDays, ended } = story.job
  const last = addDays(today, -1)
  const startedOn = workday(addDays(today, -chance.between(...started)), last)
  const endedOn = ended === undefined ? null : workday(addDays(today, -ended.ago), last)
  return { startedOn, endedOn, trialEndOn: trialDays === null ? null : addDays(startedOn, trialDays - 1) }
}

/** The days on which a side was asked how it goes: by the cadence, a day or two late at most. */
function checkInDays(
  party: CheckInParty,
  job: LifeJob,
  planEndsOn: CalendarDate | null,
  last: CalendarDate,
  chance: Chance,
): CalendarDate[] {
  const facts: CheckInJob = { ...job, planEndsOn, cadenceFromOn: null }
  const held: HeldCheckIn[] = []
  for (;;) {
    const dueOn = nextCheckInDue(party, facts, held, last)
    if (dueOn === null || dueOn > last) return held.map((one) => one.heldOn)
    const wished = addDays(dueOn, chance.between(0, 2))
    held.push({ heldOn: workday(wished < last ? wished : last, last), nextOn: null })
  }
}

function every(from: CalendarDate, to: CalendarDate, least: number, most: number, chance: Chance): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = addDays(from, chance.between(1, least)); day <= to; day = addDays(day, chance.between(least, most)))
    days.push(workday(day, to))
  return days
}

function towardMeetings(life: Omit<Life, 'meetings'>, from: CalendarDate, to: CalendarDate): Meeting[] {
  const { chance, plans } = life
  const firstPlanOn = plans[0]?.startsOn ?? null
  return every(from, to, 6, 12, chance).map((on): Meeting => {
    const isPlanned = firstPlanOn !== null && on > firstPlanOn
    const about = isPlanned && chance.oneIn(6) ? 'prospecting' : isPlanned && chance.oneIn(9) ? 'partner' : 'toward'
    return { on, about, checkIn: null }
  })
}

function jobMeetings(life: Omit<Life, 'meetings'>, job: LifeJob, last: CalendarDate): Meeting[] {
  const { chance, story, plans } = life
  const until = job.endedOn !== null && job.endedOn < last ? job.endedOn : last
  const silentFrom = (side: CheckInParty) =>
    story.silence?.side === side ? addDays(last, 1 - story.silence.days) : addDays(last, 1)
  const reach = (side: CheckInParty) => (silentFrom(side) > until ? until : addDays(silentFrom(side), -1))
  const planEndsOn = plans.at(-1)?.endsOn ?? null
  const isTrial = story.job?.type === 'workTrial'
  const isRefused = story.job?.isEmployerContactRefused === true
  const asked = (party: CheckInParty) => (isTrial ? [] : checkInDays(party, job, planEndsOn, reach(party), chance))
  const worker = asked('worker').map((on): Meeting => ({ on, about: 'inWorker', checkIn: 'worker' }))
  const employer = isRefused
    ? []
    : asked('employer').map((on): Meeting => ({ on, about: 'inEmployer', checkIn: 'employer' }))
  const talks = every(job.startedOn, reach('worker'), 14, 24, chance).map((on): Meeting => {
    const isTogether = !isRefused && on <= reach('employer') && chance.oneIn(2)
    return { on, about: isTogether ? 'inBoth' : 'inWorker', checkIn: null }
  })
  return [...worker, ...employer, ...talks]
}

/** What happened to one person, day by day, up to the day before `today`. Same person, same day: same life. */
export function lifeOf(person: DemoPerson, today: CalendarDate): Life {
  const chance = chanceOf(person.name.join(' '))
  const story = STORIES[person.story]
  const yesterday = addDays(today, -1)
  const enteredOn = workday(addDays(today, -chance.between(...story.entered)), yesterday)
  const exitedOn = story.exit === undefined ? null : workday(addDays(today, -story.exit.ago), yesterday)
  const plans = plansOf(story, chance, enteredOn, today)
  const job = jobOf(story, chance, today)
  const life = { person, story, chance, enteredOn, exitedOn, plans, job }
  const last = exitedOn === null ? workday(yesterday, addDays(yesterday, -3)) : exitedOn
  const silentSince = story.silence?.side === 'worker' && job === null ? addDays(today, -story.silence.days) : last
  const lookedUntil = job === null ? silentSince : addDays(job.startedOn, -1)
  const meetings = [...towardMeetings(life, enteredOn, lookedUntil)]
  if (job !== null) {
    meetings.push(...jobMeetings(life, job, last))
    if (job.endedOn !== null && daysBetween(job.endedOn, last) > 6)
      meetings.push(...towardMeetings(life, job.endedOn, last))
  }
  if (story.hasMissed === true) meetings.push({ on: last, about: 'missed', checkIn: null })
  return { ...life, meetings: meetings.sort((a, b) => (a.on < b.on ? -1 : 1)) }
}
