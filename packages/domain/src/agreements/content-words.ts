import type { AgreementKind, Capacity, OnBehalfReason, Participation, SigningMethod } from '../agreements.ts'
import type { CalendarDate } from '../calendar-date.ts'
import type { Locale } from '../members.ts'

type ContentWords = {
  readonly kinds: Readonly<Record<AgreementKind, string>>
  readonly capacities: Readonly<Record<Capacity, string>>
  readonly participations: Readonly<Record<Exclude<Participation, 'signs'>, string>>
  readonly methods: Readonly<Record<SigningMethod, string>>
  readonly onBehalf: Readonly<Record<OnBehalfReason, string>>
  readonly reference: string
  readonly from: string
  readonly to: string
  readonly scope: string
  readonly copies: string
  readonly signed: string
  readonly signedAt: string
  readonly carried: string
  readonly refused: string
  readonly revoked: string
  readonly interpreter: string
  readonly recordedBy: string
  readonly contactPage: string
  readonly contactPageText: string
  readonly contactToSign: string
  readonly notWrittenHere: string
  readonly months: readonly string[]
}

/** What an agreement says beside its sections, in the language of its reader. */
export const CONTENT_WORDS: Readonly<Record<Locale, ContentWords>> = {
  en: {
    kinds: {
      servicePerson: 'Coaching agreement',
      tripartite: 'Three-party agreement',
      workTrial: 'Work trial agreement',
      dataSharing: 'Agreement on sharing information',
      employerService: 'Agreement with the employer',
    },
    capacities: {
      worker: 'Person coached',
      legalRepresentative: 'Legal representative',
      employer: 'For the employer',
      userCompany: 'For the company where the work is done',
      tutor: 'Tutor',
      referrer: 'Referring service',
      coach: 'Coach',
      coordinator: 'Coordinator',
    },
    participations: { witness: 'as a witness', copy: 'gets a copy', joins: 'takes over' },
    methods: { screen: 'on screen', link: 'by personal link', paper: 'on paper' },
    onBehalf: {
      noEmailOrPhone: 'has no e-mail and no phone',
      cannotUseScreen: 'cannot use a screen',
      optedOut: 'does not wish to sign on screen',
      readAloud: 'an interpreter read it aloud',
    },
    reference: '{number}, version {version}',
    from: 'In force from',
    to: 'Until',
    scope: 'Decides on:',
    copies: 'A copy goes to',
    signed: 'Signed on {day}, {method}.',
    signedAt: 'Signed on {day} at {place}, {method}.',
    carried: 'Given on version {version}: nothing that binds them has changed since.',
    refused: 'Did not agree, on {day}.',
    revoked: 'Withdrew on {day}.',
    interpreter: 'Interpreter: {name}.',
    recordedBy: 'Put down by {name} on their behalf: {reason}. They have been informed.',
    contactPage: 'Contact page',
    contactPageText:
      'From {day}, {name} speaks for the company in place of {former}. The agreement stays in force as it was signed.',
    contactToSign: 'To be signed.',
    notWrittenHere: 'Not written here: the private life of the person, and the notes of the coach.',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
  fr: {
    kinds: {
      servicePerson: 'Convention d’accompagnement',
      tripartite: 'Convention à trois',
      workTrial: 'Convention de mise en situation',
      dataSharing: 'Accord sur la transmission d’informations',
      employerService: 'Convention avec l’entreprise',
    },
    capacities: {
      worker: 'Personne accompagnée',
      legalRepresentative: 'Représentant légal',
      employer: 'Pour l’entreprise',
      userCompany: 'Pour l’entreprise où le travail se fait',
      tutor: 'Tuteur ou tutrice',
      referrer: 'Service qui adresse',
      coach: 'Coach',
      coordinator: 'Responsable d’équipe',
    },
    participations: { witness: 'comme témoin', copy: 'reçoit une copie', joins: 'prend la suite' },
    methods: { screen: 'à l’écran', link: 'par lien personnel', paper: 'sur papier' },
    onBehalf: {
      noEmailOrPhone: 'n’a ni e-mail ni téléphone',
      cannotUseScreen: 'ne peut pas utiliser un écran',
      optedOut: 'ne souhaite pas signer à l’écran',
      readAloud: 'un interprète l’a lue à voix haute',
    },
    reference: '{number}, version {version}',
    from: 'Prend effet le',
    to: 'Jusqu’au',
    scope: 'Décide de :',
    copies: 'Une copie va à',
    signed: 'Signé le {day}, {method}.',
    signedAt: 'Signé le {day} à {place}, {method}.',
    carried: 'Donnée sur la version {version} : rien de ce qui engage cette personne n’a changé depuis.',
    refused: 'N’est pas d’accord, le {day}.',
    revoked: 'S’est retiré·e le {day}.',
    interpreter: 'Interprète : {name}.',
    recordedBy: 'Noté par {name} en son nom : {reason}. La personne concernée a été informée.',
    contactPage: 'Page de contact',
    contactPageText:
      'À partir du {day}, {name} représente l’entreprise à la place de {former}. La convention reste en vigueur telle qu’elle a été signée.',
    contactToSign: 'À signer.',
    notWrittenHere: 'Ne figurent pas ici : la vie privée de la personne, ni les notes du coach.',
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
  },
}

/** A day as running text has it: `3 May 2026`, `1er mai 2026`. */
export function writtenDay(day: CalendarDate, locale: Locale): string {
  const number = Number(day.slice(8, 10))
  const first = locale === 'fr' && number === 1 ? '1er' : String(number)
  return `${first} ${CONTENT_WORDS[locale].months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`
}

/** What an agreement says of a person who no longer wants the employer contacted: that, and no reason. */
export const CONTACT_WITHDRAWN: Readonly<Record<Locale, string>> = {
  en: 'No longer agrees that the employer is contacted.',
  fr: 'N’est plus d’accord pour que l’entreprise soit contactée.',
}

/** Whether a party said so in words of their own: Tandem's sentence is not quoted as theirs. */
export function isOwnWords(words: string): boolean {
  return !Object.values(CONTACT_WITHDRAWN).includes(words)
}
