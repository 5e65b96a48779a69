import { MAIL_FAILURES, MAIL_KINDS, MAIL_STATES } from '@tandem/domain/mail'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant } from './fields.ts'
import { mailStanding } from './mail-frame.ts'

export const readMailSettings = endpoint({
  name: 'readMailSettings',
  method: 'GET',
  path: '/api/mail-settings',
  summary: 'Whether Tandem sends e-mail, as the settings of the server say; the last test and the last failures',
  reply: z.object({
    /** `null` where the settings give no mail server. */
    mail: z.object({ from: z.string(), replyTo: z.string().nullable() }).nullable(),
    /** The latest test message of who asks. */
    test: mailStanding.nullable(),
    /** Latest first; neither to whom nor about whom. */
    failures: z.array(
      z.object({
        mailId: id,
        kind: z.enum(MAIL_KINDS),
        state: z.enum(MAIL_STATES),
        failure: z.enum(MAIL_FAILURES).nullable(),
        at: instant.nullable(),
      }),
    ),
  }),
  refuses: ['not-allowed'],
})

export const sendTestMail = endpoint({
  name: 'sendTestMail',
  method: 'POST',
  path: '/api/mail-settings/test',
  summary: 'Sends a test message to who asks; one that waits already is enough',
  reply: z.object({ isOwed: z.boolean() }),
  refuses: ['not-allowed', 'not-found'],
  alsoChanges: ['/api/mail-settings'],
})
