import { TEAM_COUNTS, type TeamCount } from '@tandem/domain/team-work'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id } from './fields.ts'

/** People, each number by its own name: `/caseload?show=…` lists them. */
const counts = z.object(Object.fromEntries(TEAM_COUNTS.map((what) => [what, z.int()])) as Record<TeamCount, z.ZodInt>)

/** One coach of the teams led, with what the people carried need. */
export const coachWork = z.object({
  memberId: id,
  name: z.string(),
  /** The access is closed: whoever is still theirs needs a coach. */
  isGone: z.boolean(),
  /** People whose main coach this is, or for whom they stand in; against the working time. */
  people: z.int(),
  target: z.number().nullable(),
  /** Working time today. */
  ftePercent: z.int(),
  percent: z.int().nullable(),
  /** Of these, people of somebody who is away. */
  covering: z.int(),
  /** People of others whom this coach helps with. */
  second: z.int(),
  counts,
  /** Median days between what happened and its writing over the last 30 days; `null` without an entry. */
  logLag: z.object({ days: z.number().nullable(), entries: z.int() }),
  /** The absence that goes on, or the next one. */
  absence: z
    .object({
      absenceId: id,
      fromOn: calendarDate,
      toOn: calendarDate.nullable(),
      isNow: z.boolean(),
      coveredBy: z.array(z.string()),
      /** People for whom nobody stands in. */
      uncovered: z.int(),
    })
    .nullable(),
})
export type CoachWork = z.infer<typeof coachWork>

export const readTeamWork = endpoint({
  name: 'readTeamWork',
  method: 'GET',
  path: '/api/caseload/team',
  summary: 'Coach by coach what the teams led carry, what is late, unsigned or waiting, by name and never by rank',
  reply: z.object({
    today: calendarDate,
    coaches: z.array(coachWork),
    /** People of the teams without a coach today. */
    nobody: z.object({ people: z.int(), counts }),
  }),
  refuses: ['not-allowed'],
})

/** An entry of the last 30 days and how long its writing took. */
export const writtenEntry = z.object({
  entryId: id,
  occurredOn: calendarDate,
  recordedOn: calendarDate,
  days: z.int(),
  /** Whose file it stands in, of the teams led. */
  people: z.array(z.object({ workerId: id, name: z.string() })),
})

export const listLogLag = endpoint({
  name: 'listLogLag',
  method: 'GET',
  path: '/api/caseload/team/:memberId/log-lag',
  summary: 'The entries of a coach over the last 30 days, those written latest after the fact first',
  params: z.strictObject({ memberId: id }),
  reply: z.object({ entries: z.array(writtenEntry) }),
  refuses: ['not-allowed', 'not-found'],
})
