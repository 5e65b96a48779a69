import { type DocumentContent, documentContent } from '@tandem/contract/document-content'
import { typeset } from '@tandem/domain/typeset'
import { organisationName } from './document-facts.store.ts'
import { MAKERS } from './document-kinds.ts'
import { type DocumentSource, type OwnTexts, paragraph } from './document-source.ts'
import { ownWording } from './own-wording.store.ts'

/** A document as its reader sees it, in the organisation's own words; `null` while there is nothing to say. */
export function contentOf(source: DocumentSource, reference: string): DocumentContent | null {
  const { db, today, locale, choice } = source
  const maker = MAKERS[choice.kind]
  const written = maker.write(source)
  if (written === null) return null
  const own = () => ({ ...maker.texts[locale], ...Object.fromEntries(ownWording(db, choice.kind, locale)) })
  const texts: OwnTexts = written.texts ?? own()
  const said = (text: string) => (text.trim() === '' ? [] : [paragraph(text)])
  const { title, blocks, signatures, apart = [], isLarge } = written
  return typesetAll({
    title,
    locale,
    organisationName: organisationName(db),
    reference,
    datedOn: today,
    blocks: [
      ...said(texts.intro),
      ...blocks,
      ...said(texts.closing),
      ...(signatures.length === 0 ? [] : [{ type: 'signatures' as const, rows: [...signatures] }]),
      ...(apart.length === 0 ? [] : [{ type: 'newPage' as const }, ...apart]),
    ],
    notWrittenHere: texts.notWritten,
    ...(isLarge === true ? { isLarge } : {}),
  })
}

/** Every text of a document, set as its language is printed. */
function typesetAll(content: DocumentContent): DocumentContent {
  const set = (_key: string, value: unknown) => (typeof value === 'string' ? typeset(value, content.locale) : value)
  return documentContent.parse(JSON.parse(JSON.stringify(content), set))
}
