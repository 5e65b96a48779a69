import { addDays, addMonths, type CalendarDate } from './calendar-date.ts'
import { isWorkedOn } from './episodes.ts'
import type { StatusResult } from './outcomes/facts.ts'
import { jobGroups, later } from './outcomes/job-groups.ts'
import { DEFAULT_PARAMETERS } from './outcomes/parameters.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'
import { AFTER_CARE_MONTHS } from './plan-reviews.ts'

/** Asked once the accompaniment has ended, or at a milestone of a job that goes on. Source: domain.md 4.13, indicators.md 7. */
export const STATUS_CHECK_KINDS = ['afterCare', 'stillThere'] as const
export type StatusCheckKind = (typeof STATUS_CHECK_KINDS)[number]

/** Who or what told it; `unknown`: nobody could. Source: domain.md 4.13. */
export const STATUS_SOURCES = ['person', 'employer', 'administrative', 'unknown'] as const
export type StatusSource = (typeof STATUS_SOURCES)[number]

/** Not known is an answer of its own, and never a no. */
export const TOLD = ['yes', 'no', 'unknown'] as const
export type Told = (typeof TOLD)[number]

export const MILESTONE_STATES = ['coming', 'open', 'answered', 'missed'] as const
export type MilestoneState = (typeof MILESTONE_STATES)[number]

/** Days around a milestone in which an answer still tells the situation on it. Source: domain.md 7.3, indicators.md 3.6. */
export const WINDOW_DAYS = DEFAULT_PARAMETERS.statusWindowDays

/** A day on which it is asked how things stand. */
export type Milestone = {
  readonly kind: StatusCheckKind
  /** Months after the end, or days after the first day of the job. */
  readonly number: number
  /** The job it is about: its open placement; `null` for who had none when the accompaniment ended. */
  readonly placementId: string | null
  /** Every placement of that job. */
  readonly placementIds: readonly string[]
  readonly dueOn: CalendarDate
  /** The first and the last day on which it is asked for. */
  readonly opensOn: CalendarDate
  readonly closesOn: CalendarDate
}

export type MilestoneJob = {
  readonly placementId: string
  readonly employerId: string
  readonly continuesPlacementId: string | null
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
}

export type MilestoneFacts = {
  readonly enteredOn: CalendarDate
  readonly exitedOn: CalendarDate | null
  /** Months after the end at which news is asked for; `null`: the usual ones. */
  readonly afterCareMonths: readonly number[] | null
  /** Jobs and apprenticeships of the person. */
  readonly jobs: readonly MilestoneJob[]
}

type Started = MilestoneJob & { readonly startedOn: CalendarDate }

function stintsOf(jobs: readonly MilestoneJob[]) {
  return jobs
    .filter((job): job is Started => job.startedOn !== null)
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0))
    .map(({ placementId, continuesPlacementId, employerId, startedOn, endedOn }) => ({
      placement: { id: placementId, continuesPlacementId },
      employerId,
      startedOn,
      endedOn,
    }))
}

/** The jobs as outcomes count them: renewed contracts of one employer are one. */
function jobsOf(jobs: readonly MilestoneJob[]) {
  return jobGroups(stintsOf(jobs), ({ employerId }) => employerId, DEFAULT_PARAMETERS.gapToleranceDays)
}

/** After-care asks about the job held on the last day of the accompaniment, the latest where there are several. */
function afterCareOf({ exitedOn, afterCareMonths, jobs }: MilestoneFacts): Milestone[] {
  if (exitedOn === null) return []
  const held = jobsOf(jobs).filter((stints) => stints.some((stint) => isWorkedOn(stint, exitedOn)))
  const placementIds = held[held.length - 1]?.map(({ placement }) => placement.id) ?? []
  return AFTER_CARE_MONTHS.filter((months) => afterCareMonths?.includes(months) ?? true).map((number) => {
    const dueOn = addMonths(exitedOn, number)
    return {
      kind: 'afterCare',
      number,
      placementId: placementIds[placementIds.length - 1] ?? null,
      placementIds,
      dueOn,
      opensOn: addDays(dueOn, -WINDOW_DAYS),
      closesOn: addDays(dueOn, WINDOW_DAYS),
    }
  })
}

/** The milestones of outcomes, for jobs that have not ended; of a job held at the entry they count from the entry. */
function stillThereOf({ enteredOn, jobs }: MilestoneFacts): Milestone[] {
  return jobsOf(jobs).flatMap((stints) => {
    const [first] = stints
    const open = stints.findLast(({ endedOn }) => endedOn === null)
    if (first === undefined || open === undefined) return []
    const fromOn = later(first.startedOn, enteredOn)
    return DEFAULT_PARAMETERS.milestones.map((number): Milestone => {
      const dueOn = addDays(fromOn, number)
      return {
        kind: 'stillThere',
        number,
        placementId: open.placement.id,
        placementIds: stints.map(({ placement }) => placement.id),
        dueOn,
        opensOn: dueOn,
        closesOn: addDays(dueOn, WINDOW_DAYS),
      }
    })
  })
}

