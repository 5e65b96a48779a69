import type { DocumentContent } from '@tandem/contract/document-content'
import type { Endpoint } from '@tandem/contract/endpoint'
import { DOCUMENTS, type DocumentChoice, documentReference, documentSeries } from '@tandem/domain/documents'
import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import type { Call } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { currentTemplate } from './document-templates.store.ts'
import { insertDocument, nextNumber } from './documents.store.ts'
import { currentLetterhead } from './letterheads.store.ts'

/** The number that a document gets when it is made on a day, and the reference that it stands under. */
export function numberFor(db: Db, episodeId: string, choice: DocumentChoice, locale: Locale, today: string) {
  const series = documentSeries(choice, locale)
  const numbered = nextNumber(db, episodeId, series, Number(today.slice(0, 4)))
  return { ...numbered, series, reference: documentReference(numbered.year, numbered.number) }
}

/** What keeping a document needs of a call. */
export type Keeping = Pick<Call<Endpoint>, 'db' | 'clock' | 'newId'>

type Made = {
  readonly kind: DocumentChoice['kind']
  readonly locale: Locale
  readonly number: ReturnType<typeof numberFor>
  readonly content: DocumentContent
  readonly placementId: string | null
}

/** Keeps a document as it is today, under the head and the template of today; its id. */
export function keepDocument({ db, clock, newId }: Keeping, permit: Permit<'document:make'>, made: Made): string {
  const { kind, locale, content, placementId } = made
  const { reference: _reference, ...number } = made.number
  const documentId = newId()
  insertDocument(db, permit, {
    id: documentId,
    episodeId: permit.episodeId,
    ...{ kind, reader: DOCUMENTS[kind].reader, locale, ...number, placementId, content },
    letterheadId: currentLetterhead(db)?.id ?? null,
    templateId: currentTemplate(db, locale)?.id ?? null,
    datedOn: clock.today(),
    createdAt: clock.now(),
  })
  return documentId
}
