import type {
  AgreementKind,
  AgreementState,
  Capacity,
  OnBehalfReason,
  Participation,
  ReminderChannel,
  SigningMethod,
} from '@tandem/domain/agreements'
import { words } from '../words/words.ts'

export const agreementKindWords = words({
  en: {
    servicePerson: 'Coaching agreement',
    tripartite: 'Three-party agreement',
    workTrial: 'Work trial agreement',
    dataSharing: 'Agreement on sharing information',
    employerService: 'Agreement with the employer',
  },
  fr: {
    servicePerson: 'Convention d’accompagnement',
    tripartite: 'Convention à trois',
    workTrial: 'Convention de mise en situation',
    dataSharing: 'Accord sur la transmission d’informations',
    employerService: 'Convention avec l’entreprise',
  } satisfies Record<AgreementKind, string>,
})

export const agreementStateWords = words({
  en: {
    draft: 'Draft',
    sent: 'Waiting for signatures',
    partiallySigned: 'Partly signed',
    inForce: 'In force',
    amended: 'Replaced',
    ended: 'Over',
    refused: 'Not agreed',
    expiredUnsigned: 'Expired unsigned',
    revoked: 'Withdrawn',
  },
  fr: {
    draft: 'Brouillon',
    sent: 'En attente de signatures',
    partiallySigned: 'Signée en partie',
    inForce: 'En vigueur',
    amended: 'Remplacée',
    ended: 'Terminée',
    refused: 'Pas d’accord',
    expiredUnsigned: 'Expirée sans signature',
    revoked: 'Retirée',
  } satisfies Record<AgreementState, string>,
})

export const capacityWords = words({
  en: {
    worker: 'Person coached',
    legalRepresentative: 'Legal representative',
    employer: 'For the employer',
    userCompany: 'For the company where the work is done',
    tutor: 'Tutor',
    referrer: 'Referring service',
    coach: 'Coach',
    coordinator: 'Coordinator',
  },
  fr: {
    worker: 'Personne accompagnée',
    legalRepresentative: 'Représentant légal',
    employer: 'Pour l’entreprise',
    userCompany: 'Pour l’entreprise où le travail se fait',
    tutor: 'Tuteur ou tutrice',
    referrer: 'Service qui adresse',
    coach: 'Coach',
    coordinator: 'Responsable d’équipe',
  } satisfies Record<Capacity, string>,
})

export const participationWords = words({
  en: { signs: 'Signs', witness: 'Is a witness', copy: 'Gets a copy', joins: 'Takes over' },
  fr: {
    signs: 'Signe',
    witness: 'Est témoin',
    copy: 'Reçoit une copie',
    joins: 'Prend la suite',
  } satisfies Record<Participation, string>,
})

export const signingMethodWords = words({
  en: { screen: 'on screen', link: 'by personal link', paper: 'on paper' },
  fr: { screen: 'à l’écran', link: 'par lien personnel', paper: 'sur papier' } satisfies Record<SigningMethod, string>,
})

export const onBehalfWords = words({
  en: {
    noEmailOrPhone: 'Has no e-mail and no phone',
    cannotUseScreen: 'Cannot use a screen',
    optedOut: 'Does not wish to sign on screen',
    readAloud: 'An interpreter read it aloud',
  },
  fr: {
    noEmailOrPhone: 'N’a ni e-mail ni téléphone',
    cannotUseScreen: 'Ne peut pas utiliser un écran',
    optedOut: 'Ne souhaite pas signer à l’écran',
    readAloud: 'Un interprète l’a lue à voix haute',
  } satisfies Record<OnBehalfReason, string>,
})

export const reminderChannelWords = words({
  en: { phone: 'By phone', message: 'By text message', email: 'By e-mail', inPerson: 'In person', post: 'By post' },
  fr: {
    phone: 'Par téléphone',
    message: 'Par message',
    email: 'Par e-mail',
    inPerson: 'De vive voix',
    post: 'Par courrier',
  } satisfies Record<ReminderChannel, string>,
})
