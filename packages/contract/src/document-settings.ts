import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { instant, longText, shortText } from './fields.ts'

/** Bytes of what an organisation puts into its documents. */
export const LOGO_BYTES = 300 * 1024
export const TEMPLATE_BYTES = 1024 * 1024

const locale = z.enum(LOCALES)

/** Why a Word file cannot be a template. */
export const TEMPLATE_REFUSALS = ['not-word', 'too-much-inside', 'has-macros', 'reaches-out', 'no-content'] as const
export type TemplateRefusal = (typeof TEMPLATE_REFUSALS)[number]

export const letterhead = z.object({
  lines: z.array(shortText),
  logo: z.object({ type: z.enum(['png', 'jpeg']), width: z.int(), height: z.int() }).nullable(),
  /** 0 before the first one. */
  version: z.int(),
})
export type LetterheadSettings = z.infer<typeof letterhead>

/** A section of a kind of document whose words are the organisation's to choose. */
export const documentText = z.object({
  kind: z.string(),
  section: z.string(),
  locale,
  default: z.string(),
  /** `null` where Tandem's own words stand. */
  own: z.string().nullable(),
  /** 0 before the first own words. */
  version: z.int(),
})
export type DocumentText = z.infer<typeof documentText>

export const documentTemplate = z.object({ locale, fileName: z.string(), createdAt: instant })

export const documentSettings = z.object({
  letterhead,
  texts: z.array(documentText),
  templates: z.array(documentTemplate),
})

const HERE = ['/api/document-settings'] as const
const seen = z.int().min(0)

export const readDocumentSettings = endpoint({
  name: 'readDocumentSettings',
  method: 'GET',
  path: '/api/document-settings',
  summary: 'What an organisation puts into its documents: head, words, Word templates',
  reply: documentSettings,
  refuses: ['not-allowed'],
})

export const editLetterhead = endpoint({
  name: 'editLetterhead',
  method: 'PUT',
  path: '/api/document-settings/letterhead',
  summary: 'Changes the lines above documents, or takes the logo away; kept documents stay as they are',
  body: z.strictObject({ lines: z.array(shortText).max(6), keepsLogo: z.boolean(), version: seen }),
  reply: letterhead,
  refuses: ['not-allowed', 'stale'],
  alsoChanges: HERE,
})

export const uploadLogo = endpoint({
  name: 'uploadLogo',
  method: 'POST',
  path: '/api/document-settings/logo',
  summary: 'Puts a logo above documents: a PNG or JPEG picture, as the part `file` of a form',
  reply: letterhead,
  refuses: ['not-allowed', 'file-missing', 'logo-refused', 'too-large'],
  alsoChanges: HERE,
})

export const editDocumentText = endpoint({
  name: 'editDocumentText',
  method: 'PUT',
  path: '/api/document-settings/texts',
  summary: 'Puts a section in the organisation’s own words; `null` goes back to Tandem’s',
  body: z.strictObject({
    kind: shortText,
    section: shortText,
    locale,
    text: longText.nullable(),
    version: seen,
  }),
  reply: documentText,
  refuses: ['not-allowed', 'not-found', 'stale'],
  alsoChanges: HERE,
})

const ofLocale = z.strictObject({ locale })

export const uploadTemplate = endpoint({
  name: 'uploadTemplate',
  method: 'POST',
  path: '/api/document-settings/templates/:locale',
  summary: 'Takes a Word file that wraps documents of a language, as the part `file` of a form',
  params: ofLocale,
  reply: documentTemplate,
  refuses: ['not-allowed', 'file-missing', 'template-refused', 'too-large'],
  alsoChanges: HERE,
})

export const dropTemplate = endpoint({
  name: 'dropTemplate',
  method: 'DELETE',
  path: '/api/document-settings/templates/:locale',
  summary: 'Documents of this language are no longer wrapped; kept ones stay as they are',
  params: ofLocale,
  reply: ofLocale,
  refuses: ['not-allowed', 'not-found'],
  alsoChanges: HERE,
})
