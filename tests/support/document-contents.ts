import type { DocumentBlock, DocumentContent } from '@tandem/contract/document-content'
import fc from 'fast-check'

const AWKWARD = [
  'Łukasz Żółć',
  'Мария',
  'مرحبا بك',
  '😀👩‍🏭',
  'e\u0301te\u0301',
  'Donaudampfschifffahrt'.repeat(9),
  '\u202fà 9 h',
  '',
]

const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const texts = fc.array(text, { maxLength: 4 })
const row = (columns: number) => fc.array(text, { minLength: columns, maxLength: columns })

const table = fc.integer({ min: 0, max: 5 }).chain((columns) =>
  fc.record({
    type: fc.constant('table' as const),
    caption: text,
    head: row(columns),
    rows: fc.array(row(columns), { maxLength: columns === 0 ? 0 : 12 }),
  }),
)

const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text }),
  fc.record({ type: fc.constant('paragraph' as const), text: texts.map((lines) => lines.join('\n')) }),
  fc.record({ type: fc.constant('list' as const), items: texts }),
  fc.record({
    type: fc.constant('facts' as const),
    rows: fc.array(fc.record({ label: text, text }), { maxLength: 5 }),
  }),
  table,
  fc.record({ type: fc.constant('newPage' as const) }),
  fc.record({
    type: fc.constant('signatures' as const),
    rows: fc.array(fc.record({ name: text, capacity: text, told: text }), { maxLength: 5 }),
  }),
)

/** Any document: long words, other scripts, empty lists and tables. */
export const anyContent: fc.Arbitrary<DocumentContent> = fc.record({
  title: text,
  locale: fc.constantFrom('en' as const, 'fr' as const),
  organisationName: text,
  reference: text,
  datedOn: fc.constantFrom('2026-11-24', '2028-02-29', '2027-01-01'),
  blocks: fc.array(block, { maxLength: 6 }),
  notWrittenHere: text,
  isLarge: fc.boolean(),
})

/** The texts of a block in the order in which they are read. */
function textsOf(one: DocumentBlock): string[] {
  if (one.type === 'newPage') return []
  if (one.type === 'heading') return [one.text]
  if (one.type === 'paragraph') return one.text.split(/[\r\n]/)
  if (one.type === 'list') return [...one.items]
  if (one.type === 'facts') return one.rows.flatMap(({ label, text: told }) => [label, told])
  if (one.type === 'table') return [one.caption, ...one.head, ...one.rows.flat()]
  return one.rows.flatMap(({ name, capacity, told }) => [capacity, name, told])
}

export function readingOrder({ title, blocks, notWrittenHere }: DocumentContent): string[] {
  return [title, ...blocks.flatMap(textsOf), notWrittenHere]
}

/** What of a text has a shape or a sound: spaces, marks of direction and controls have none. */
export function spoken(said: string): string {
  return said.normalize('NFC').replace(/[\s\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
}

export function content(values: Partial<DocumentContent> = {}): DocumentContent {
  return {
    title: 'Coaching plan',
    locale: 'en',
    organisationName: 'Maison de l’emploi',
    reference: 'D-2026-001, version 1',
    datedOn: '2026-11-24',
    blocks: [],
    notWrittenHere: 'Nothing about health.',
    ...values,
  }
}
