import { DISCLOSURE_STATUSES, LISTENER_ROLES } from '@tandem/domain/disclosures'
import { CONTRACT_TYPES, PLACEMENT_TYPES } from '@tandem/domain/placements'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, questionCode } from './fields.ts'

/**
 * Everything that may go into something an employer receives about one job, and nothing else. Strict: a field that is
 * not named here is refused. Source: trust.md 3.1, domain.md 12.3.
 */
export const employerView = z.strictObject({
  firstName: z.string(),
  employerName: z.string(),
  establishmentName: z.string().nullable(),
  job: z.strictObject({
    type: z.enum(PLACEMENT_TYPES),
    jobTitle: z.string().nullable(),
    contractType: z.enum(CONTRACT_TYPES).nullable(),
    weeklyMinutes: z.int().nullable(),
    startedOn: calendarDate.nullable(),
    endedOn: calendarDate.nullable(),
    trialEndOn: calendarDate.nullable(),
    plannedEndOn: calendarDate.nullable(),
  }),
  tutorName: z.string().nullable(),
  /** Whether the text may speak of coaching at all; for a recruitment partner it does not. */
  mayNameCoaching: z.boolean(),
  goals: z.array(
    z.strictObject({
      owner: z.enum(['employer', 'joint']),
      title: z.string(),
      level: z.int().nullable(),
      targetOn: calendarDate.nullable(),
    }),
  ),
  /** What the employer said in its own check-ins, latest first. */
  ownAnswers: z.array(
    z.strictObject({
      heldOn: calendarDate,
      contactName: z.string().nullable(),
      ratings: z.array(z.strictObject({ item: questionCode, question: z.string(), value: z.int().nullable() })),
      words: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
    }),
  ),
  /** Notes of visits with the employer at this job, about this person alone, since the person agreed to share them. */
  visitNotes: z.array(z.strictObject({ occurredOn: calendarDate, note: z.string() })),
  /** What is to be told, or was told, to this very listener. */
  disclosed: z.array(
    z.strictObject({ item: z.string(), wording: z.string().nullable(), status: z.enum(DISCLOSURE_STATUSES) }),
  ),
})
export type EmployerView = z.infer<typeof employerView>

export const readEmployerView = endpoint({
  name: 'readEmployerView',
  method: 'GET',
  path: '/api/placements/:placementId/employer-view',
  summary: 'What the employer of a job can be shown of the file today',
  params: z.strictObject({ placementId: id }),
  query: z.strictObject({
    /** Who would read it; without anybody, nothing from the disclosure ledger is in it. */
    contactId: id.optional(),
    role: z.enum(LISTENER_ROLES).optional(),
  }),
  reply: z.object({
    /** `null` where nothing may leave toward this employer. */
    view: employerView.nullable(),
    sharesVisitNotes: z.boolean(),
  }),
  refuses: ['not-found'],
})
