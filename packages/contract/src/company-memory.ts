import { ASKED_RESULTS, TRIAL_RESULTS } from '@tandem/domain/company-memory'
import { COMMITMENT_STATES } from '@tandem/domain/employer-commitments'
import { HIRE_REASONS } from '@tandem/domain/outcomes/company-hires'
import { MILESTONE_REASONS } from '@tandem/domain/outcomes/still-in-first-job'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id } from './fields.ts'
import { workCondition } from './work-conditions.ts'

/** Somebody behind a number; of those whose name alone the reader may know, nothing else is told. */
const person = z.object({
  placementId: id,
  workerId: id.nullable(),
  name: z.string(),
  startedOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
})

const behind = {
  count: z.int(),
  people: z.array(person),
  /** Those whom the reader may not know. */
  others: z.int(),
}

/** The same where something may also be about the company as a whole. */
const behindAny = { ...behind, ofCompany: z.int() }

export const memoryBox = z.object(behind)
export type MemoryBox = z.infer<typeof memoryBox>

const capacityTotal = z.object({ points: z.int(), outOf: z.int(), answered: z.int() })

/** Figures of one company alone: there is no list of them, and they are in no export. */
const companyMemory = z.object({
  today: calendarDate,
  /** Jobs that began there through the house. */
  hired: z.object(behind),
  notHired: z.array(z.object({ reason: z.enum(HIRE_REASONS), ...behind })),
  /** How these jobs stood so many days after their first one. */
  stays: z.array(
    z.object({
      milestoneDays: z.int(),
      numerator: z.int(),
      denominator: z.int(),
      boxes: z.array(z.object({ box: z.enum(['counted', 'jobEnded', ...MILESTONE_REASONS]), ...behind })),
    }),
  ),
  trials: z.array(z.object({ result: z.enum(TRIAL_RESULTS), ...behind })),
  /** Check-ins asked of the company by link. */
  asked: z.object({
    meanDays: z.number().nullable(),
    boxes: z.array(z.object({ result: z.enum(ASKED_RESULTS), ...behind })),
  }),
  /** Trainings of tutors in the log, latest first. */
  trainings: z.array(z.object({ entryId: id, heldOn: calendarDate, ...behind })),
  /** What the company promised, by how it went. */
  promises: z.array(z.object({ state: z.enum(COMMITMENT_STATES), ...behindAny })),
  /** The company's own reading of its capacity, place by place; without a gain where it was read once or cannot be compared. */
  readiness: z.array(
    z.object({
      establishmentName: z.string().nullable(),
      lastOn: calendarDate,
      last: capacityTotal,
      first: z.object({ heldOn: calendarDate, total: capacityTotal }).nullable(),
      gain: z.object({ points: z.int(), items: z.int() }).nullable(),
      /** The jobs in which it was asked. */
      ...behindAny,
    }),
  ),
  conditions: z.array(workCondition),
  mayEdit: z.boolean(),
})
export type CompanyMemory = z.infer<typeof companyMemory>

export const readCompanyMemory = endpoint({
  name: 'readCompanyMemory',
  method: 'GET',
  path: '/api/employers/:employerId/memory',
  summary: 'What the house knows of a company from its own records, for the team alone',
  params: z.strictObject({ employerId: id }),
  reply: companyMemory,
  refuses: ['not-allowed', 'not-found'],
})
