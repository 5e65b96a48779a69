import type { Locale } from '@tandem/domain/members'

/** The same words in French and in English. */
export type Text = Readonly<Record<Locale, string>>

export type Texts = readonly [Text, ...Text[]]

/** Lines two by two: French, then the same in English. Throws when one of them misses the other. */
export function pairs(lines: string): Texts {
  const written = lines.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const texts = written.flatMap((fr, index) => (index % 2 === 0 ? [{ fr, en: written[index + 1] ?? '' }] : []))
  const [first, ...more] = texts
  if (first === undefined || written.length % 2 !== 0)
    throw new Error(`A line has no other language: ${written.at(-1)}`)
  return [first, ...more]
}

export type Slots = Readonly<Record<string, string>>

/** Puts names into `{name}`; a name in capital letters begins a sentence. Throws for a slot that nobody fills. */
export function filled(text: string, slots: Slots): string {
  return text.replace(/\{(\w+)\}/g, (_slot, name: string) => {
    const value = slots[name[0]?.toLowerCase() + name.slice(1)]
    if (value === undefined) throw new Error(`Nothing fills {${name}} in: ${text}`)
    return name[0] === name[0]?.toUpperCase() ? (value[0]?.toUpperCase() ?? '') + value.slice(1) : value
  })
}
