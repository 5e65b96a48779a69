import { type DocumentDraft, makeDocument } from '@tandem/contract/documents'
import { documents } from '../../apps/server/src/features/documents/documents.table.ts'
import { ok } from './app.ts'
import { byAdministrator, byLeadToo, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

/** A plan in English; a test names what it is about. */
export function documentDraft(values: Partial<DocumentDraft> = {}): DocumentDraft {
  return {
    kind: 'coachingPlan',
    locale: 'en',
    placementId: null,
    entryId: null,
    checkInId: null,
    fromOn: null,
    toOn: null,
    extensionId: null,
    reviewId: null,
    evaluationId: null,
    ...values,
  }
}

const plan = ({ episodeId }: Scene) => ({ params: { episodeId }, body: documentDraft() })
const kept = ({ w }: Scene) => w.context.db.select().from(documents).get()?.id ?? w.context.newId()

/** Operations on documents. */
export const DOCUMENT_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listDocuments: read(({ episodeId }) => ({ params: { episodeId } })),
  previewDocument: byLeadToo(plan),
  makeDocument: byLeadToo(plan),
  readDocument: {
    ...read((scene) => ({ params: { documentId: kept(scene) } })),
    prepare: (scene) => ok(scene.coach, makeDocument, plan(scene)),
  },
  readDocumentSettings: byAdministrator(),
  editLetterhead: byAdministrator({ body: { lines: ['Tournai'], keepsLogo: true, version: 0 } }),
  uploadLogo: { ...byAdministrator(), answers: 'file-missing' },
  editDocumentText: byAdministrator({
    body: { kind: 'coachingPlan', section: 'intro', locale: 'en', text: 'Ours', version: 0 },
  }),
  uploadTemplate: { ...byAdministrator({ params: { locale: 'en' } }), answers: 'file-missing' },
  dropTemplate: { ...byAdministrator({ params: { locale: 'en' } }), answers: 'not-found' },
}
