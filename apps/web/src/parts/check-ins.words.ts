import type { CheckInChannel, CheckInItem, CheckInWord, ContractIntention, VisitWish } from '@tandem/domain/check-ins'
import { words } from '../words/words.ts'

/** Short names of what both sides are asked, the same for both. */
export const checkInItemWords = words({
  en: {
    punctuality: 'Punctuality',
    quality: 'Quality',
    pace: 'Pace',
    instructions: 'Instructions',
    safety: 'Safety',
    colleagues: 'Colleagues',
    manager: 'Manager',
    learning: 'Learning',
    autonomy: 'Autonomy',
    overall: 'Overall',
  },
  fr: {
    punctuality: 'Ponctualité',
    quality: 'Qualité',
    pace: 'Rythme',
    instructions: 'Consignes',
    safety: 'Sécurité',
    colleagues: 'Collègues',
    manager: 'Hiérarchie',
    learning: 'Apprentissage',
    autonomy: 'Autonomie',
    overall: 'En général',
  } satisfies Record<CheckInItem, string>,
})

/** The questions to the worker, in plain words. */
export const workerQuestionWords = words({
  en: {
    punctuality: 'I get there on time',
    quality: 'I know what is expected and do it well',
    pace: 'I manage the pace',
    instructions: 'I understand what I am asked to do',
    safety: 'I feel safe',
    colleagues: 'I get on with colleagues',
    manager: 'My boss tells me when it is good',
    learning: 'I am learning things',
    autonomy: 'I get on alone, and have someone to ask',
    overall: 'I want to stay here',
  },
  fr: {
    punctuality: 'J’arrive à l’heure',
    quality: 'Je sais ce qu’on attend et je le fais bien',
    pace: 'Je tiens le rythme',
    instructions: 'Je comprends ce qu’on me demande',
    safety: 'Je me sens en sécurité',
    colleagues: 'Je m’entends avec mes collègues',
    manager: 'Mon chef me dit quand c’est bien',
    learning: 'J’apprends des choses',
    autonomy: 'Je me débrouille, et j’ai quelqu’un à qui demander',
    overall: 'J’ai envie de rester ici',
  } satisfies Record<CheckInItem, string>,
})

/** The mirrored questions to the employer. */
export const employerQuestionWords = words({
  en: {
    punctuality: 'Present and on time',
    quality: 'Quality of the work',
    pace: 'Pace of the work',
    instructions: 'Follows instructions',
    safety: 'Works safely',
    colleagues: 'Relations with colleagues',
    manager: 'Relation with the manager',
    learning: 'Learns',
    autonomy: 'Initiative, gets on alone',
    overall: 'All in all, satisfied',
  },
  fr: {
    punctuality: 'Présence et ponctualité',
    quality: 'Qualité du travail',
    pace: 'Rythme de travail',
    instructions: 'Suit les consignes',
    safety: 'Travaille en sécurité',
    colleagues: 'Relations avec les collègues',
    manager: 'Relation avec la hiérarchie',
    learning: 'Apprend',
    autonomy: 'Initiative, se débrouille',
    overall: 'Dans l’ensemble, satisfait',
  } satisfies Record<CheckInItem, string>,
})

export const checkInWordWords = words({
  en: {
    goesWell: 'What goes well?',
    isHard: 'What is hard?',
    notForEmployer: 'What should not be told to the employer?',
    toImprove: 'What must get better?',
    adaptations: 'Is an adaptation or equipment needed?',
    ownOrganisation: 'What could your own organisation change?',
  },
  fr: {
    goesWell: 'Qu’est-ce qui va bien ?',
    isHard: 'Qu’est-ce qui est difficile ?',
    notForEmployer: 'Que ne faut-il pas dire à l’employeur ?',
    toImprove: 'Qu’est-ce qui doit s’améliorer ?',
    adaptations: 'Faut-il un aménagement ou du matériel ?',
    ownOrganisation: 'Que pourrait changer votre propre organisation ?',
  } satisfies Record<CheckInWord, string>,
})

export const checkInChannelWords = words({
  en: { visit: 'Visit', phone: 'Call', video: 'Video', message: 'Message' },
  fr: { visit: 'Visite', phone: 'Appel', video: 'Visio', message: 'Message' } satisfies Record<CheckInChannel, string>,
})

export const intentionWords = words({
  en: { confirm: 'Keep', renew: 'Renew', changeHours: 'Change the hours', unsure: 'Not sure', no: 'Not keep' },
  fr: {
    confirm: 'Garder',
    renew: 'Renouveler',
    changeHours: 'Changer les heures',
    unsure: 'Pas sûr',
    no: 'Ne pas garder',
  } satisfies Record<ContractIntention, string>,
})

export const visitWishWords = words({
  en: { more: 'More often', same: 'As now', fewer: 'Less often' },
  fr: { more: 'Plus souvent', same: 'Comme maintenant', fewer: 'Moins souvent' } satisfies Record<VisitWish, string>,
})
