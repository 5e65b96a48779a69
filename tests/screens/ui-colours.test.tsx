// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const UI = join(import.meta.dirname, '../../apps/web/src/ui')
const TOKENS = readFileSync(join(UI, 'tokens.css'), 'utf8')

type Theme = 'light' | 'dark'
const colours: Record<Theme, Map<string, string>> = { light: new Map(), dark: new Map() }
for (const [, name = '', light = '', dark = ''] of TOKENS.matchAll(
  /--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/g,
)) {
  colours.light.set(name, light)
  colours.dark.set(name, dark)
}

/** Relative luminance of a colour. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: Theme, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => {
    const hex = colours[theme].get(name)
    if (hex === undefined) throw new Error(`no colour --${name}`)
    return luminance(hex) + 0.05
  }) as [number, number]
  return Math.max(a, b) / Math.min(a, b)
}

const GROUNDS = ['bg', 'surface', 'sunken', 'raised']
const INKS = ['ink', 'ink-2', 'ink-3', 'brand', 'party-a', 'party-b', 'party-ab', 'ok', 'warn', 'bad']
const SOFT = ['brand', 'party-a', 'party-b', 'party-ab', 'ok', 'warn', 'bad']

const TEXT: readonly [string, string][] = [
  ...GROUNDS.flatMap((ground) => INKS.map((ink): [string, string] => [ink, ground])),
  ...SOFT.flatMap((hue) => [hue, 'ink', 'ink-2'].map((ink): [string, string] => [ink, `${hue}-soft`])),
  ['brand-ink', 'brand'],
  ['brand-ink', 'brand-hover'],
  ['bad-ink', 'bad'],
  ['bad-ink', 'bad-hover'],
  ['bg', 'ink'],
  ['nav-strong', 'nav'],
  ['nav-ink', 'nav'],
  ['nav-ink', 'nav-hover'],
  ['nav-ink-2', 'nav'],
  ['nav-ink-2', 'nav-hover'],
  ['nav-on-ink', 'nav-on'],
  ['count-ink', 'count'],
  ['code-ink', 'code-paper'],
]

const SHAPES: readonly [string, string][] = [
  ...['bg', 'surface', 'raised'].flatMap((ground) =>
    ['line-input', 'focus', 'warn-bar', 'brand', 'party-a', 'party-b', 'party-ab', 'bad'].map(
      (shape): [string, string] => [shape, ground],
    ),
  ),
  ['line-input', 'sunken'],
  ['brand', 'track'],
  ['warn-bar', 'track'],
  ['bad', 'track'],
  ['ink', 'track'],
  ['nav-focus', 'nav'],
  ['focus-on-ink', 'ink'],
  ['logo-a', 'nav'],
  ['logo-b', 'nav'],
]

describe('Colours can be told apart', () => {
  it('every colour is given for light and for dark', () => {
    const named = [...TOKENS.matchAll(/--([\w-]+):\s*(?:#|rgb)/g)].map(([, name]) => name)
    expect(named).toEqual([])
    expect(colours.light.size).toBeGreaterThan(40)
  })

  for (const theme of ['light', 'dark'] as const) {
    it.each(TEXT)(`${theme}: text in %s reads on %s`, (ink, ground) => {
      expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5)
    })

    it.each(SHAPES)(`${theme}: a shape in %s is seen on %s`, (shape, ground) => {
      expect(contrast(theme, shape, ground)).toBeGreaterThanOrEqual(3)
    })
  }
})

describe('The looks belong to no trade', () => {
  const sources = readdirSync(UI).map((name) => ({ name, text: readFileSync(join(UI, name), 'utf8') }))

  it('no part of the looks speaks of what the product is about', () => {
    const words = /\b(workers?|employers?|coach(es)?|placements?|goals?|referrals?|episodes?|caseload|check-?ins?)\b/i
    expect(sources.length).toBeGreaterThan(60)
    expect(sources.filter(({ text }) => words.test(text)).map(({ name }) => name)).toEqual([])
  })

  it('no colour is written outside the tokens, so that a theme changes all of them', () => {
    const loose = sources.filter(
      ({ name, text }) => name.endsWith('.module.css') && /#[0-9a-f]{3,8}\b|rgba?\(/i.test(text),
    )
    expect(loose.map(({ name }) => name)).toEqual([])
  })

  it('no part asks for colours that the tokens do not have', () => {
    const known = new Set([...TOKENS.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
    const asked = sources.flatMap(({ text }) => [...text.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name))
    expect([...new Set(asked.filter((name) => !known.has(name)))]).toEqual([])
  })
})
