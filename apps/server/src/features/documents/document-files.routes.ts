import { id } from '@tandem/contract/fields'
import { sharingRefusal } from '@tandem/domain/documents'
import { outwardRefusal } from '@tandem/domain/outward'
import { z } from 'zod'
import type { Db } from '../../db/open.ts'
import type { ServeFile } from '../../http/files.ts'
import { refuse } from '../../http/problems.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { consentFactsOf } from '../consents/consents.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { DOCUMENT_FORMATS, DOCUMENT_TYPES } from './document-file.ts'
import { templateOf } from './document-templates.store.ts'
import { documentOf } from './documents.store.ts'
import { askFile } from './documents-desk.ts'
import { employerJob } from './employer-facts.store.ts'
import { drawnHead } from './letterhead.ts'
import { letterheadOf } from './letterheads.store.ts'

/** A refusal of the person's takes effect at the next request: what was made before does not leave either. */
function refuseOutward(db: Db, placementId: string | null): void {
  const job = placementId === null ? undefined : employerJob(db, placementId)
  const refusal = job === undefined ? null : outwardRefusal(job)
  if (refusal !== null) refuse(refusal)
}

export function documentFileRoutes(serveFile: ServeFile): void {
  for (const format of DOCUMENT_FORMATS)
    serveFile(
      {
        name: format === 'pdf' ? 'exportDocumentPdf' : 'exportDocumentDocx',
        path: `/api/documents/:documentId/file.${format}`,
        summary: `A kept document as a file (${format})`,
        params: z.strictObject({ documentId: id }),
      },
      ({ db, actor, params: { documentId }, clock, trace, context }) => {
        const found = documentOf(db, documentId) ?? refuse('not-found')
        const { document, content, letterheadId, templateId, placementId } = found
        const episode = guardedEpisode(db, document.episodeId, clock.today()) ?? refuse('not-found')
        authorize(actor, 'file:read', episode)
        authorizeInOrganisation(actor, 'exports:take')
        refuseOutward(db, placementId)
        const withheld = sharingRefusal(document.reader, consentFactsOf(db, episode.workerId), clock.today())
        if (withheld !== null) refuse(withheld)
        trace.opened(episode.workerId)
        const letterhead = drawnHead(letterheadId === null ? undefined : letterheadOf(db, letterheadId))
        const template = templateId === null || format === 'pdf' ? null : (templateOf(db, templateId)?.bytes ?? null)
        return {
          fileName: `${document.reference}-v${document.version}.${format}`,
          type: DOCUMENT_TYPES[format],
          bytes: () => askFile(context, { content, letterhead, template, format }),
        }
      },
    )
}
