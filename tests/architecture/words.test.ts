import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../packages/contract/src/problem.ts'
import { ROOT, sourceFiles, textOf } from '../support/source-files.ts'

type Language = Readonly<Record<string, string>>
type Dictionary = { readonly file: string; readonly name: string; readonly en: Language; readonly fr: Language }

const WORDS_FILES = sourceFiles().filter((file) => file.endsWith('.words.ts'))

/** Every dictionary of the application with the file that holds it. */
async function dictionaries(): Promise<Dictionary[]> {
  const all = await Promise.all(
    WORDS_FILES.map(async (file) => {
      const held = (await import(pathToFileURL(path.join(ROOT, file)).href)) as Record<string, Omit<Dictionary, 'file'>>
      return Object.entries(held).map(([name, { en, fr }]) => ({ file, name, en, fr }))
    }),
  )
  return all.flat()
}

const known = await dictionaries()

type Part = ReturnType<InstanceType<typeof IntlMessageFormat>['getAst']>[number]

/** The values that a text takes: their names and how they are written. */
function argumentsOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (!('value' in part) || part.type === 0) return []
    const inside = 'options' in part ? Object.values(part.options).flatMap((option) => argumentsOf(option.value)) : []
    return [`${part.value}:${part.type}`, ...inside]
  })
}

function argumentsIn(text: string): string[] {
  return [...new Set(argumentsOf(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()))].sort()
}

/** What stands between the values, without the machinery of the message syntax. */
function proseOf(text: string): string {
  const parts = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()
  const prose = (some: readonly Part[]): string =>
    some
      .map((part) => {
        if (part.type === 0) return part.value
        return 'options' in part
          ? Object.values(part.options)
              .map((option) => prose(option.value))
              .join('\n')
          : 'x'
      })
      .join('')
  return prose(parts)
}

/** Words that French and English write alike. */
const ALIKE = new Set([
  'Actions',
  'CSV',
  'Coach',
  'Coach {name}',
  'Code',
  'Confirmations',
  'Contact',
  'Contacts',
  'Document',
  'Documents',
  'Logo',
  'PDF',
  'Word',
  '{reference}, version {version}',
  'Correction',
  'Date',
  'Direct',
  'E-mail',
  'Excel',
  'Excel (.xlsx)',
  'Import',
  'Indirect',
  'Message',
  'Messages',
  'Note',
  'Observation',
  'Phase',
  'Plan',
  'Plan {number}',
  'Plans',
  'Programme',
  'Questions',
  'Relation',
  'Tandem',
  'Total',
  'Type',
  'coach',
  'coach {name}',
  'minutes',
  '{name} · Tandem',
  'Urgent',
])

/** Numbers, times and addresses hold colons without being sentences. */
const NO_SENTENCE = /\d:\d\d|https?:|\(.*[:;].*\)/

