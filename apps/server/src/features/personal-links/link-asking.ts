import type { Endpoint } from '@tandem/contract/endpoint'
import type { LinkAsking } from '@tandem/contract/personal-links'
import type { Placement } from '@tandem/contract/placements'
import type { CheckInParty } from '@tandem/domain/check-ins'
import type { Locale } from '@tandem/domain/members'
import { type LinkTextKind, linkTexts } from '@tandem/domain/personal-link-texts'
import { askAgainOn, PERSONAL_LINK_DAYS } from '@tandem/domain/personal-links'
import type { Db } from '../../db/open.ts'
import type { Call } from '../../http/serve.ts'
import { linkExpiry } from '../../identity/tokens.ts'
import { frameOf } from '../../mail/frame.ts'
import { pageOf } from '../../mail/link-letter.ts'
import { contactsFor } from '../check-ins/check-ins.store.ts'
import { ownWording } from '../documents/own-wording.store.ts'
import { workplaceEmployerId } from '../placements/placements.store.ts'
import { contactsAsked, personAsked, type Recipient } from './recipients.store.ts'

/** Who may answer for one side: the person, or whom the company names where the work is done, those of the job first. */
export function recipientsOf(
  db: Db,
  party: CheckInParty,
  { workerId, job }: { readonly workerId: string; readonly job: Placement | null },
  today: string,
): Recipient[] {
  if (party === 'worker') return personAsked(db, workerId)
  return job === null ? [] : contactsAsked(db, contactsFor(db, workplaceEmployerId(job), job.placementId, today))
}

type Asking = {
  readonly kind: LinkTextKind
  readonly party: CheckInParty
  readonly lastSentOn: string | null
  readonly recipients: Recipient[]
}

/** What asking one side takes: whom, in which words, and from when on. */
export function askingShown(
  { db, actor, context }: Pick<Call<Endpoint>, 'db' | 'actor' | 'context'>,
  { kind, party, lastSentOn, recipients }: Asking,
): LinkAsking {
  const words = (locale: Locale) => ownWording(db, kind, locale).get(party) ?? linkTexts(kind, locale)[party]
  return {
    lastSentOn,
    askAgainOn: askAgainOn(lastSentOn),
    recipients,
    texts: { en: words('en'), fr: words('fr') },
    mail: context.mail === null ? null : frameOf(db, context.mail, actor.id, pageOf(kind)),
  }
}

/** What every new link begins with. */
export function newLink(
  { clock, newId, context }: Pick<Call<Endpoint>, 'clock' | 'newId' | 'context'>,
  { contactId, name }: Recipient,
  locale: Locale,
) {
  const createdAt = clock.now()
  const link = { id: newId(), contactId, recipientName: name, locale, sentOn: clock.today(), createdAt }
  return { ...link, token: context.newToken(), expiresAt: linkExpiry(createdAt, PERSONAL_LINK_DAYS) }
}
