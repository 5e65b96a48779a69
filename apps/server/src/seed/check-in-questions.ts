import type { CheckInItem, CheckInParty, CheckInWord } from '@tandem/domain/check-ins'
import type { Text } from './text.ts'

/** The questions as they are asked of each side. */
export const QUESTIONS: Readonly<Record<CheckInParty, Readonly<Record<CheckInItem, Text>>>> = {
  worker: {
    punctuality: { fr: 'J’arrive à l’heure', en: 'I get there on time' },
    quality: { fr: 'Je sais ce qu’on attend et je le fais bien', en: 'I know what is expected and do it well' },
    pace: { fr: 'Je tiens le rythme', en: 'I manage the pace' },
    instructions: { fr: 'Je comprends ce qu’on me demande', en: 'I understand what I am asked to do' },
    safety: { fr: 'Je me sens en sécurité', en: 'I feel safe' },
    colleagues: { fr: 'Je m’entends avec mes collègues', en: 'I get on with colleagues' },
    manager: { fr: 'Mon chef me dit quand c’est bien', en: 'My boss tells me when it is good' },
    learning: { fr: 'J’apprends des choses', en: 'I am learning things' },
    autonomy: {
      fr: 'Je me débrouille, et j’ai quelqu’un à qui demander',
      en: 'I get on alone, and have someone to ask',
    },
    overall: { fr: 'J’ai envie de rester ici', en: 'I want to stay here' },
  },
  employer: {
    punctuality: { fr: 'Présence et ponctualité', en: 'Present and on time' },
    quality: { fr: 'Qualité du travail', en: 'Quality of the work' },
    pace: { fr: 'Rythme de travail', en: 'Pace of the work' },
    instructions: { fr: 'Suit les consignes', en: 'Follows instructions' },
    safety: { fr: 'Travaille en sécurité', en: 'Works safely' },
    colleagues: { fr: 'Relations avec les collègues', en: 'Relations with colleagues' },
    manager: { fr: 'Relation avec la hiérarchie', en: 'Relation with the manager' },
    learning: { fr: 'Apprend', en: 'Learns' },
    autonomy: { fr: 'Initiative, se débrouille', en: 'Initiative, gets on alone' },
    overall: { fr: 'Dans l’ensemble, satisfait', en: 'All in all, satisfied' },
  },
}

export const WORD_QUESTIONS: Readonly<Record<CheckInWord, Text>> = {
  goesWell: { fr: 'Qu’est-ce qui va bien ?', en: 'What goes well?' },
  isHard: { fr: 'Qu’est-ce qui est difficile ?', en: 'What is hard?' },
  notForEmployer: {
    fr: 'Que ne faut-il pas dire à l’employeur ?',
    en: 'What should not be told to the employer?',
  },
  toImprove: { fr: 'Qu’est-ce qui doit s’améliorer ?', en: 'What must get better?' },
  adaptations: { fr: 'Faut-il un aménagement ou du matériel ?', en: 'Is an adaptation or equipment needed?' },
  ownOrganisation: {
    fr: 'Que pourrait changer votre propre organisation ?',
    en: 'What could your own organisation change?',
  },
}
