import { TEAM_COUNTS } from '@tandem/domain/team-work'
import { DIGEST_COMING, DIGEST_PAST } from '@tandem/domain/weekly-digest'
import { z } from 'zod'
import { CASELOAD_SCOPES } from './caseload.ts'
import { endpoint } from './endpoint.ts'
import { calendarDate } from './fields.ts'

const lines = <What extends string>(whats: readonly [What, ...What[]]) =>
  z.array(z.object({ what: z.enum(whats), people: z.int() }))

export const readWeeklyDigest = endpoint({
  name: 'readWeeklyDigest',
  method: 'GET',
  path: '/api/caseload/week',
  summary: 'The week in numbers of people, without a name: what changed, where it stands, what comes',
  query: z.strictObject({ scope: z.enum(CASELOAD_SCOPES).default('mine') }),
  reply: z.object({
    today: calendarDate,
    fromOn: calendarDate,
    untilOn: calendarDate,
    people: z.int(),
    past: lines(DIGEST_PAST),
    now: lines(TEAM_COUNTS),
    coming: lines(DIGEST_COMING),
  }),
  refuses: [],
})
