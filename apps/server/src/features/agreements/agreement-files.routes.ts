import { id } from '@tandem/contract/fields'
import { EMPLOYER_KINDS } from '@tandem/domain/agreements/parties'
import { withContactPages, withSignatures } from '@tandem/domain/agreements/told'
import { z } from 'zod'
import type { ServeFile } from '../../http/files.ts'
import { refuse } from '../../http/problems.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { DOCUMENT_FORMATS, DOCUMENT_TYPES } from '../documents/document-file.ts'
import { templateOn } from '../documents/document-templates.store.ts'
import { askFile } from '../documents/documents-desk.ts'
import { drawnHead } from '../documents/letterhead.ts'
import { letterheadOn } from '../documents/letterheads.store.ts'
import { guardById } from './agreement-guard.ts'
import { companiesRefusal } from './agreement-standing.ts'
import { contactPagesIn, signatoriesOf } from './agreement-view.ts'

/** A version as it was sent and signed, to take home. A draft is no agreement yet: it has no file. */
export function agreementFileRoutes(serveFile: ServeFile): void {
  for (const format of DOCUMENT_FORMATS)
    serveFile(
      {
        name: format === 'pdf' ? 'exportAgreementPdf' : 'exportAgreementDocx',
        path: `/api/agreements/:agreementId/versions/:versionNumber/file.${format}`,
        summary: `A version of an agreement as a file (${format})`,
        params: z.strictObject({ agreementId: id, versionNumber: z.coerce.number().int().min(1).max(999) }),
      },
      (call) => {
        const { db, actor, params, trace, context } = call
        const { record } = guardById(call, 'file:read', params.agreementId)
        authorizeInOrganisation(actor, 'exports:take')
        const version = record.versions.find(({ number }) => number === params.versionNumber) ?? refuse('not-found')
        const { content, sentOn } = version
        if (content === null || sentOn === null) refuse('agreement-not-open')
        if (EMPLOYER_KINDS.includes(record.agreement.kind)) {
          const refusal = companiesRefusal(record, version)
          if (refusal !== null) refuse(refusal)
        }
        trace.opened(record.workerId)
        const signatories = signatoriesOf(version)
        const letterhead = drawnHead(letterheadOn(db, sentOn))
        const signed = withContactPages(withSignatures(content, signatories), contactPagesIn(version))
        const template = format === 'pdf' ? null : templateOn(db, content.locale, sentOn)
        const drawn = signatories.map((party) => party.signed?.strokes ?? null)
        return {
          fileName: `${record.agreement.number}-v${version.number}.${format}`,
          type: DOCUMENT_TYPES[format],
          bytes: () => askFile(context, { content: signed, letterhead, template, format, drawn }),
        }
      },
    )
}
