import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { SITUATIONS } from '@tandem/domain/episodes'
import { GOAL_DOMAINS, GOAL_OWNERS } from '@tandem/domain/goals'
import { INDICATOR_IDS, OUTCOME_UNITS } from '@tandem/domain/outcomes/answers'
import { COHORT_BASES, DEFAULT_PARAMETERS, SAME_EMPLOYER_BASES } from '@tandem/domain/outcomes/parameters'
import { DENOMINATOR_DETAILS, EXCLUDED_REASONS } from '@tandem/domain/outcomes/reasons'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id } from './fields.ts'

/** Days after the first day of a job that are shown: 13 and 26 weeks. */
export const SHOWN_MILESTONES = [91, 182] as const
export type ShownMilestone = (typeof SHOWN_MILESTONES)[number]

/** Whose people the figures are about: the asker's own, those of the teams they lead, or everybody's. */
export const OUTCOME_REACHES = ['mine', 'team', 'all'] as const

/** Name of a figure: its indicator, and the milestone in weeks where it has several. */
export const FIGURE_KEYS = [
  'A3',
  'A4',
  'A7',
  'A12',
  'A13',
  'B1',
  'B3',
  'C1w13',
  'C1w26',
  'E1',
  'E2',
  'F3',
  'F4',
  'F34',
] as const
export type FigureKey = (typeof FIGURE_KEYS)[number]

/** Box of a case: in the count, in what it is counted out of, or left out. */
export const OUTCOME_BOXES = ['counted', 'denominatorOnly', 'excluded'] as const
export type OutcomeBox = (typeof OUTCOME_BOXES)[number]

/** What is asked: a period, both days included, the day whose knowledge counts, and whose people. */
export const outcomesQuery = z.strictObject({
  from: calendarDate,
  to: calendarDate,
  /** Today unless given. Facts dated later are not known. */
  asOf: calendarDate.optional(),
  teamId: id.optional(),
  coachId: id.optional(),
  basis: z.enum(COHORT_BASES).default('entry'),
  /** Agency work: whose employee somebody is for staying with the same employer. */
  sameEmployer: z.enum(SAME_EMPLOYER_BASES).default('legalEmployer'),
})
export type OutcomesQuery = z.infer<typeof outcomesQuery>

const percent = z.number().nullable()
const rate = z.object({ numerator: z.int(), denominator: z.int(), percent })

/** Boxes in printed order, empty ones included; together they hold the whole population. */
export const outcomeBoxCount = z.object({
  box: z.enum(OUTCOME_BOXES),
  /** Why, for a case that is not in the count. */
  reason: z.enum([...DENOMINATOR_DETAILS, ...EXCLUDED_REASONS]).nullable(),
  count: z.int(),
})
export type OutcomeBoxCount = z.infer<typeof outcomeBoxCount>
export type OutcomeReason = NonNullable<OutcomeBoxCount['reason']>

const head = {
  key: z.enum(FIGURE_KEYS),
  id: z.enum(INDICATOR_IDS),
  unit: z.enum(OUTCOME_UNITS),
  /** The figures are too small to be shown to this reader: they are `null`. */
  isHidden: z.boolean(),
  /** The asker may open the people behind it. */
  hasList: z.boolean(),
}
/** `null` for a reader of figures alone, who is not told who is left out. */
const looked = {
  /** Number of cases looked at, counted or not. */
  population: z.int().nullable(),
  boxes: z.array(outcomeBoxCount).nullable(),
}

export const rateFigure = z.object({
  kind: z.literal('rate'),
  ...head,
  milestoneDays: z.int().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  percent,
  ...looked,
  byParty: z.object({ worker: rate.nullable(), employer: rate.nullable() }).nullable(),
  /** By whose goal it is, and what it is about; `null` for a reader of figures alone. */
  byGoal: z.record(z.enum([...GOAL_OWNERS, ...GOAL_DOMAINS]), rate).nullable(),
  /** Cases whose status is unknown, and the percent if all of them were lost, and if all were kept. */
  unknown: z.object({ count: z.int(), lowPercent: percent, highPercent: percent }).nullable(),
})
export type RateFigure = z.infer<typeof rateFigure>

export const countFigure = z.object({
  kind: z.literal('count'),
  ...head,
  value: z.int().nullable(),
  /** The day the count is about, when it is about one day. */
  countedOn: calendarDate.nullable(),
  ...looked,
})
export type CountFigure = z.infer<typeof countFigure>

/** Whole minutes but for travel shared with people outside the question. */
const minutes = z.number()

export const hoursFigure = z.object({
  kind: z.literal('hours'),
  ...head,
  /** Entries counted. Why the others are not is told by the list of cases: the log is long. */
  entries: z.int().nullable(),
  minutes: z.object({
    total: minutes,
    byContact: z.object({ direct: minutes, indirect: minutes }),
    byPhase: z.object({ toward: minutes, in: minutes, after: minutes, none: minutes }),
    byForWhom: z.object({ worker: minutes, employer: minutes, both: minutes, unspecified: minutes }),
    /** Apart from `total`. */
    travel: minutes,
  }),
})
export type HoursFigure = z.infer<typeof hoursFigure>

