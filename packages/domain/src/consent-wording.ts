import type { ConsentPurpose } from './consents.ts'
import type { Locale } from './members.ts'

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

/** The text that is asked now, with its version. */
export function consentWording(
  purpose: ConsentPurpose,
  locale: Locale,
): { readonly version: number; readonly text: string } {
  const versions = WORDINGS[purpose]
  const wording = versions[versions.length - 1] ?? versions[0]
  return { version: versions.length, text: wording[locale] }
}
