import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptFiles, ROOT, sourceFiles, textOf } from '../support/source-files.ts'

const MOST_LINES = 250
/** Words are put together so that this file does not find itself. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|HA${'CK'}|XX${'X'})\\b`), 'a note to come back later'],
  [new RegExp(`biome-${'ignore'}|@ts-${'ignore'}|@ts-no${'check'}|eslint-${'disable'}`), 'a switched-off check'],
  [new RegExp(`\\b(it|test|describe)\\.(sk${'ip'}|on${'ly'}|to${'do'}|fa${'ils'})\\b`), 'a test that does not count'],
  [new RegExp(`(:|\\bas|<|\\|) a${'ny'}\\b(?! )`), 'a value of no type'],
]
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(table|store|routes|words|module|test|check|config|d))?\.(ts|tsx|mjs|css)$/
const NO_PLACE = /(^|\/)(utils?|helpers?|common|misc|index|types|constants)(\.|\/)/

function faultsOf(file: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length
  return [
    ...(lines > MOST_LINES ? [`${file} has ${lines} lines`] : []),
    ...FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, words]) => `${file} holds ${words}`),
    ...(NAME.test(file.split('/').pop() ?? '') ? [] : [`${file} is not named in small letters and dashes`]),
    ...(NO_PLACE.test(file) ? [`${file} has a name that says nothing`] : []),
  ]
}

describe('files', () => {
  it('are short, finished, typed, counted and named for what they hold', () => {
    const files = sourceFiles()

    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap((file) => faultsOf(file, textOf(file)))).toEqual([])
  })

  it.each([
    ['packages/domain/src/a.ts', `// TO${'DO'} later`],
    ['packages/domain/src/a.ts', `const a = b as a${'ny'}`],
    ['packages/domain/src/a.ts', `// biome-${'ignore'} lint: x`],
    ['tests/rules/a.test.ts', `it.sk${'ip'}('x')`],
    ['tests/rules/a.test.ts', `describe.on${'ly'}('x')`],
    ['packages/domain/src/A.ts', ''],
    ['packages/domain/src/a.service.ts', ''],
    ['packages/domain/src/utils/a.ts', ''],
    ['packages/domain/src/index.ts', ''],
  ])('are refused: %s with %j', (file, text) => {
    expect(faultsOf(file, text)).toHaveLength(1)
  })

  it('are refused when they grow too long', () => {
    expect(faultsOf('packages/domain/src/a.ts', 'x\n'.repeat(MOST_LINES))).toEqual([])
    expect(faultsOf('packages/domain/src/a.ts', 'x\n'.repeat(MOST_LINES + 1))).toHaveLength(1)
  })

  it('keep nothing that is built, installed or personal', () => {
    const built = keptFiles().filter((file) => /(^|\/)(node_modules|dist|data)\/|\.(db|db-wal|map|log)$/.test(file))

    expect(built).toEqual([])
  })

  it('record decisions under numbers of their own, each with its date and status', () => {
    const decisions = readdirSync(path.join(ROOT, 'docs/decisions'))
    const numbers = decisions.map((name) => name.slice(0, 4))

    expect(decisions.length).toBeGreaterThan(8)
    for (const name of decisions) {
      expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/)
      const text = textOf(`docs/decisions/${name}`)
      for (const part of [/^# .+/, /\nDate: \d{4}-\d{2}-\d{2}\n/, /\nStatus: (accepted|superseded by \d{4})\n/])
        expect(text, name).toMatch(part)
      for (const title of ['## Context', '## Decision', '## Consequences']) expect(text, name).toContain(title)
    }
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
