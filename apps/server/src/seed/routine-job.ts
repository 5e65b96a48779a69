import { cadenceDays, HOUSE_CADENCE } from '@tandem/domain/cadence'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInChannel, CheckInParty } from '@tandem/domain/check-ins'
import { answersOf } from './answers.ts'
import { companyOf } from './companies.ts'
import type { Chance } from './deck.ts'
import { coachOn, isPausedOn, type JobLife, type Life, mayMeetEmployer, wantsCallsOnly } from './life.ts'
import { type Asked, type Moment, momentOf } from './moment.ts'
import { type Narrator, workSlots } from './narrator.ts'
import {
  JOB_BOTH,
  JOB_BOTH_AGREED,
  JOB_EMPLOYER,
  JOB_EMPLOYER_AGREED,
  JOB_WORKER,
  JOB_WORKER_AGREED,
} from './notes-job.ts'
import { travelTo } from './retell.ts'
import { type ShapeKey, shapeOf } from './shapes.ts'
import type { Stage } from './stage.ts'
import { workdayFrom } from './working-days.ts'

type Held = { readonly party: CheckInParty; readonly on: CalendarDate }

/** Days after the due day: most often at once, now and then late, sometimes not at all. */
function delayOf(chance: Chance): number | null {
  const draw = chance.between(1, 100)
  if (draw <= 74) return chance.between(0, 2)
  if (draw <= 87) return chance.between(3, 6)
  return draw <= 93 ? chance.between(9, 13) : null
}

/** First day from which the cadence asks: a job held since before the entry is asked about from the entry on. */
function firstDayOf(life: Life, startedOn: CalendarDate): CalendarDate {
  return life.enteredOn > startedOn ? life.enteredOn : startedOn
}

function heldWith(stage: Stage, life: Life, job: JobLife, party: CheckInParty, chance: Chance): Held[] {
  const { startedOn, endedOn, trialEndOn } = job
  if (startedOn === null || !job.isJob || job.job.asked !== undefined) return []
  const from = firstDayOf(life, startedOn)
  const ends = [life.lastOn, ...(endedOn === null ? [] : [endedOn])].sort()[0] ?? life.lastOn
  const cadenceFromOn = job.job.cadenceFrom === undefined ? null : stage.day(job.job.cadenceFrom)
  /* What is asked before and on the first day is heard on the days after it. */
  const due = cadenceDays(
    HOUSE_CADENCE[party],
    { startedOn: from, endedOn, trialEndOn, planEndsOn: null, cadenceFromOn: cadenceFromOn ?? from },
    ends,
    addDays(from, 1),
  )
  const unasked = job.job.unasked?.[party] ?? life.stay.quiet?.[party]
  const held: Held[] = []
  due.forEach(({ dueOn }, index) => {
    const isLast = index === due.length - 1
    const delay = isLast ? chance.between(0, 1) : delayOf(chance)
    if (delay === null) return
    const on = workdayFrom(addDays(dueOn, delay))
    const before = held.at(-1)?.on
    if (on > ends || (before !== undefined && before >= addDays(dueOn, -3))) return
    if (unasked !== undefined && on > stage.day(unasked)) return
    if (isPausedOn(life, stage, on)) return
    if (party === 'employer' && !mayMeetEmployer(job, stage, on)) return
    held.push({ party, on })
  })
  return held
}

/** Both sides on the same occasion, where they fall close to each other. */
function occasionsOf(
  worker: readonly Held[],
  employer: readonly Held[],
): { on: CalendarDate; parties: CheckInParty[] }[] {
  const rest = [...employer]
  const occasions = worker.map(({ on }) => {
    const index = rest.findIndex((other) => other.on >= addDays(on, -2) && other.on <= addDays(on, 4))
    const [met] = index === -1 ? [] : rest.splice(index, 1)
    const parties: CheckInParty[] = met === undefined ? ['worker'] : ['worker', 'employer']
    return { on: met !== undefined && met.on > on ? met.on : on, parties }
  })
  return [...occasions, ...rest.map(({ on }) => ({ on, parties: ['employer'] as CheckInParty[] }))]
}

