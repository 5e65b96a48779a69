import type { Locale } from './members.ts'
import { type Wording, wordingFaults } from './questionnaires.ts'

/** One level of a scale: its number and what it means. */
export type ScaleStep = { readonly value: number; readonly words: Wording }

/** One thing that one can be able to do. */
export type FrameworkItem = {
  /** Keeps what was said of it together over all versions. */
  readonly code: string
  readonly name: Wording
  /** No longer asked; what was said keeps its name. */
  readonly isRetired: boolean
}

/** What an evaluation of skills asks of every source in the same words. Order is that of asking. */
export type Framework = {
  readonly name: Wording
  /** From the lowest level up, one by one. */
  readonly scale: readonly ScaleStep[]
  readonly items: readonly FrameworkItem[]
  /** No longer offered. */
  readonly isRetired: boolean
}

/** The framework whose answers make an autonomy score. Source: domain.md 8.3. */
export const AUTONOMY = 'autonomy'

export const FRAMEWORK_SCALE = { least: 2, most: 7 } as const
export const FRAMEWORK_ITEMS_MOST = 30

/** What is asked now, in order. */
export function askedItems({ items }: Framework): FrameworkItem[] {
  return items.filter(({ isRetired }) => !isRetired)
}

/** A framework as an evaluation keeps it: what is asked that day, in the words of that day. */
export function frameworkAsked(framework: Framework): Framework {
  return { ...framework, items: askedItems(framework) }
}

/** What is asked under a code, retired items included; the code where nobody knows it. */
export function nameOfItem({ items }: Framework, code: string, locale: Locale): string {
  return items.find((item) => item.code === code)?.name[locale] ?? code
}

/** What a level means, or an empty text where the scale has no such level. */
export function wordsOfLevel({ scale }: Framework, value: number, locale: Locale): string {
  return scale.find((step) => step.value === value)?.words[locale] ?? ''
}

export type FrameworkFault = {
  /** Of the framework, such as `/items/3/name/fr`. */
  readonly pointer: string
  readonly code: 'required' | 'already-exists' | 'question-gone' | 'scale-changed' | 'not-right' | 'too-few'
}

const isScale = (values: readonly number[]) =>
  values.every((value, place) => (place === 0 ? value === 0 || value === 1 : value === (values[place - 1] ?? 0) + 1))

/**
 * Why a framework may not follow `former`, or be the first where there is none: what was asked stays known, and its
 * levels keep their numbers, so that answers of all versions can stand in one history.
 */
export function frameworkFaults(next: Framework, former: Framework | null): FrameworkFault[] {
  const codes = next.items.map(({ code }) => code)
  const levels = next.scale.map(({ value }) => value)
  const isTwice = new Set(codes).size < codes.length
  const isGone = (former?.items ?? []).some(({ code }) => !codes.includes(code))
  const isOtherScale = former !== null && former.scale.map(({ value }) => value).join() !== levels.join()
  const isTooShort = levels.length < FRAMEWORK_SCALE.least
  return [
    ...wordingFaults(next.name, '/name'),
    ...next.scale.flatMap(({ words }, place) => wordingFaults(words, `/scale/${place}/words`)),
    ...next.items.flatMap(({ name }, place) => wordingFaults(name, `/items/${place}/name`)),
    ...(isTwice ? [{ pointer: '/items', code: 'already-exists' as const }] : []),
    ...(isGone ? [{ pointer: '/items', code: 'question-gone' as const }] : []),
    ...(askedItems(next).length === 0 ? [{ pointer: '/items', code: 'too-few' as const }] : []),
    ...(isOtherScale ? [{ pointer: '/scale', code: 'scale-changed' as const }] : []),
    ...(isTooShort ? [{ pointer: '/scale', code: 'too-few' as const }] : []),
    ...(isScale(levels) ? [] : [{ pointer: '/scale', code: 'not-right' as const }]),
  ]
}
