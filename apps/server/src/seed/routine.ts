import { addDays, type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { COMPANIES, type CompanyKey, companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { type Chance, deckOf } from './deck.ts'
import { COACH_TEAMS } from './demo-team.ts'
import { coachOn, isHeldOn, isPausedOn, type JobLife, type Life, mayMeetEmployer, wantsCallsOnly } from './life.ts'
import { type Moment, momentOf, reaches, sideOfMoment } from './moment.ts'
import { type Narrator, workSlots } from './narrator.ts'
import { COACH_ONLY, MISSED } from './notes-aside.ts'
import { travelTo } from './retell.ts'
import { linesFor } from './routine-lines.ts'
import { type ShapeKey, shapeOf } from './shapes.ts'
import type { Stage } from './stage.ts'
import { workdayFrom } from './working-days.ts'

type State = 'intake' | 'toward' | 'trial' | 'in'

/** Usual days from one meeting to the next. */
const GAP: Readonly<Record<State, number>> = { intake: 5, toward: 11, trial: 4, in: 26 }

const WAYS: Readonly<Record<State, readonly [ShapeKey, ...ShapeKey[]]>> = {
  intake: ['firstTalk', 'officeTalk', 'officeTalk', 'papers', 'partner', 'callWorker', 'homeTalk'],
  toward: [
    ...['officeTalk', 'officeTalk', 'officeTalk', 'officeTalk', 'officeTalk', 'officeTalk'],
    ...['callWorker', 'callWorker', 'messageWorker', 'messageWorker', 'papers', 'goTogether'],
    ...['callCompany', 'callCompany', 'visitCompany', 'mailCompany', 'partner', 'partnerMeeting'],
    ...['family', 'videoWorker', 'jobFair', 'missed'],
  ] as unknown as readonly [ShapeKey, ...ShapeKey[]],
  trial: ['trialVisit', 'callWorker', 'trialVisit', 'callEmployer'],
  in: [
    ...['visitBoth', 'callWorker', 'visitBoth', 'callEmployer', 'officeTalk', 'onTheJob', 'visitBoth'],
    ...['callTutor', 'papers', 'teamMeeting', 'tutorTraining', 'messageWorker', 'partner', 'missed', 'missedVisit'],
  ] as unknown as readonly [ShapeKey, ...ShapeKey[]],
}

/** Shapes of the same sides that need no visit. */
const WITHOUT_VISIT: Readonly<Partial<Record<ShapeKey, ShapeKey>>> = {
  visitBoth: 'callEmployer',
  onTheJob: 'officeTalk',
  teamMeeting: 'callEmployer',
  tutorTraining: 'callTutor',
  trialVisit: 'callEmployer',
  missedVisit: 'missed',
}
const WITHOUT_EMPLOYER: Readonly<Partial<Record<ShapeKey, ShapeKey>>> = {
  visitBoth: 'officeTalk',
  onTheJob: 'officeTalk',
  callEmployer: 'callWorker',
  callTutor: 'callWorker',
  teamMeeting: 'papers',
  tutorTraining: 'officeTalk',
  missedVisit: 'missed',
}

const MISSED_WHY = ['toldBefore', 'noNews', 'postponed', 'hindered'] as const

function jobOn(life: Life, day: CalendarDate, turn: number): JobLife | null {
  const held = life.jobs.filter((job) => isHeldOn(job, day))
  return held[turn % Math.max(1, held.length)] ?? null
}

function stateOn(life: Life, job: JobLife | null, day: CalendarDate): State {
  if (job !== null) return job.isJob ? 'in' : 'trial'
  const planned = life.plans[0]?.startsOn
  return planned === undefined || planned > day ? 'intake' : 'toward'
}

/** Companies that a coach of the team may speak with, in an order of its own. */
export function companiesFor(stage: Stage, life: Pick<Life, 'person'>, on: CalendarDate): CompanyKey[] {
  const near = COACH_TEAMS[life.person.coach]
  return (Object.keys(COMPANIES) as CompanyKey[]).filter((key) => {
    const company = companyOf(key)
    return (
      COACH_TEAMS[company.owner] === near &&
      company.doNotContact === undefined &&
      voiceOf(company, stage.today, on, false) !== undefined
    )
  })
}

/** The company that is spoken with while looking: often the one where the job is found. */
function soughtCompany(stage: Stage, life: Life, on: CalendarDate, chance: Chance): CompanyKey {
  const found = life.jobs.find(
    ({ startedOn }) => startedOn !== null && startedOn > on && daysBetween(on, startedOn) < 60,
  )
  const [first = 'lenoir', ...more] = companiesFor(stage, life, on)
  return found !== undefined && !chance.oneIn(3) ? found.company : chance.pick([first, ...more])
}

/** What a coach does between what is told: nothing of it on the days of the story itself. */
export function routineMoments(
  stage: Stage,
  life: Life,
  told: readonly Moment[],
  narrator: Narrator,
  chance: Chance,
): Moment[] {
  const moments: Moment[] = []
  const pace = life.stay.gap ?? 1
  if (pace === 0) return moments
  const ways = Object.fromEntries(Object.entries(WAYS).map(([state, shapes]) => [state, deckOf(chance, shapes)]))
  let day = life.enteredOn
  for (let turn = 0; day <= life.lastOn; turn++) {
    const job = jobOn(life, day, turn)
    const state = stateOn(life, job, day)
    const drawn = turn === 0 ? 'firstTalk' : (ways[state]?.() ?? 'officeTalk')
    const shape = shapeIn(stage, life, job, day, drawn)
    const isTold = told.some((moment) => Math.abs(daysBetween(moment.on, day)) <= 1)
    if (shape !== null && !isTold && !isPausedOn(life, stage, day))
      moments.push(routineMoment(stage, life, job, day, shape, narrator, chance))
    const jitter = (GAP[state] * pace * chance.between(65, 135)) / 100
    day = workdayFrom(addDays(day, Math.max(1, Math.round(jitter))))
  }
  return moments
}

/** What can be done on that day of it: not with a side that is silent or must not be met. */
function shapeIn(stage: Stage, life: Life, job: JobLife | null, day: CalendarDate, drawn: ShapeKey): ShapeKey | null {
  let shape = drawn
  if (job !== null && wantsCallsOnly(job)) shape = WITHOUT_VISIT[shape] ?? shape
  const isQuiet = (party: CheckInParty) => {
    const since = life.stay.quiet?.[party]
    return since !== undefined && day > stage.day(since)
  }
  if (job !== null && (isQuiet('employer') || !mayMeetEmployer(job, stage, day)))
    shape = WITHOUT_EMPLOYER[shape] ?? shape
  const side = sideOfMoment({ shape })
  if (isQuiet('worker') && (side === 'worker' || side === 'both')) return null
  return isQuiet('employer') && job !== null && (side === 'employer' || side === 'both') ? null : shape
}

function routineMoment(
  stage: Stage,
  life: Life,
  job: JobLife | null,
  on: CalendarDate,
  shape: ShapeKey,
  narrator: Narrator,
  chance: Chance,
): Moment {
  const coach = coachOn(life, stage, on)
  const { minutes, kind, mode } = shapeOf(shape)
  const side = sideOfMoment({ shape })
  const sought = job?.company ?? soughtCompany(stage, life, on, chance)
  const withTutor = shapeOf(shape).withParties.some((party) => party === 'tutor')
  const slots = workSlots(sought, { today: stage.today, locale: stage.locale, on, chance }, withTutor)
  const meetsCompany = side === 'employer' || side === 'both'
  const town = meetsCompany || mode === 'onSite' ? companyOf(sought).town : life.person.town
  const reason = chance.pick(MISSED_WHY)
  const isMissed = kind === 'missed'
  const [pool, agreed] = linesFor(shape, job, stateOn(life, job, on) === 'intake')
  const latest = job?.endedOn != null && job.endedOn < life.lastOn ? job.endedOn : life.lastOn
  return momentOf({
    coach,
    on,
    within: [
      job !== null && job.startedOn !== null && job.startedOn > life.enteredOn ? job.startedOn : life.enteredOn,
      latest,
    ],
    shape,
    minutes: 5 * Math.round(chance.between(...minutes) / 5),
    travelMinutes: travelTo(coach, shape, town),
    people: [{ life, job: side === 'other' ? null : job }],
    company: meetsCompany && shape !== 'jobFair' ? sought : null,
    note: isMissed ? narrator.line(MISSED[reason], slots) : narrator.lines(pool, agreed, slots),
    coachNote: side === 'worker' && !isMissed && chance.oneIn(10) ? narrator.line(COACH_ONLY, slots) : '',
    missed: isMissed
      ? { by: shape === 'missedVisit' ? 'employer' : chance.oneIn(8) ? 'coach' : 'worker', reason }
      : null,
    isFlexible: !isMissed,
  })
}

/** A short call where a side would otherwise have been left alone longer than the coach would leave it. */
export function reachedLately(
  stage: Stage,
  life: Life,
  moments: readonly Moment[],
  narrator: Narrator,
  chance: Chance,
): Moment[] {
  if (life.exitedOn !== null || life.stay.gap === 0 || isPausedOn(life, stage, stage.today)) return []
  const latest = (party: CheckInParty) =>
    moments.filter((moment) => reaches(moment, party)).reduce((last, { on }) => (on > last ? on : last), '')
  const call = (party: CheckInParty, shape: ShapeKey, days: number, most: number) => {
    const on = stage.workday(-chance.between(2, most))
    const isQuiet = life.stay.quiet?.[party] !== undefined
    const job = jobOn(life, on, 0)
    if (isQuiet || latest(party) >= addDays(stage.today, -days)) return []
    if (party === 'employer' && (job === null || !job.isJob || !mayMeetEmployer(job, stage, on))) return []
    return [routineMoment(stage, life, job, on < life.enteredOn ? life.enteredOn : on, shape, narrator, chance)]
  }
  return [...call('worker', 'callWorker', 15, 9), ...call('employer', 'callEmployer', 35, 16)]
}
