/** What a member of the organisation may be; one person may hold several. Source: domain.md 5.1, trust.md 3.1. */
export const ROLES = ['coach', 'lead', 'administrator', 'reader'] as const
export type Role = (typeof ROLES)[number]

export const LOCALES = ['en', 'fr'] as const
export type Locale = (typeof LOCALES)[number]

/** Minutes without a request after which a session ends. Source: trust.md R22. */
export const IDLE_MINUTES = { default: 30, least: 5, most: 480 } as const

/** Hours after which a session ends whatever happens. Source: trust.md R22. */
export const SESSION_HOURS = 12

/** Days for which an invitation or a password link opens. Source: trust.md R15. */
export const LINK_DAYS = { invitation: 14, reset: 2 } as const

/** Source: trust.md R25. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const

export const PASSWORD_REFUSALS = [
  'password-too-short',
  'password-too-long',
  'password-common',
  'password-own-words',
] as const
export type PasswordRefusal = (typeof PASSWORD_REFUSALS)[number]

/**
 * Why a password is refused, or `null`. `common` answers for the list of common passwords; `ownWords` are the
 * person's and the organisation's names, which the password may not be built from.
 */
export function passwordRefusal(
  password: string,
  ownWords: readonly string[],
  common: (lowerCase: string) => boolean,
): PasswordRefusal | null {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.least) return 'password-too-short'
  if (length > PASSWORD_LENGTH.most) return 'password-too-long'
  const lower = password.toLowerCase()
  if (common(lower) || new Set(lower).size < 4) return 'password-common'
  const bare = lower.replace(/[^\p{L}\p{N}]/gu, '')
  const ownWord = ownWords
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .find(
      (word) => word.length >= 4 && bare.replaceAll(word, '').length < PASSWORD_LENGTH.least - 4 && bare.includes(word),
    )
  return ownWord === undefined ? null : 'password-own-words'
}
