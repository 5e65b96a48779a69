import type { Locale } from '@tandem/domain/members'

const en = {
  visit: (former: string, next: string) => `Hand-over visit with ${former} and ${next}`,
}

/** Words that a hand-over writes into a file, in the language of whoever takes over. */
export const HAND_OVER_TASK_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    visit: (former, next) => `Rencontre de passage de relais avec ${former} et ${next}`,
  },
}
