import { Buffer } from 'node:buffer'
import type { DocumentContent } from '@tandem/contract/document-content'
import type { TemplateRefusal } from '@tandem/contract/document-settings'
import { PatchType, patchDocument, TextRun } from 'docx'
import { strFromU8 } from 'fflate'
import { unzip } from '../../http/read-zip.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import { bodyOf, NUMBERING, xmlText } from './docx-pieces.ts'

const CONTENT = '{{content}}'

const SAMPLE: DocumentContent = {
  title: 'Title',
  locale: 'en',
  organisationName: 'Organisation',
  reference: 'D-2026-001',
  datedOn: '2026-01-01',
  blocks: [
    { type: 'heading', text: 'Heading' },
    { type: 'list', items: ['Item'] },
    { type: 'table', caption: 'Table', head: ['Head'], rows: [['Cell']] },
  ],
  notWrittenHere: 'Nothing.',
}

/** The document within the organisation's own Word file, in the place of its marks. */
export async function wrappedDocx(content: DocumentContent, template: Uint8Array): Promise<Uint8Array> {
  const { title, locale, reference, datedOn, organisationName } = content
  const line = (text: string) => ({ type: PatchType.PARAGRAPH, children: [new TextRun(xmlText(text))] }) as const
  return patchDocument({
    outputType: 'uint8array',
    data: Buffer.from(template),
    numbering: NUMBERING,
    patches: {
      title: line(title),
      reference: line(reference),
      date: line(DOCUMENT_WORDS[locale].day(datedOn)),
      organisation: line(organisationName),
      content: { type: PatchType.DOCUMENT, children: bodyOf(content) },
    },
  })
}

const textIn = (xml: string) => xml.replace(/<[^>]*>/g, '')

/** Why a file cannot wrap documents, or `null`: what it holds is counted while it is unpacked. Source: trust.md R35. */
export async function templateRefusal(bytes: Uint8Array): Promise<TemplateRefusal | null> {
  const zip = unzip(bytes, () => true)
  if ('refusal' in zip) return zip.refusal === 'damaged' ? 'not-word' : 'too-much-inside'
  const partOf = (name: string) => strFromU8(zip.parts.get(name) ?? new Uint8Array())
  const body = partOf('word/document.xml')
  if (body === '') return 'not-word'
  if (/macroEnabled/i.test(partOf('[Content_Types].xml')) || zip.parts.has('word/vbaProject.bin')) return 'has-macros'
  const relations = [...zip.parts.keys()].filter((name) => name.endsWith('.rels'))
  const reachesOut = relations.some((name) => reachesBeyondLinks(partOf(name)))
  if (reachesOut) return 'reaches-out'
  if (!textIn(body).includes(CONTENT)) return 'no-content'
  try {
    await wrappedDocx(SAMPLE, bytes)
    return null
  } catch {
    return 'not-word'
  }
}

/** True where a file asks for another one to be fetched; a link that a reader clicks is no such thing. */
function reachesBeyondLinks(relations: string): boolean {
  return [...relations.matchAll(/<Relationship [^>]*>/g)].some(
    ([one]) => one.includes('TargetMode="External"') && !/\/hyperlink"/.test(one),
  )
}
