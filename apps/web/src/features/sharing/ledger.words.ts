import type { AnswerReason, Discloser, DisclosureStatus, ListenerRole } from '@tandem/domain/disclosures'
import { words } from '../../words/words.ts'

export const listenerRoleWords = words({
  en: {
    director: 'Management',
    hr: 'Human resources',
    directManager: 'The direct manager',
    tutor: 'The tutor',
    team: 'The team',
    other: 'Somebody else there',
  },
  fr: {
    director: 'La direction',
    hr: 'Les ressources humaines',
    directManager: 'Le chef direct',
    tutor: 'Le tuteur',
    team: 'L’équipe',
    other: 'Quelqu’un d’autre',
  } satisfies Record<ListenerRole, string>,
})

export const discloserWords = words({
  en: { worker: 'The person alone', coach: 'The coach', together: 'Together' },
  fr: { worker: 'La personne seule', coach: 'Le coach', together: 'Ensemble' } satisfies Record<Discloser, string>,
})

export const statusWords = words({
  en: {
    notToBeTold: 'Not to be told',
    ifAsked: 'May be told if asked',
    toBeTold: 'To be told',
    told: 'Told',
    revoked: 'Taken back',
  },
  fr: {
    notToBeTold: 'À ne pas dire',
    ifAsked: 'Peut être dit si on le demande',
    toBeTold: 'À dire',
    told: 'Dit',
    revoked: 'Repris',
  } satisfies Record<DisclosureStatus, string>,
})

export const reasonWords = words({
  en: {
    told: '{who, select, worker {told by {name} alone} together {told together} other {told by the coach}}, {day}',
    toBeTold: '{who, select, together {to be told together} other {the coach may tell it}}, agreed {day}',
    ifAsked: 'only if asked, agreed {day}',
    personTells: '{name} tells it, not you: refer to {name}',
    notToBeTold: 'not to be told, decided {day}',
    revoked: 'taken back on {day}: not to be said again',
    notDecided: 'Nothing decided here: refer to {name}',
    contactRefused: 'nothing leaves toward this employer',
  },
  fr: {
    told: '{who, select, worker {dit par {name} en personne} together {dit ensemble} other {dit par le coach}}, le {day}',
    toBeTold: '{who, select, together {à dire ensemble} other {le coach peut le dire}}, convenu le {day}',
    ifAsked: 'seulement si on le demande, convenu le {day}',
    personTells: 'c’est à {name} de le dire, pas à vous',
    notToBeTold: 'à ne pas dire, décidé le {day}',
    revoked: 'repris le {day} : à ne plus dire',
    notDecided: 'Rien de décidé ici : renvoyer à {name}',
    contactRefused: 'rien ne part vers cette entreprise',
  } satisfies Record<AnswerReason, string>,
})

export const ledgerWords = words({
  en: {
    title: 'What may I say at {employer}?',
    none: 'Nothing is written down yet, so nothing is to be said. Ask {name} what may be said, to whom, and in which words.',
    add: 'Add',
    say: 'You may say',
    ifAsked: 'Only if asked',
    never: 'Not from you',
    nothing: 'Nothing to say from you.',
    leftOn: 'left on {day}; nothing passes to whoever comes after',
    ledger: 'The ledger: every decision',
    change: 'Decide anew',
    toWhom: 'to {listener}',
    earlier: '{status}, {day}, noted by {name}',
    addTitle: 'Something that may be said, or not',
    changeTitle: 'Decide anew: {item}',
    item: 'What',
    itemHint: 'A condition of the work, in everyday words. Never an illness.',
    suggestions: 'Such as',
    health:
      'This sounds like a health matter. Say what helps at work instead, such as “written instructions”. Nothing is sent or kept by this warning.',
    listener: 'To whom',
    choose: 'Choose…',
    status: 'Decision of the person',
    byWhom: 'Who tells it',
    decidedOn: 'Decided on',
    toldOn: 'Told on',
    wording: 'Words agreed',
    wordingHint: 'As the person wants it said.',
    saved: 'Written down',
  },
  fr: {
    title: 'Que puis-je dire chez {employer} ?',
    none: 'Rien n’est noté : il n’y a donc rien à dire. Demandez à {name} ce qui peut être dit, à qui, et avec quels mots.',
    add: 'Ajouter',
    say: 'Vous pouvez dire',
    ifAsked: 'Seulement si on le demande',
    never: 'Pas par vous',
    nothing: 'Rien à dire de votre part.',
    leftOn: 'parti·e le {day} ; rien ne passe à la personne suivante',
    ledger: 'Le registre : chaque décision',
    change: 'Décider à nouveau',
    toWhom: 'à : {listener}',
    earlier: '{status}, le {day}, noté par {name}',
    addTitle: 'Une chose qui peut se dire, ou non',
    changeTitle: 'Décider à nouveau : {item}',
    item: 'Quoi',
    itemHint: 'Une condition du travail, en mots de tous les jours. Jamais une maladie.',
    suggestions: 'Par exemple',
    health:
      'Cela ressemble à une question de santé. Dites plutôt ce qui aide au travail, comme « consignes écrites ». Cet avertissement n’envoie et ne garde rien.',
    listener: 'À qui',
    choose: 'Choisir…',
    status: 'Décision de la personne',
    byWhom: 'Qui le dit',
    decidedOn: 'Décidé le',
    toldOn: 'Dit le',
    wording: 'Mots convenus',
    wordingHint: 'Comme la personne veut que ce soit dit.',
    saved: 'Noté',
  },
})

/** Conditions of the work that often help. */
export const conditionWords = words({
  en: {
    written: 'Written instructions',
    quiet: 'A quiet place to work',
    fixedHours: 'Fixed hours',
    oneTask: 'One task at a time',
    breaks: 'A short break when needed',
    facing: 'Speak facing me',
    tutor: 'One person to turn to',
    timeOff: 'Time off for appointments',
  },
  fr: {
    written: 'Consignes écrites',
    quiet: 'Un endroit calme pour travailler',
    fixedHours: 'Horaires fixes',
    oneTask: 'Une tâche à la fois',
    breaks: 'Une courte pause au besoin',
    facing: 'Me parler de face',
    tutor: 'Une personne à qui s’adresser',
    timeOff: 'Du temps pour des rendez-vous',
  },
})
