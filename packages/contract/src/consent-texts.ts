import { CONSENT_PURPOSES } from '@tandem/domain/consents'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { instant, requiredText, version } from './fields.ts'

const about = { purpose: z.enum(CONSENT_PURPOSES), locale: z.enum(LOCALES) }

/** What people are asked to agree to, in one language, as it is asked now. */
export const consentText = z.object({
  ...about,
  version,
  text: z.string(),
  /** Tandem's own words, for whoever wants them back. */
  shipped: z.string(),
  /** Who wrote it and when; `null` where Tandem's words stand. */
  writtenByName: z.string().nullable(),
  writtenAt: instant.nullable(),
  /** Versions asked before, latest first. */
  former: z.array(z.object({ version, text: z.string() })),
})
export type ConsentTextSetting = z.infer<typeof consentText>

export const readConsentTexts = endpoint({
  name: 'readConsentTexts',
  method: 'GET',
  path: '/api/consent-texts',
  summary: 'The texts of consents, purpose by purpose and in each language, with their former versions',
  reply: z.object({ texts: z.array(consentText) }),
  refuses: ['not-allowed'],
})

export const editConsentText = endpoint({
  name: 'editConsentText',
  method: 'PUT',
  path: '/api/consent-texts',
  summary: 'Writes a new version of the text of a consent; what was agreed to keeps its words',
  body: z.strictObject({ ...about, text: requiredText(2_000), version }),
  reply: consentText,
  refuses: ['not-allowed', 'stale'],
  alsoChanges: ['/api/workers'],
})
