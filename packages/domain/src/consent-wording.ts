import type { ConsentPurpose } from './consents.ts'
import type { Locale } from './members.ts'
import { typeset } from './typeset.ts'

/** What a person agrees to, in each language. The text agreed to is kept with the answer: a change here is a new version. */
export type ConsentWording = Readonly<Record<Locale, string>>

/** Oldest version first; the last one is asked now. Versions that somebody has agreed to are never edited. */
const WORDINGS: Readonly<Record<ConsentPurpose, readonly [ConsentWording, ...ConsentWording[]]>> = {
  processData: [
    {
      en: 'My coach may write down what we do together: my contacts, my plans, my job and how it goes. I can read it, correct it and change my mind.',
      fr: 'Mon coach peut noter ce que nous faisons ensemble : mes coordonnées, mes projets, mon travail et comment cela se passe. Je peux lire, corriger et changer d’avis.',
    },
  ],
  contactEmployer: [
    {
      en: 'My coach may speak with my employer about my work. The employer then knows that I have a coach. My coach says nothing that I have not cleared.',
      fr: 'Mon coach peut parler de mon travail avec mon employeur. L’employeur sait alors que j’ai un coach. Mon coach ne dit rien que je n’ai pas accepté.',
    },
  ],
  shareProfile: [
    {
      en: 'My coach may show companies what I can do and what I look for, so that they can think of me for a job.',
      fr: 'Mon coach peut montrer à des entreprises ce que je sais faire et ce que je cherche, pour qu’elles pensent à moi.',
    },
  ],
  shareLogWithEmployer: [
    {
      en: 'After a visit at my work, my employer may read the notes of that visit. Notes of my talks alone with my coach stay between us.',
      fr: 'Après une visite à mon travail, mon employeur peut lire les notes de cette visite. Celles de mes entretiens seul·e avec mon coach restent entre nous.',
    },
  ],
  shareWithReferrer: [
    {
      en: 'The service that sent me may know where I stand: my goals and how far I am, my job and its dates.',
      fr: 'Le service qui m’a orienté·e peut savoir où j’en suis : mes objectifs et leur avancement, mon emploi et ses dates.',
    },
  ],
  afterCare: [
    {
      en: 'My coach may call me after the coaching has ended, to hear how I am doing at work.',
      fr: 'Mon coach peut m’appeler après la fin de l’accompagnement, pour savoir comment va le travail.',
    },
  ],
  statistics: [
    {
      en: 'My file may count in figures in which nobody can recognise me.',
      fr: 'Mon dossier peut compter dans des chiffres où personne ne peut me reconnaître.',
    },
  ],
  photo: [
    {
      en: 'The organisation may show my picture or tell my story. I see it before it is shown.',
      fr: 'L’organisation peut montrer ma photo ou raconter mon parcours. Je vois tout avant que ce soit montré.',
    },
  ],
}

/** A version of the text of a consent in one language. */
export type ConsentText = { readonly version: number; readonly text: string }

/** Words that an organisation wrote in place of Tandem's, in one language. */
export type OwnConsentText = ConsentText & { readonly purpose: ConsentPurpose; readonly locale: Locale }

/** Tandem's own words that are asked where an organisation wrote none. */
export function shippedText(purpose: ConsentPurpose, locale: Locale): ConsentText {
  const versions = WORDINGS[purpose]
  const wording = versions[versions.length - 1] ?? versions[0]
  return { version: versions.length, text: typeset(wording[locale], locale) }
}

/**
 * Every version of a text in one language, oldest first: Tandem's, and from its first on the organisation's own, which a
 * newer version of Tandem does not replace. `own` is in any order.
 */
export function consentTexts(
  own: readonly OwnConsentText[],
  purpose: ConsentPurpose,
  locale: Locale,
): readonly ConsentText[] {
  const written = own
    .filter((one) => one.purpose === purpose && one.locale === locale)
    .map(({ version, text }) => ({ version, text }))
    .sort((one, other) => one.version - other.version)
  const firstOwn = written[0]?.version ?? Number.POSITIVE_INFINITY
  const shipped = WORDINGS[purpose].map((wording, at) => ({ version: at + 1, text: typeset(wording[locale], locale) }))
  return [...shipped.filter(({ version }) => version < firstOwn), ...written]
}

/** The text that is asked now, with its version. */
export function consentWording(own: readonly OwnConsentText[], purpose: ConsentPurpose, locale: Locale): ConsentText {
  return consentTexts(own, purpose, locale).at(-1) ?? shippedText(purpose, locale)
}
