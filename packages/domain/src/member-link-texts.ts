import { LINK_DAYS, type Locale } from './members.ts'
import { typeset } from './typeset.ts'

type Purpose = keyof typeof LINK_DAYS

const TEXTS: Readonly<Record<Locale, Readonly<Record<Purpose, (days: number) => string>>>> = {
  en: {
    invitation: (days) =>
      `Hello, here is your way into Tandem. This link lets you choose your password, once, within ${days} days:`,
    reset: (days) => `Hello, this link lets you choose a new password for Tandem, once, within ${days} days:`,
  },
  fr: {
    invitation: (days) =>
      `Bonjour, voici votre accès à Tandem. Ce lien permet de choisir votre mot de passe, une seule fois, dans les ${days} jours :`,
    reset: (days) =>
      `Bonjour, ce lien permet de choisir un nouveau mot de passe pour Tandem, une seule fois, dans les ${days} jours :`,
  },
}

/** What is written to a member before a link to choose a password. */
export function memberLinkText(purpose: Purpose, locale: Locale): string {
  return typeset(TEXTS[locale][purpose](LINK_DAYS[purpose]), locale)
}
