import type { PlanReviewQuestion } from '@tandem/domain/plan-reviews'
import type { Text } from './text.ts'

type Said = Readonly<Record<'worker' | 'employer' | 'coach', Text>>

/** What was said at Samir's review, question by question. */
export const SAMIR_REVIEW: Readonly<Record<PlanReviewQuestion, Said>> = {
  goesWell: {
    worker: { fr: '« M. Roy explique bien, et j’aime l’équipe. »', en: '“M. Roy explains well, and I like the team.”' },
    employer: { fr: '« Ponctuel, poli, apprécié au magasin. »', en: '“Punctual, polite, liked in the shop.”' },
    coach: { fr: 'L’heure du mardi est tenue.', en: 'The hour on Tuesdays is kept.' },
  },
  isHard: {
    worker: { fr: '« Les matins, à cause du bus. »', en: '“The mornings, because of the bus.”' },
    employer: { fr: '« Trois plaques de retard à six heures. »', en: '“Three trays behind at six.”' },
    coach: { fr: 'Les deux ne voient pas le rythme de la même façon.', en: 'The two see the pace differently.' },
  },
  changed: {
    worker: { fr: '« Je ne demande plus tout. »', en: '“I no longer ask about everything.”' },
    employer: { fr: '« Il prend les commandes seul. »', en: '“He takes orders alone.”' },
    coach: { fr: 'Moins de rappels qu’au début.', en: 'Fewer reminders than at the start.' },
  },
  wanted: {
    worker: { fr: '« Rester, et commencer à six heures. »', en: '“To stay, and begin at six.”' },
    employer: { fr: '« Qu’il tienne la fournée de cinq heures. »', en: '“That he keeps the five o’clock batch.”' },
    coach: { fr: 'Chronométrer une fournée à trois.', en: 'Time one batch, the three of us.' },
  },
}

/** What is said at other reviews: the first question alone, and who agrees. */
export const USUAL_REVIEW: Said = {
  worker: { fr: '« Je sais ce qu’on attend de moi. »', en: '“I know what is expected of me.”' },
  employer: { fr: '« Nous savons qui appeler. »', en: '“We know whom to call.”' },
  coach: { fr: 'Les objectifs restent les bons.', en: 'The goals are still the right ones.' },
}

export const CLOSING_WORDS = {
  remains: {
    fr: 'Rien d’urgent. Le tuteur reste la personne à qui parler.',
    en: 'Nothing pressing. The tutor stays the one to talk to.',
  },
  takesOver: { fr: 'Le tuteur et l’équipe', en: 'The tutor and the team' },
} as const satisfies Record<string, Text>
