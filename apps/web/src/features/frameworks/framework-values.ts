import type { Framework, FrameworkItem } from '@tandem/domain/frameworks'
import { NO_WORDING } from '../../parts/wording-fields.tsx'

/** Levels of a framework of the service's own. */
const NEW_LEVELS = [1, 2, 3, 4, 5]

/** A code that no other has. */
export function freeCode(taken: readonly string[]): string {
  const codes = new Set(taken)
  let count = 1
  while (codes.has(`own-${count}`)) count += 1
  return `own-${count}`
}

export function newItem({ items }: Framework): FrameworkItem {
  return { code: freeCode(items.map(({ code }) => code)), name: NO_WORDING, isRetired: false }
}

export function newFramework(): Framework {
  const empty = { name: NO_WORDING, scale: NEW_LEVELS.map((value) => ({ value, words: NO_WORDING })), items: [] }
  const framework = { ...empty, isRetired: false }
  return { ...framework, items: [newItem(framework)] }
}
