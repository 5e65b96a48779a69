import type { Plan } from '@tandem/contract/plans'
import type { DocumentChoice } from '@tandem/domain/documents'
import type { Locale } from '@tandem/domain/members'
import type { Permit } from '../../identity/authorize.ts'
import { type Keeping, keepDocument, numberFor } from './document-keeping.ts'
import { contentOf } from './document-making.ts'
import type { HandOverTold } from './document-source.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

const CHOICE: DocumentChoice = {
  kind: 'handOver',
  placementId: null,
  entryId: null,
  checkInId: null,
  fromOn: null,
  toOn: null,
  extensionId: null,
  reviewId: null,
  evaluationId: null,
}

type About = { readonly plans: readonly Plan[]; readonly locale: Locale; readonly told: HandOverTold }

/** Keeps the hand-over note of one person in the file: what the file says and what is told beside it. `null` while there is nothing to say. */
export function keepHandOverNote(
  call: Keeping,
  permit: Permit<'document:make'>,
  { plans, locale, told }: About,
): string | null {
  const { db, clock } = call
  const today = clock.today()
  const { episodeId } = permit
  const number = numberFor(db, episodeId, CHOICE, locale, today)
  const source = { db, today, locale, episodeId, plans, choice: CHOICE, cleared: null, handOver: told }
  const content = contentOf(source, DOCUMENT_WORDS[locale].version(number.reference, number.version))
  if (content === null) return null
  return keepDocument(call, permit, { kind: CHOICE.kind, locale, number, content, placementId: null })
}