/** Every day on which it is asked how things stand, in order. */
export function milestonesOf(facts: MilestoneFacts): Milestone[] {
  return [...afterCareOf(facts), ...stillThereOf(facts)].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/** What was told, of a check that counts. */
export type StatusAnswer = {
  readonly kind: StatusCheckKind
  readonly number: number
  readonly placementId: string | null
  readonly situationOn: CalendarDate
  readonly employed: Told
  readonly sameEmployer: Told | null
}

/** What is known of the work by an answer. At work, and not known where, tells neither the same job nor another. */
export function statusResult({
  employed,
  sameEmployer,
  placementId,
}: Omit<StatusAnswer, 'kind' | 'number' | 'situationOn'>): StatusResult {
  if (employed === 'unknown') return 'unknown'
  if (employed === 'no') return 'notWorking'
  if (placementId === null || sameEmployer === 'no') return 'otherJob'
  return sameEmployer === 'yes' ? 'sameJob' : 'unknown'
}

/** The answer to a milestone: its own, or for a job what another one told of it in the same weeks. */
export function answerTo<Answer extends StatusAnswer>(
  milestone: Milestone,
  answers: readonly Answer[],
): Answer | undefined {
  const { kind, number, placementIds, opensOn, closesOn } = milestone
  const isAbout = ({ placementId }: Answer) => placementId !== null && placementIds.includes(placementId)
  const own = answers.find(
    (answer) => answer.kind === kind && answer.number === number && (kind === 'afterCare' || isAbout(answer)),
  )
  if (own !== undefined || kind === 'afterCare') return own
  return answers.find(
    (answer) =>
      isAbout(answer) &&
      statusResult(answer) !== 'unknown' &&
      answer.situationOn >= opensOn &&
      answer.situationOn <= closesOn,
  )
}

/** Where a milestone stands on `today`. One that was never asked is missed: nothing is concluded from it. */
export function milestoneState(
  milestone: Milestone,
  answers: readonly StatusAnswer[],
  today: CalendarDate,
): MilestoneState {
  if (answerTo(milestone, answers) !== undefined) return 'answered'
  if (today < milestone.opensOn) return 'coming'
  return today <= milestone.closesOn ? 'open' : 'missed'
}

/** What is asked on `today`: milestones that are open and have no answer. */
export function openMilestones(
  facts: MilestoneFacts,
  answers: readonly StatusAnswer[],
  today: CalendarDate,
): Milestone[] {
  return milestonesOf(facts).filter((one) => milestoneState(one, answers, today) === 'open')
}

/** Days by which months of different lengths may be apart. */
const MONTH_SLACK = 3

/** Nothing is asked any more of who left before this day. */
export function askedOfExitsSince(today: CalendarDate): CalendarDate {
  return addDays(addMonths(today, -Math.max(...AFTER_CARE_MONTHS)), -WINDOW_DAYS - MONTH_SLACK)
}

export type StatusDraft = Pick<StatusAnswer, 'situationOn' | 'employed' | 'sameEmployer'> & {
  readonly doneOn: CalendarDate
  readonly source: StatusSource
}

export type StatusSurroundings = {
  readonly milestone: Pick<Milestone, 'opensOn'>
  /** The job it is about. */
  readonly job: OutwardFacts | null
  readonly exitedOn: CalendarDate | null
  /** The person agreed, on the day of the answer, to be called once the accompaniment has ended. */
  readonly mayCallAfter: boolean
}

type StatusRefusal = {
  readonly code:
    | 'date-in-future'
    | 'after-answer'
    | 'too-early'
    | 'required'
    | 'after-care-not-agreed'
    | 'job-missing'
    | 'contact-refused'
  readonly field: keyof StatusDraft
}

function sourceRefusal({ source, doneOn, employed }: StatusDraft, job: OutwardFacts | null): StatusRefusal | null {
  if (source === 'unknown') return employed === 'unknown' ? null : { code: 'required', field: 'source' }
  if (source !== 'employer') return null
  const code = job === null ? 'job-missing' : outwardRefusal(job, doneOn)
  return code === null ? null : { code, field: 'source' }
}

/** Why an answer is refused, beside which field, or `null`. The employer is asked where the outward rules allow it. */
export function statusCheckRefusal(
  draft: StatusDraft,
  { milestone, job, exitedOn, mayCallAfter }: StatusSurroundings,
  today: CalendarDate,
): StatusRefusal | null {
  const { doneOn, situationOn, employed, sameEmployer } = draft
  if (doneOn > today) return { code: 'date-in-future', field: 'doneOn' }
  if (situationOn > doneOn) return { code: 'after-answer', field: 'situationOn' }
  if (situationOn < milestone.opensOn) return { code: 'too-early', field: 'situationOn' }
  if (exitedOn !== null && exitedOn <= doneOn && !mayCallAfter)
    return { code: 'after-care-not-agreed', field: 'doneOn' }
  if (employed === 'yes' && job !== null && sameEmployer === null) return { code: 'required', field: 'sameEmployer' }
  return sourceRefusal(draft, job)
}
