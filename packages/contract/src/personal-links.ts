import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { calendarDate, email, id, instant, requiredText, text, version } from './fields.ts'
import { mailFrame, mailStanding } from './mail-frame.ts'

export const linkToken = text(200)
export const locale = z.enum(LOCALES)

/** What a member sees of any personal link, beside where it stands. */
export const personalLink = z.object({
  linkId: id,
  party: z.enum(CHECK_IN_PARTIES),
  recipientName: z.string(),
  sentOn: calendarDate,
  sentByName: z.string(),
  expiresAt: instant,
  /** How it left by e-mail; `null` where it was handed over by other means. */
  mail: mailStanding.nullable(),
  version,
})
export type PersonalLink = z.infer<typeof personalLink>

/** Where asking one side by link stands, beside the links and why nobody is asked today. */
export const linkAsking = z.object({
  lastSentOn: calendarDate.nullable(),
  askAgainOn: calendarDate.nullable(),
  recipients: z.array(
    z.object({
      /** `null` for the person. */
      contactId: id.nullable(),
      name: z.string(),
      email: z.string().nullable(),
      locale,
    }),
  ),
  /** The words before the link in each language, the organisation’s own where it has some; `{day}` is its last day. */
  texts: z.record(locale, z.string()),
  /** What every message holds beside its text; `null` where Tandem sends no e-mail. */
  mail: mailFrame.nullable(),
})
export type LinkAsking = z.infer<typeof linkAsking>

export const askedByLink = z.strictObject({
  party: z.enum(CHECK_IN_PARTIES),
  contactId: id.nullable(),
  locale,
  /** The latest link of this side that the sender has seen, so that two people do not ask twice. */
  version: z.int().min(0),
})
export type AskedByLink = z.infer<typeof askedByLink>

/** What is added where it leaves by e-mail. */
export const mailedLink = z.strictObject({
  /** As the sender saw it. */
  address: email,
  text: requiredText(2000),
})
export type MailedLink = z.infer<typeof mailedLink>

export const linkParams = z.strictObject({ linkId: id })
/** The link as it was just made; its path is shown this once. */
export const madeLink = z.object({ path: z.string(), expiresAt: instant })
