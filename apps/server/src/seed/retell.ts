import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { questionIn, wordQuestionIn } from './check-in-questions.ts'
import { companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { COACH_TEAMS, type CoachKey } from './demo-team.ts'
import { coachOn, isHeldOn, type JobLife, type Life } from './life.ts'
import { type Asked, type Moment, momentOf, type Planned, sideOfMoment } from './moment.ts'
import type { Action, Told, ToldCheckIn } from './person.ts'
import { type ShapeKey, shapeOf } from './shapes.ts'
import type { Stage } from './stage.ts'
import { type Town, TRAVEL } from './towns.ts'

/** Minutes there and back for a coach. */
export function travelTo(coach: CoachKey, shape: ShapeKey, town: Town): number {
  return shapeOf(shape).isAway === true ? TRAVEL[town][COACH_TEAMS[coach]] : 0
}

export function plannedOf(stage: Stage, action: Action, side: Planned['side']): Planned {
  const { on, title, done, hold } = action
  return {
    title: stage.say(title),
    side: action.side ?? side,
    dueOn: stage.dueDay(on),
    doneOn: done === undefined ? null : stage.workday(done),
    hold: hold === undefined ? null : { untilOn: stage.day(hold.until), reason: stage.say(hold.reason) },
  }
}

function jobOfTold({ job, shape }: Told, life: Life, on: CalendarDate): JobLife | null {
  if (job === null) return null
  if (job !== undefined) return life.jobs.find(({ key }) => key === job) ?? null
  const side = sideOfMoment({ shape })
  return side === 'other' ? null : (life.jobs.find((one) => isHeldOn(one, on)) ?? null)
}

/** Days on which it may take place where the hour told is taken: within the accompaniment, and the job. */
function around(on: CalendarDate, { enteredOn, lastOn }: Life, job: JobLife | null): Moment['within'] {
  const latest = (one: CalendarDate, other: CalendarDate | null | undefined) =>
    other != null && other > one ? other : one
  const soonest = (one: CalendarDate, other: CalendarDate | null | undefined) =>
    other != null && other < one ? other : one
  return [
    latest(latest(addDays(on, -3), enteredOn), job?.startedOn),
    soonest(soonest(addDays(on, 4), lastOn), job?.endedOn),
  ]
}

/** An entry told by hand, with its days and names. */
export function toldMoment(stage: Stage, life: Life, told: Told): Moment {
  const on = stage.workday(told.on)
  const coach = coachOn(life, stage, on)
  const job = jobOfTold(told, life, on)
  const side = sideOfMoment(told)
  const company = told.company ?? (side === 'worker' || side === 'other' ? null : (job?.company ?? null))
  const place = company ?? (shapeOf(told.shape).mode === 'onSite' ? (job?.company ?? null) : null)
  const town = place === null ? life.person.town : companyOf(place).town
  return momentOf({
    coach,
    on,
    at: told.at ?? null,
    within: around(on, life, job),
    shape: told.shape,
    minutes: told.minutes,
    travelMinutes: told.travel ?? travelTo(coach, told.shape, town),
    people: [{ life, job }],
    company,
    note: stage.say(told.note),
    coachNote: told.coachNote === undefined ? '' : stage.say(told.coachNote),
    goals: Object.fromEntries(
      Object.entries(told.goals ?? {}).map(([key, movement]) => [
        `goal:${life.person.key}:${life.index}:${key}`,
        movement,
      ]),
    ),
    next: told.next === undefined ? null : plannedOf(stage, told.next, side),
    missed: told.missed ?? null,
    lateDays: told.late ?? null,
    overlaps: told.overlaps === true,
    corrected:
      told.corrected === undefined
        ? null
        : { afterDays: told.corrected.after, note: stage.say(told.corrected.note), minutes: told.corrected.minutes },
    voided: told.voided === undefined ? null : { afterDays: told.voided.after, reason: stage.say(told.voided.reason) },
  })
}

/** Answers told by hand. */
export function toldCheckIn(stage: Stage, life: Life, job: JobLife, told: ToldCheckIn): Asked {
  const { party, ratings, examples = {}, words = {} } = told
  const heldOn = stage.workday(told.on)
  const company = companyOf(job.company)
  const named = told.who === undefined ? voiceOf(company, stage.today, heldOn, false)?.name : told.who
  return {
    life,
    job,
    party,
    heldOn,
    channel: told.channel,
    contactName: party === 'employer' ? (named ?? null) : null,
    ratings: Object.entries(ratings).map(([item, value = null]) => {
      const example = examples[item]
      return {
        item,
        question: questionIn(stage.locale, party, item),
        value,
        example: example === undefined ? null : stage.say(example),
      }
    }),
    words: Object.entries(words).flatMap(([word, answer]) =>
      answer === undefined
        ? []
        : [{ word, question: wordQuestionIn(stage.locale, party, word), answer: stage.say(answer) }],
    ),
    intention: told.intention ?? null,
    wish: told.wish ?? null,
    nextOn: told.next === undefined ? null : stage.day(told.next),
    voidReason: told.voided === undefined ? null : stage.say(told.voided),
  }
}
