import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { Movement } from '@tandem/domain/log-entries'
import { companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { type Chance, chanceOf } from './deck.ts'
import { type GoalLife, goalsOf, isOpenOn } from './goals-of.ts'
import { type Life, mayMeetEmployer } from './life.ts'
import { type Asked, isHeldMoment, type Moment, type Planned, sideOfMoment } from './moment.ts'
import { type Narrator, narratorOf } from './narrator.ts'
import { HOLD_REASONS, NEXT_BOTH, NEXT_EMPLOYER, NEXT_JOB, NEXT_SEARCH } from './notes-aside.ts'
import { toldCheckIn, toldMoment } from './retell.ts'
import { reachedLately, routineMoments } from './routine.ts'
import { jobMoments } from './routine-job.ts'
import { shapeOf } from './shapes.ts'
import type { Stage } from './stage.ts'
import { workdayFrom } from './working-days.ts'

/** Everything that happened in one accompaniment. */
export type Told = {
  readonly life: Life
  readonly goals: readonly GoalLife[]
  readonly moments: readonly Moment[]
  /** Check-ins that no entry holds. */
  readonly checkIns: readonly Asked[]
}

const MOVEMENTS: readonly [Movement, ...Movement[]] = [1, 0, 1, 0, 0, -1, 1]

function withGoals(moment: Moment, goals: readonly GoalLife[], chance: Chance): Moment {
  const [first, ...more] = goals.filter((goal) => isOpenOn(goal, moment.on))
  if (first === undefined || !isHeldMoment(moment) || sideOfMoment(moment) === 'other' || !chance.oneIn(3))
    return moment
  const touched = chance.pick([first, ...more])
  return { ...moment, goals: { [touched.name]: chance.pick(MOVEMENTS) } }
}

/** Days from today on which next actions are left open: few late, some today, most to come. */
const OPEN_DAYS = [3, 6, 1, 9, -2, 14, 4, 2, 12, 0, 8, 5, 20, -1, 7, 11, 3, 16, 0, 6, 10, -4, 2, 18] as const

/** One deck for all, so that the list of a day keeps its measure. */
export function openDaysOf(): () => number {
  let turn = 0
  return () => OPEN_DAYS[turn++ % OPEN_DAYS.length] ?? 3
}

function nextOf(
  stage: Stage,
  moment: Moment,
  following: CalendarDate | null,
  open: number | null,
  { narrator, chance }: Telling,
): Planned | null {
  const side = sideOfMoment(moment)
  const job = moment.people[0]?.job ?? null
  const reachesEmployer = job?.isJob === true && mayMeetEmployer(job, stage, stage.today)
  const toward = side === 'worker' || side === 'other' || !reachesEmployer ? 'worker' : side
  const alone = job?.isJob === true ? NEXT_JOB : NEXT_SEARCH
  const pool = toward === 'worker' ? alone : toward === 'employer' ? NEXT_EMPLOYER : NEXT_BOTH
  const contact = job === null ? '' : (voiceOf(companyOf(job.company), stage.today, moment.on, false)?.name ?? '')
  const title = narrator.line(pool, { contact })
  if (following !== null) {
    const wished = workdayFrom(addDays(following, chance.between(-2, 2)))
    const dueOn = wished > moment.on ? wished : following
    return { title, side: toward, dueOn, doneOn: following, hold: null }
  }
  if (open === null) return null
  const wished = stage.dueDay(open)
  const dueOn = wished > moment.on ? wished : workdayFrom(addDays(moment.on, 2))
  const isHeld = open < 0 && chance.oneIn(4)
  const hold = isHeld ? { untilOn: stage.day(chance.between(4, 12)), reason: narrator.line(HOLD_REASONS, {}) } : null
  return { title, side: toward, dueOn, doneOn: null, hold }
}

type Telling = { readonly narrator: Narrator; readonly chance: Chance }

/** Every third entry left something to do; what the last one left is still to be done. */
function withNextActions(
  stage: Stage,
  life: Life,
  moments: readonly Moment[],
  telling: Telling,
  openDays: () => number,
): Moment[] {
  const isOver = life.exitedOn !== null
  const asked = life.stay.open === undefined ? (isOver ? null : openDays()) : life.stay.open
  const canCarry = (moment: Moment) =>
    moment.isFlexible && moment.next === null && moment.people.length === 1 && isHeldMoment(moment)
  const before = asked === null ? -1 : moments.findLastIndex((one) => canCarry(one) && one.on < stage.dueDay(asked))
  const lastTurn = before === -1 ? moments.findLastIndex(canCarry) : before
  return moments.map((moment, turn) => {
    if (moment.next !== null || !isHeldMoment(moment) || moment.people.length !== 1) return moment
    const following = moments[turn + 1]?.on ?? null
    if (turn === lastTurn && !isOver) return { ...moment, next: nextOf(stage, moment, null, asked, telling) }
    const isAnswered = following !== null && following > moment.on
    if (!moment.isFlexible || !isAnswered || !telling.chance.oneIn(3)) return moment
    return { ...moment, next: nextOf(stage, moment, following, null, telling) }
  })
}

/** Changes the length of made-up entries so that a plan comes out to the minute. Throws when there are too few of them. */
function balanced(moments: readonly Moment[], from: CalendarDate, to: CalendarDate, wanted: number): Moment[] {
  const counts = (moment: Moment) => moment.on >= from && moment.on <= to && isHeldMoment(moment)
  let missing = wanted - moments.filter(counts).reduce((sum, { minutes }) => sum + minutes, 0)
  const left = moments.map((moment) => ({ moment, minutes: moment.minutes }))
  for (let round = 0; missing !== 0; round++) {
    if (round > 60) throw new Error(`${missing} minutes find no place`)
    for (const one of left) {
      if (missing === 0 || !one.moment.isFlexible || !counts(one.moment)) continue
      const step = Math.sign(missing) * Math.min(5, Math.abs(missing))
      const [least, most] = shapeOf(one.moment.shape).minutes
      const slack = Math.max(0, round - 4) * 5
      if (one.minutes + step < Math.max(5, least - slack) || one.minutes + step > most + slack) continue
      one.minutes += step
      missing -= step
    }
  }
  return left.map(({ moment, minutes }) => ({ ...moment, minutes }))
}

/** One accompaniment, from what is told by hand and what happens in between. */
export function tellLife(stage: Stage, life: Life, openDays: () => number): Told {
  const chance = chanceOf(`${life.name} ${life.person.name.join(' ')}`)
  const narrator = narratorOf(life.person, stage.locale, chance)
  const goals = goalsOf(stage, life, narrator, chance)
  const told = (life.stay.log ?? []).map((one) => toldMoment(stage, life, one))
  const asked = life.stay.gap === 0 ? [] : jobMoments(stage, life, narrator, chance)
  const made = [...asked, ...routineMoments(stage, life, [...told, ...asked], narrator, chance)]
  const lately = reachedLately(stage, life, [...told, ...made], narrator, chance)
  const all = [...told, ...[...made, ...lately].map((moment) => withGoals(moment, goals, chance))]
  const sorted = all.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  const exact = life.plans.findLast(({ plan }) => plan.used !== undefined)
  const moments =
    exact?.plan.used === undefined ? sorted : balanced(sorted, exact.startsOn, life.lastOn, exact.plan.used)
  const checkIns = life.jobs.flatMap((job) => (job.job.asked ?? []).map((one) => toldCheckIn(stage, life, job, one)))
  return { life, goals, moments: withNextActions(stage, life, moments, { narrator, chance }, openDays), checkIns }
}