/** What a typographer would mark in a text. */
function slipsOf(language: 'en' | 'fr', text: string): string[] {
  const prose = proseOf(text)
  const plain = prose.replace(NO_SENTENCE, '')
  return [
    ...(prose.trim() === '' && argumentsIn(text).length === 0 ? ['is empty'] : []),
    ...(prose !== prose.trim() && !text.includes('plural') ? ['begins or ends with a space'] : []),
    ...(/['"]/.test(prose) ? ['holds a straight quotation mark or apostrophe'] : []),
    ...(/\.\.\./.test(prose) ? ['holds three dots in place of …'] : []),
    ...(language === 'fr' && /[^\s!?][:;!?](\s|$)/.test(plain) ? ['lacks the space before a double mark'] : []),
    ...(language === 'fr' && /«\S|\S»/.test(prose) ? ['lacks the space inside quotation marks'] : []),
    ...(language === 'en' && /\s[:;!?](\s|$)/.test(plain) ? ['has a French space before a double mark'] : []),
    ...(language === 'fr' && /\bplac(er|ez|ons|é|ée|és|ées|ements?)\b/i.test(prose)
      ? ['speaks of placing somebody']
      : []),
    ...(language === 'en' && /\b(placements?|placed|placing)\b/i.test(prose) ? ['speaks of placing somebody'] : []),
  ]
}

/** Codes of faults are named wherever they are found. */
const CODES = ['fieldWords', 'problemWords']

/** Whether anything shows a text: it is named where its dictionary is used or beside it, or it is a word of the domain. */
function isUsed({ name, file }: Dictionary, key: string): boolean {
  if (name === 'problemWords' && (key in PROBLEMS || key === 'offline')) return true
  const quoted = `'${key}'`
  const named = new RegExp(`${quoted}|\\b${key}: '`)
  const isNear = (source: string) => path.dirname(source) === path.dirname(file) || source.startsWith('packages/')
  return sources.some(({ source, text }) => {
    if (source === file) return false
    if (isNear(source) || CODES.includes(name)) return text.includes(quoted)
    return text.includes(name) && named.test(text)
  })
}

const sources = sourceFiles()
  .filter((file) => /^(apps\/web\/src|packages\/(domain|contract)\/src)\/.+\.tsx?$/.test(file))
  .map((file) => ({ source: file, text: textOf(file) }))

const texts = known.flatMap((one) =>
  (['en', 'fr'] as const).flatMap((language) =>
    Object.entries(one[language]).map(([key, text]) => ({ where: `${one.name}.${key} (${language})`, language, text })),
  ),
)

describe('the words of the application', () => {
  it('are found: dozens of dictionaries, in two languages', () => {
    expect(known.length).toBeGreaterThan(30)
    expect(texts.length).toBeGreaterThan(1_000)
  })

  it('are all there in both languages', () => {
    const unequal = known.filter(({ en, fr }) => Object.keys(en).join() !== Object.keys(fr).join())
    expect(unequal.map(({ name }) => name)).toEqual([])
  })

  it('take the same values in both languages', () => {
    const unequal = known.flatMap(({ name, en, fr }) =>
      Object.keys(en)
        .filter((key) => argumentsIn(en[key] ?? '').join() !== argumentsIn(fr[key] ?? '').join())
        .map((key) => `${name}.${key}: ${argumentsIn(en[key] ?? '')} / ${argumentsIn(fr[key] ?? '')}`),
    )
    expect(unequal).toEqual([])
  })

  it('are translated: a text that is the same in both is a word that both have', () => {
    const same = known.flatMap(({ name, en, fr }) =>
      Object.entries(en)
        .filter(([key, text]) => text === fr[key] && /\p{L}{2}/u.test(proseOf(text)) && !ALIKE.has(text))
        .map(([key, text]) => `${name}.${key}: ${text}`),
    )
    expect(same).toEqual([])
  })

  it('are set as a typographer would, and never speak of placing somebody', () => {
    const slips = texts.flatMap(({ where, language, text }) =>
      slipsOf(language, text).map((slip) => `${where} ${slip}: ${text}`),
    )
    expect(slips).toEqual([])
  })

  it('are all shown somewhere', () => {
    const idle = known.flatMap((one) =>
      Object.keys(one.en)
        .filter((key) => !isUsed(one, key))
        .map((key) => `${one.file}: ${one.name}.${key}`),
    )
    expect(idle).toEqual([])
  })

  it.each([
    ['en', '', 'is empty'],
    ['en', "Don't", 'apostrophe'],
    ['fr', "L'emploi", 'apostrophe'],
    ['en', 'Wait...', 'three dots'],
    ['fr', 'Fini: {reason}', 'lacks the space'],
    ['fr', 'Vraiment?', 'lacks the space'],
    ['fr', '«{text}»', 'inside quotation marks'],
    ['en', 'Really ?', 'French space'],
    ['fr', 'Placer une personne', 'placing'],
    ['en', 'The person was placed', 'placing'],
  ] as const)('are refused: %s %j', (language, text, slip) => {
    expect(slipsOf(language, text).join()).toContain(slip)
  })

  it.each([
    ['fr', 'Écrivez l’heure comme 14:30.'],
    ['fr', 'Fini : {reason}'],
    ['fr', 'Vraiment ?!'],
    ['en', 'The place of work: {place}'],
    ['en', '{count, plural, one {# day} other {# days}}'],
  ] as const)('are taken: %s %j', (language, text) => {
    expect(slipsOf(language, text)).toEqual([])
  })
})