export const meanFigure = z.object({
  kind: z.literal('mean'),
  ...head,
  /** Goal attainment T, with one decimal: 50 where all is as expected. */
  value: z.number().nullable(),
  /** Plans counted. */
  plans: z.int().nullable(),
  goals: z.int().nullable(),
  /** From where the goals began; over the plans where every goal says it. */
  change: z.number().nullable(),
  changePlans: z.int().nullable(),
  /** Goals that ended below where they began. */
  worse: z.int().nullable(),
  ...looked,
})
export type MeanFigure = z.infer<typeof meanFigure>

export const satisfactionFigure = z.object({
  kind: z.literal('satisfaction'),
  ...head,
  /** Mean mark from 0 to 10, with one decimal. */
  mean: z.number().nullable(),
  /** Marks that the mean is of. */
  marks: z.int().nullable(),
  /** The mean from which the funder's bar is met, and whether it is, compared before rounding. */
  bar: z.number(),
  reachesBar: z.boolean().nullable(),
  /** The marks of each side, where both are told together. */
  marksOf: z.object({ worker: z.int(), employer: z.int() }).nullable(),
  /** Forms answered, of those asked; `null` where both sides are told together. */
  response: rate.nullable(),
  ...looked,
})
export type SatisfactionFigure = z.infer<typeof satisfactionFigure>

export const outcomeFigure = z.discriminatedUnion('kind', [
  rateFigure,
  countFigure,
  hoursFigure,
  meanFigure,
  satisfactionFigure,
])
export type OutcomeFigure = z.infer<typeof outcomeFigure>

const asked = z.object({
  from: calendarDate,
  to: calendarDate,
  asOf: calendarDate,
  basis: z.enum(COHORT_BASES),
  sameEmployer: z.enum(SAME_EMPLOYER_BASES),
  reach: z.enum(OUTCOME_REACHES),
  teamId: id.nullable(),
  coachId: id.nullable(),
})
export type OutcomesAsked = z.infer<typeof asked>

const PARAMETERS = Object.keys(DEFAULT_PARAMETERS) as (keyof typeof DEFAULT_PARAMETERS)[]

export const outcomes = z.object({
  asked,
  /** Parameters that are not the usual ones. */
  unusual: z.array(z.enum(PARAMETERS)),
  /** Figures alone, without names or small cells: for readers outside the house. */
  isFiguresOnly: z.boolean(),
  figures: z.array(outcomeFigure),
})
export type Outcomes = z.infer<typeof outcomes>

/** A person behind a number, with the facts that decided. Only those whose file the asker may open. */
export const outcomePerson = z.object({
  caseId: z.string(),
  workerId: id,
  firstName: z.string(),
  lastName: z.string(),
  enteredOn: calendarDate.nullable(),
  exitedOn: calendarDate.nullable(),
  situationAtEntry: z.enum(SITUATIONS).nullable(),
  employerName: z.string().nullable(),
  startedOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  party: z.enum(CHECK_IN_PARTIES).nullable(),
  dueOn: calendarDate.nullable(),
  doneOn: calendarDate.nullable(),
  goalTitle: z.string().nullable(),
  closedOn: calendarDate.nullable(),
  planNumber: z.int().nullable(),
  entries: z.int().nullable(),
  minutes: minutes.nullable(),
})
export type OutcomePerson = z.infer<typeof outcomePerson>

export const outcomeCases = outcomeBoxCount.extend({
  /** At most the first 500 by name; `count` tells how many there are. */
  people: z.array(outcomePerson),
  /** Cases about people whose file the asker may not open, or about nobody in particular. */
  others: z.int(),
})
export type OutcomeCases = z.infer<typeof outcomeCases>

export const readOutcomes = endpoint({
  name: 'readOutcomes',
  method: 'GET',
  path: '/api/outcomes',
  summary: 'What coaching achieved in a period: each figure with what it is counted out of',
  query: outcomesQuery,
  reply: outcomes,
  refuses: ['not-allowed', 'end-before-start', 'date-in-future'],
})

export const readOutcomeCases = endpoint({
  name: 'readOutcomeCases',
  method: 'GET',
  path: '/api/outcomes/:key/cases',
  summary: 'The people behind a figure, and why the others are not counted',
  params: z.strictObject({ key: z.enum(FIGURE_KEYS) }),
  query: outcomesQuery,
  reply: z.object({ asked, figure: outcomeFigure, population: z.int(), boxes: z.array(outcomeCases) }),
  refuses: ['not-allowed', 'end-before-start', 'date-in-future'],
})
