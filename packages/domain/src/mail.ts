import type { Locale } from './members.ts'
import { typeset } from './typeset.ts'

/** What Tandem sends by e-mail. */
export const MAIL_KINDS = ['checkInLink', 'satisfactionLink', 'memberLink', 'digest', 'test'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/**
 * Where an e-mail stands. `withheld`: it was not to be sent any more. `unknown`: nobody can tell whether it left, so it is
 * never sent again by itself: a person decides.
 */
export const MAIL_STATES = ['waiting', 'sending', 'sent', 'failed', 'withheld', 'unknown'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** Failures after which the same message is tried again: they are about the way, not about the message. */
const PASSING = ['try-later', 'sign-in-refused', 'not-secure', 'not-reachable'] as const
/** Reasons for which a message is not sent although it was asked for. */
const WITHHELD = ['contact-refused', 'link-over', 'not-wanted'] as const
/** The message may have left: the answer of the server never came, Tandem stopped meanwhile, or a backup was restored. */
const UNKNOWN = ['no-answer', 'interrupted', 'restored'] as const

export const MAIL_FAILURES = [
  'address-refused',
  'message-refused',
  'waited-too-long',
  ...PASSING,
  ...WITHHELD,
  ...UNKNOWN,
] as const
export type MailFailure = (typeof MAIL_FAILURES)[number]

/** Minutes until the next try, by the number of tries made; after the last one it is given up. */
const RETRY_MINUTES = [1, 5, 15, 60, 180] as const

/** Hours after which a message that waited is no longer sent by itself: what it says was true when it was asked for. */
export const MAIL_WAITS_HOURS = 12

type AfterFailure =
  | { readonly state: 'waiting'; readonly inMinutes: number }
  | { readonly state: 'failed' | 'withheld' | 'unknown' }

function isAmong<Code extends string>(codes: readonly Code[], code: string): code is Code {
  return (codes as readonly string[]).includes(code)
}

/** What becomes of a message after a failure, `attempts` tries included this one. */
export function afterFailure(failure: MailFailure, attempts: number): AfterFailure {
  if (isAmong(UNKNOWN, failure)) return { state: 'unknown' }
  if (isAmong(WITHHELD, failure)) return { state: 'withheld' }
  const inMinutes = isAmong(PASSING, failure) ? RETRY_MINUTES[attempts - 1] : undefined
  return inMinutes === undefined ? { state: 'failed' } : { state: 'waiting', inMinutes }
}

/** True where nothing has left and nothing will. */
export function neverLeft(state: MailState | null): boolean {
  return state === 'failed' || state === 'withheld'
}

/** Whether somebody counts as asked by a link, so that they are not pressed. `null`: it was handed over by other means. */
export function countsAsAsked(state: MailState | null): boolean {
  return !neverLeft(state) && state !== 'unknown'
}

/** Subjects name nobody, neither the person nor the company nor the service: an inbox is read over shoulders. Source: trust.md A2. */
const SUBJECTS: Readonly<Record<MailKind, Readonly<Record<Locale, string>>>> = {
  checkInLink: { en: 'How is it going?', fr: 'Comment cela se passe-t-il ?' },
  satisfactionLink: { en: 'What do you think of it?', fr: 'Qu’en pensez-vous ?' },
  memberLink: { en: 'Your way into Tandem', fr: 'Votre accès à Tandem' },
  digest: { en: 'Your week', fr: 'Votre semaine' },
  test: { en: 'Test message', fr: 'Message d’essai' },
}

export function mailSubject(kind: MailKind, locale: Locale): string {
  return typeset(SUBJECTS[kind][locale], locale)
}

/** A message as it leaves: what the sender wrote, the link on a line of its own, and from whom it is. */
export function mailText(parts: {
  readonly text: string
  readonly link: string | null
  readonly signature: readonly string[]
}): string {
  const blocks = [parts.text.trim(), parts.link ?? '', parts.signature.join('\n')]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
