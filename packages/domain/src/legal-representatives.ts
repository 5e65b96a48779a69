import type { Locale } from './members.ts'

/** What somebody decides for a person by law. Source: domain.md 5.2 and 5.6. */
export const REPRESENTATIVE_SCOPES = ['allActs', 'moneyAndContracts', 'money', 'contracts', 'other'] as const
export type RepresentativeScope = (typeof REPRESENTATIVE_SCOPES)[number]

/** As an agreement says it; `other` is said in the coach's words. */
export const SCOPE_WORDS: Readonly<Record<Locale, Readonly<Record<Exclude<RepresentativeScope, 'other'>, string>>>> = {
  en: { allActs: 'all acts', moneyAndContracts: 'money and contracts', money: 'money', contracts: 'contracts' },
  fr: {
    allActs: 'tous les actes',
    moneyAndContracts: 'l’argent et les contrats',
    money: 'l’argent',
    contracts: 'les contrats',
  },
}

type Scope = { readonly scope: RepresentativeScope; readonly scopeWords: string | null }

export function scopeText({ scope, scopeWords }: Scope, locale: Locale): string {
  return scope === 'other' ? (scopeWords ?? '') : SCOPE_WORDS[locale][scope]
}

/**
 * Whether they take part in an agreement by themselves: where they decide on contracts. An employer learns of a
 * representative from nothing else. Source: domain.md 5.2 and 12.3.
 */
export function decidesOnAgreements({ scope }: Pick<Scope, 'scope'>): boolean {
  return scope === 'allActs' || scope === 'moneyAndContracts' || scope === 'contracts'
}

/** Another scope than those of the list is said in words. */
export function representativeRefusal({ scope, scopeWords }: Scope): 'scope-missing' | null {
  return scope === 'other' && (scopeWords ?? '').trim() === '' ? 'scope-missing' : null
}
