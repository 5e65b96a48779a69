import { GOAL_OWNERS } from '@tandem/domain/goals'
import { KINDS, MODES, SIDES, WITH_PARTIES } from '@tandem/domain/log-entries'
import { COACH_VISIBILITIES } from '@tandem/domain/placements'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, version } from './fields.ts'

/** A job that an entry may name: held now, beginning soon or ended not long ago. */
export const logFormJob = z.object({
  placementId: id,
  employerId: id,
  employerName: z.string(),
  jobTitle: z.string().nullable(),
  startedOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  employerContactRefusedOn: calendarDate.nullable(),
  coachVisibility: z.enum(COACH_VISIBILITIES),
})

/** What was planned for next time and is still open. */
export const logFormTask = z.object({
  taskId: id,
  title: z.string(),
  dueOn: calendarDate,
  side: z.enum(SIDES),
  /** Day of the entry in which it was planned. */
  plannedOn: calendarDate.nullable(),
  version,
})

export const logFormPerson = z.object({
  episodeId: id,
  workerId: id,
  firstName: z.string(),
  lastName: z.string(),
  exitedOn: calendarDate.nullable(),
  /** Agreed to be called once the accompaniment has ended; read for those that have. */
  mayCallAfter: z.boolean(),
  jobs: z.array(logFormJob),
  goals: z.array(
    z.object({
      goalId: id,
      title: z.string(),
      owner: z.enum(GOAL_OWNERS),
      level: z.int().nullable(),
    }),
  ),
  plan: z
    .object({
      startsOn: calendarDate,
      endsOn: calendarDate,
      grantedMinutes: z.int().nullable(),
      usedMinutes: z.int(),
      /** Percent of the grant at which a warning shows. */
      grantWarnings: z.array(z.int()),
    })
    .nullable(),
  /** Day of the last thing written about this person. */
  lastEntryOn: calendarDate.nullable(),
  openTasks: z.array(logFormTask),
})
export type LogFormPerson = z.infer<typeof logFormPerson>

export const logFormContext = endpoint({
  name: 'logFormContext',
  method: 'GET',
  path: '/api/log-form',
  summary: 'Everything the log form needs: whom one may write about, lately met first, and one’s last choices',
  query: z.strictObject({
    /** Also this accompaniment, ended ones included. */
    episodeId: id.optional(),
  }),
  reply: z.object({
    today: calendarDate,
    people: z.array(logFormPerson),
    /** May write about an employer without naming a person. */
    mayLogWithoutPerson: z.boolean(),
    /** The reader's last entry. */
    last: z
      .object({
        withParties: z.array(z.enum(WITH_PARTIES)),
        mode: z.enum(MODES),
        kind: z.enum(KINDS),
        minutes: z.int(),
        travelMinutes: z.int(),
      })
      .nullable(),
  }),
  refuses: ['not-found'],
})
export type LogFormContext = z.infer<(typeof logFormContext)['reply']>
