import { MAIL_FAILURES, MAIL_STATES } from '@tandem/domain/mail'
import { z } from 'zod'
import { instant } from './fields.ts'

/** What every message with a link holds beside its text. */
export const mailFrame = z.object({
  from: z.string(),
  /** Where answers go. */
  replyTo: z.string().nullable(),
  /** The address of the page up to the personal part, which is made when it is sent. */
  linkStart: z.string(),
  signature: z.array(z.string()),
})
export type MailFrame = z.infer<typeof mailFrame>

/** Where an e-mail stands. `at`: when it was settled. */
export const mailStanding = z.object({
  state: z.enum(MAIL_STATES),
  at: instant.nullable(),
  failure: z.enum(MAIL_FAILURES).nullable(),
})