const CHANNELS: Readonly<Record<CheckInParty, readonly [ShapeKey, ...ShapeKey[]]>> = {
  worker: ['callWorker', 'callWorker', 'officeTalk', 'messageWorker', 'callWorker', 'onTheJob', 'videoWorker'],
  employer: ['callEmployer', 'callEmployer', 'visitEmployer', 'callEmployer', 'videoEmployer'],
}
const CHANNEL_OF: Readonly<Partial<Record<ShapeKey, CheckInChannel>>> = {
  callWorker: 'phone',
  callEmployer: 'phone',
  messageWorker: 'message',
  videoWorker: 'video',
  videoEmployer: 'video',
}

function shapeFor(parties: readonly CheckInParty[], job: JobLife, mayVisit: boolean, chance: Chance): ShapeKey {
  if (parties.length === 2) return chance.oneIn(4) ? 'review' : 'visitBoth'
  const shape = chance.pick(CHANNELS[parties[0] ?? 'worker'])
  if (shapeOf(shape).mode !== 'onSite' || (mayVisit && !wantsCallsOnly(job))) return shape
  return shape === 'onTheJob' ? 'officeTalk' : 'callEmployer'
}

/** How a job goes, asked of both sides by the cadence, as the log and the check-ins tell it. */
export function jobMoments(stage: Stage, life: Life, narrator: Narrator, chance: Chance): Moment[] {
  return life.jobs.flatMap((job) => {
    const worker = heldWith(stage, life, job, 'worker', chance)
    const employer = heldWith(stage, life, job, 'employer', chance)
    const occasions = wantsCallsOnly(job)
      ? [...worker, ...employer].map(({ party, on }) => ({ on, parties: [party] }))
      : occasionsOf(worker, employer)
    const firstOn = firstDayOf(life, job.startedOn ?? life.enteredOn)
    const endOn = job.endedOn !== null && job.endedOn < life.lastOn ? job.endedOn : life.lastOn
    return occasions.map(({ on, parties }, turn): Moment => {
      const shape = shapeFor(parties, job, mayMeetEmployer(job, stage, on), chance)
      const coach = coachOn(life, stage, on)
      const slots = workSlots(job.company, { today: stage.today, locale: stage.locale, on, chance }, shape === 'review')
      const [pool, agreed] =
        parties.length === 2
          ? [JOB_BOTH, JOB_BOTH_AGREED]
          : parties[0] === 'worker'
            ? [JOB_WORKER, JOB_WORKER_AGREED]
            : [JOB_EMPLOYER, JOB_EMPLOYER_AGREED]
      const share = occasions.length <= 1 ? 1 : turn / (occasions.length - 1)
      const checkIns = parties.map((party): Asked => {
        const answers = answersOf({ life, job, party, share, narrator, slots, chance })
        const contactName = party === 'employer' ? (slots.contact ?? null) : null
        return {
          life,
          job,
          party,
          heldOn: on,
          channel: CHANNEL_OF[shape] ?? 'visit',
          contactName,
          nextOn: null,
          voidReason: null,
          ...answers,
        }
      })
      const isEmployerMet = parties.includes('employer')
      const from = on < firstOn ? firstOn : on
      return momentOf({
        coach,
        on: from,
        within: [addDays(from, -3) < firstOn ? firstOn : addDays(from, -3), endOn],
        shape,
        minutes: 5 * Math.round(chance.between(...shapeOf(shape).minutes) / 5),
        travelMinutes: travelTo(coach, shape, companyOf(job.company).town),
        people: [{ life, job }],
        company: isEmployerMet ? job.company : null,
        note: narrator.lines(pool, agreed, slots),
        checkIns,
        isFlexible: true,
      })
    })
  })
}
