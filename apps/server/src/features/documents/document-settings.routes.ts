import {
  type DocumentText,
  dropTemplate,
  editDocumentText,
  editLetterhead,
  type LetterheadSettings,
  readDocumentSettings,
  uploadLogo,
  uploadTemplate,
} from '@tandem/contract/document-settings'
import { LOCALES, type Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { keyedFileIn } from '../../http/uploads.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { currentTemplate, insertTemplate, removeTemplate } from './document-templates.store.ts'
import { WORDINGS } from './document-wordings.ts'
import { templateRefusal } from './docx-template.ts'
import { pictureSize } from './letterhead.ts'
import { currentLetterhead, insertLetterhead } from './letterheads.store.ts'
import { insertOwnText, ownTextsOf } from './own-wording.store.ts'
import { canBeDrawn } from './try-logo.ts'

function letterheadNow(db: Db): LetterheadSettings {
  const row = currentLetterhead(db)
  const size = row?.logo == null ? null : pictureSize(row.logo)
  return { lines: row?.lines ?? [], logo: size, version: row?.version ?? 0 }
}

function textsNow(db: Db, kind: string, locale: Locale): DocumentText[] {
  const own = ownTextsOf(db, kind, locale)
  return Object.entries(WORDINGS[kind]?.[locale] ?? {}).map(([section, text]) => {
    const { text: said = null, version = 0 } = own.get(section) ?? {}
    return { kind, section, locale, default: text, own: said, version }
  })
}

function templatesNow(db: Db) {
  return LOCALES.flatMap((locale) => {
    const template = currentTemplate(db, locale)
    return template === undefined ? [] : [{ locale, fileName: template.fileName, createdAt: template.createdAt }]
  })
}

export function documentSettingsRoutes(serve: Serve): void {
  serve(readDocumentSettings, ({ db, actor }) => {
    authorizeInOrganisation(actor, 'organisation:edit')
    const texts = Object.keys(WORDINGS).flatMap((kind) => LOCALES.flatMap((locale) => textsNow(db, kind, locale)))
    return { letterhead: letterheadNow(db), texts, templates: templatesNow(db) }
  })

  serve(editLetterhead, ({ db, actor, body: { version, lines, keepsLogo }, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'organisation:edit')
    const before = currentLetterhead(db)
    if (version !== (before?.version ?? 0)) refuse('stale', { current: letterheadNow(db) })
    const logo = keepsLogo
      ? { logo: before?.logo ?? null, logoType: before?.logoType ?? null }
      : { logo: null, logoType: null }
    const id = newId()
    insertLetterhead(db, permit, { id, version: version + 1, lines, ...logo, createdAt: clock.now() })
    trace.changed({
      noun: 'letterheads',
      recordId: id,
      before: { lines: before?.lines ?? [] },
      after: { lines, keepsLogo },
    })
    return letterheadNow(db)
  })

  serve(editDocumentText, ({ db, actor, body: { kind, section, locale, text, version }, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'organisation:edit')
    const find = () => textsNow(db, kind, locale).find((one) => one.section === section) ?? refuse('not-found')
    const before = find()
    if (before.version !== version) refuse('stale', { current: before })
    const id = newId()
    insertOwnText(db, permit, { id, kind, section, locale, text, version: version + 1, createdAt: clock.now() })
    trace.changed({
      noun: 'document-texts',
      recordId: id,
      before: { text: before.own },
      after: { kind, section, locale, text },
    })
    return find()
  })

  serve(dropTemplate, ({ db, actor, params: { locale }, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'organisation:edit')
    const before = currentTemplate(db, locale) ?? refuse('not-found')
    removeTemplate(db, permit, locale, clock.now())
    trace.changed({
      noun: 'document-templates',
      recordId: before.id,
      before: { fileName: before.fileName },
      after: null,
    })
    return { locale }
  })
}

/** Served apart: their body is a file. */
export function documentSettingsUploadRoutes(serve: Serve): void {
  serve(
    uploadLogo,
    ({ db, actor, clock, newId, trace }, { bytes, type }) => {
      const permit = authorizeInOrganisation(actor, 'organisation:edit')
      const before = currentLetterhead(db)
      const id = newId()
      const version = (before?.version ?? 0) + 1
      const facts = { id, version, lines: before?.lines ?? [], logo: bytes, logoType: type, createdAt: clock.now() }
      insertLetterhead(db, permit, facts)
      trace.changed({ noun: 'letterheads', recordId: id, before: null, after: { logo: type, bytes: bytes.length } })
      return letterheadNow(db)
    },
    async ({ actor, request }) => {
      authorizeInOrganisation(actor, 'organisation:edit')
      const { bytes } = await keyedFileIn(request)
      const type = await canBeDrawn(bytes)
      if (type === null) refuseField('logo-refused', '/file')
      return { bytes, type }
    },
  )

  serve(
    uploadTemplate,
    ({ db, actor, params: { locale }, clock, newId, trace }, { bytes, fileName }) => {
      const permit = authorizeInOrganisation(actor, 'organisation:edit')
      const [id, createdAt] = [newId(), clock.now()]
      insertTemplate(db, permit, { id, locale, fileName, bytes, createdAt })
      trace.changed({ noun: 'document-templates', recordId: id, before: null, after: { locale, fileName } })
      return { locale, fileName, createdAt }
    },
    async ({ actor, request }) => {
      authorizeInOrganisation(actor, 'organisation:edit')
      const file = await keyedFileIn(request)
      const refusal = await templateRefusal(file.bytes)
      if (refusal !== null)
        refuse('template-refused', { detail: refusal, errors: [{ pointer: '/file', detail: refusal }] })
      return file
    },
  )
}
