import { shippedText } from '@tandem/domain/consent-wording'
import { CONSENT_PURPOSES } from '@tandem/domain/consents'
import { elided, ofName, typeset } from '@tandem/domain/typeset'
import { describe, expect, it } from 'vitest'
import { outcomesWords } from '../../apps/web/src/features/outcomes/outcomes.words.ts'
import { extensionWords } from '../../apps/web/src/features/plans/extension.words.ts'
import { teamWorkWords } from '../../apps/web/src/features/team-work/team-work.words.ts'
import { phrase, words } from '../../apps/web/src/words/words.ts'

const PARTED = / [:;?!»]|« /

describe('a text in French', () => {
  it('keeps its double marks and quotation marks on the line of their words', () => {
    expect(typeset('Il dit : « oui ! »', 'fr')).toBe('Il dit\u00a0: «\u00a0oui\u00a0!\u00a0»')
    expect(typeset('Odd : but English', 'en')).toBe('Odd : but English')
  })

  it('does so in what people are asked to agree to', () => {
    const asked = CONSENT_PURPOSES.map((purpose) => shippedText(purpose, 'fr').text)
    expect(asked.filter((text) => PARTED.test(text))).toEqual([])
  })
})

describe('a sentence that ends with a day', () => {
  const texts = words({
    en: { on: 'Sent on {day}.', wait: 'Wait...' },
    fr: { on: 'Envoyé le {day}.', wait: 'Un instant...' },
  })

  it('ends once, whether or not the month is cut short', () => {
    expect(phrase(texts, 'fr', 'on', { day: '29 nov.' })).toBe('Envoyé le 29 nov.')
    expect(phrase(texts, 'fr', 'on', { day: '29 mai' })).toBe('Envoyé le 29 mai.')
    expect(phrase(texts, 'fr', 'wait', {})).toBe('Un instant...')
  })
})

describe('a name after « de » or « que »', () => {
  const texts = words({
    en: { of: 'What {name} said, in the month of {month}' },
    fr: { of: 'Ce que {name} a dit, note de {name}, au monde {name}, mois de {month}' },
  })

  it('is joined to them where it begins with a vowel that is heard', () => {
    expect(phrase(texts, 'fr', 'of', { name: 'Élodie', month: 'mai' })).toBe(
      'Ce qu’Élodie a dit, note d’Élodie, au monde Élodie, mois de mai',
    )
    expect(phrase(texts, 'fr', 'of', { name: 'Samir', month: 'octobre' })).toBe(
      'Ce que Samir a dit, note de Samir, au monde Samir, mois d’octobre',
    )
    expect(['Yves', 'Yasmina'].map((name) => elided('De {name}', 'fr', { name }))).toEqual(['D’{name}', 'De {name}'])
  })

  it('is so in the title of a document', () => {
    expect(['Awa Sow', 'Samir Haddad'].map(ofName)).toEqual(['d’Awa Sow', 'de Samir Haddad'])
  })

  it('stays apart from numbers, and in English', () => {
    expect(elided('plus de {count}', 'fr', { count: 8 })).toBe('plus de {count}')
    expect(elided('end de {name}', 'en', { name: 'Awa' })).toBe('end de {name}')
  })
})

describe('one alone', () => {
  it('is told of one, in both languages', () => {
    const one = (locale: 'en' | 'fr') => [
      phrase(outcomesWords, locale, 'meanOf', { plans: 1, goals: 1 }),
      phrase(extensionWords, locale, 'logValue', { held: 1, weeks: 12, entries: 1 }),
      phrase(teamWorkWords, locale, 'seeLag', { name: 'Luc', days: 1, entries: 1 }),
    ]
    for (const text of [...one('en'), ...one('fr')]) expect(text).not.toMatch(/\b1 \w+s\b/)
    expect(phrase(teamWorkWords, 'fr', 'seeLag', { name: 'Luc', days: 0, entries: 2 })).toContain('le jour même')
  })
})
