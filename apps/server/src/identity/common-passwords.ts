import { createRequire } from 'node:module'

let common: ReadonlySet<string> | null = null

/** True for one of the passwords that everybody tries first. The list is read when it is first needed. */
export function isCommonPassword(lowerCase: string): boolean {
  if (common === null) {
    const { dictionary } = createRequire(import.meta.url)('@zxcvbn-ts/language-common') as {
      dictionary: Readonly<Record<string, readonly string[]>>
    }
    common = new Set(dictionary['passwords-common'] ?? dictionary.passwords)
  }
  return common.has(lowerCase)
}
