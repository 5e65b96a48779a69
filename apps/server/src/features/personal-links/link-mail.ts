import type { Endpoint } from '@tandem/contract/endpoint'
import type { MailedLink } from '@tandem/contract/personal-links'
import type { Locale } from '@tandem/domain/members'
import type { LinkTextKind } from '@tandem/domain/personal-link-texts'
import { refuse } from '../../http/problems.ts'
import type { Call } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { oweMail } from '../../mail/outbox.store.ts'
import type { Recipient } from './recipients.store.ts'

type Owed = MailedLink & { readonly linkId: string; readonly recipient: Recipient; readonly locale: Locale }

/** Owes the message of a link just made, to the address that the sender saw and to no other. */
export function oweLinkMail(
  { db, clock, newId, context }: Pick<Call<Endpoint>, 'db' | 'clock' | 'newId' | 'context'>,
  permit: Permit<'check-in:record'>,
  kind: LinkTextKind,
  { linkId, recipient, address, locale, text }: Owed,
): void {
  if (context.mail === null || recipient.email !== address) refuse('stale', { current: null })
  const createdAt = clock.now()
  oweMail(db, permit, {
    ...{ id: newId(), kind, recordId: linkId, onceKey: `${kind}:${linkId}` },
    ...{ address, locale, text, createdAt },
  })
}
