import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

let common: ReadonlySet<string> | null = null

function list(): ReadonlySet<string> {
  if (common === null) {
    const { dictionary } = require('@zxcvbn-ts/language-common') as {
      dictionary: Readonly<Record<string, readonly string[]>>
    }
    common = new Set(dictionary['passwords-common'])
  }
  return common
}

/** Digits and signs that people hang on a word to make it long enough. */
const MOST_HUNG_ON = 6

/**
 * True for one of the passwords that everybody tries first, also doubled or with a few digits and signs around it, which
 * is how a short one is made long. The list is read when it is first needed.
 */
export function isCommonPassword(lowerCase: string): boolean {
  const known = list()
  if (known.has(lowerCase)) return true
  const bare = lowerCase.replace(/^\P{L}+|\P{L}+$/gu, '')
  if (bare !== '' && lowerCase.length - bare.length <= MOST_HUNG_ON && known.has(bare)) return true
  const once = /^(.{4,}?)\1+$/u.exec(lowerCase)?.[1]
  return once !== undefined && known.has(once)
}
