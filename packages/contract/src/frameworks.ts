import { FRAMEWORK_ITEMS_MOST, FRAMEWORK_SCALE } from '@tandem/domain/frameworks'
import { LOCALES } from '@tandem/domain/members'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { instant, questionCode, text, version } from './fields.ts'

/** One sentence in every language; what is missing is refused by the rules, beside its box. */
const wording = z.record(z.enum(LOCALES), text(160))

export const framework = z.strictObject({
  name: z.record(z.enum(LOCALES), text(60)),
  scale: z
    .array(z.strictObject({ value: z.int().min(0).max(10), words: wording }))
    .max(FRAMEWORK_SCALE.most, { error: 'too-many' })
    .readonly(),
  items: z
    .array(z.strictObject({ code: questionCode, name: wording, isRetired: z.boolean() }))
    .max(FRAMEWORK_ITEMS_MOST, { error: 'too-many' })
    .readonly(),
  isRetired: z.boolean(),
})

const current = z.object({ frameworkCode: questionCode, version, framework })
export type CurrentFramework = z.infer<typeof current>

const published = z.object({
  /** 1 is what Tandem offers before the service changes anything, or the first of the service's own. */
  version,
  publishedAt: instant.nullable(),
  publishedBy: z.string().nullable(),
})

const params = z.strictObject({ frameworkCode: questionCode })

export const listFrameworks = endpoint({
  name: 'listFrameworks',
  method: 'GET',
  path: '/api/frameworks',
  summary: 'What evaluations of skills ask, framework by framework, in every language',
  reply: z.object({ frameworks: z.array(current) }),
})

export const listFrameworkVersions = endpoint({
  name: 'listFrameworkVersions',
  method: 'GET',
  path: '/api/frameworks/:frameworkCode/versions',
  summary: 'Every version of a framework, latest first, with who published it',
  params,
  reply: z.object({ versions: z.array(published) }),
  refuses: ['not-allowed', 'not-found'],
})

export const publishFramework = endpoint({
  name: 'publishFramework',
  method: 'PUT',
  path: '/api/frameworks/:frameworkCode',
  summary: 'A new version of a framework, or a new one; evaluations keep the words they were answered on',
  params,
  /** Version 0: there is none of this code yet. */
  body: z.strictObject({ framework, version: z.int().min(0) }),
  reply: current,
  refuses: ['not-allowed', 'stale', 'framework-refused'],
  alsoChanges: ['/api/frameworks'],
})
