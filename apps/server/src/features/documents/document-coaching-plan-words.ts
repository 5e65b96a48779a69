import type { Locale } from '@tandem/domain/members'
import { ofName } from '@tandem/domain/typeset'

const en = {
  texts: {
    intro:
      'This plan says what we do together, why, for how long and who does what. It is yours: you may ask to change it at any time.',
    closing: 'Taking part is voluntary. Each of us may ask to stop, and says so to the others.',
    notWritten:
      'Health, family life and the working notes of the coach are not written here. Only what is useful for the work is.',
  },
  title: (name: string) => `Coaching plan of ${name}`,
  frame: 'Frame',
  situation: 'Where we stand',
  whys: 'Why these goals',
  why: (goal: string, why: string) => `${goal}: ${why}`,
  next: 'Who does what',
  promise: (day: string, title: string, side: string) => `${day}: ${title} (${side})`,
  nothing: 'Nothing is planned yet.',
  review: 'Next review',
  levels: 'What each level means',
  levelHead: ['Level', 'What one will see'],
  cadence: 'How often we talk',
  withWorker: 'With the person',
  withEmployer: 'With the company',
  every: (days: number) => `at least every ${days} days`,
  fading: 'How the coaching fades',
  fadingHead: ['Month', 'Hours planned'],
}

export const COACHING_PLAN_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro:
        'Ce plan dit ce que nous faisons ensemble, pourquoi, pendant combien de temps et qui fait quoi. Il est à vous : vous pouvez demander à le changer à tout moment.',
      closing: 'La participation est volontaire. Chacun peut demander d’arrêter, en le disant aux autres.',
      notWritten:
        'La santé, la vie de famille et les notes de travail du ou de la coach ne sont pas écrites ici. Seul ce qui est utile au travail l’est.',
    },
    title: (name) => `Plan d’accompagnement ${ofName(name)}`,
    frame: 'Cadre',
    situation: 'Où nous en sommes',
    whys: 'Pourquoi ces objectifs',
    why: (goal, why) => `${goal} : ${why}`,
    next: 'Qui fait quoi',
    promise: (day, title, side) => `${day} : ${title} (${side})`,
    nothing: 'Rien n’est encore prévu.',
    review: 'Prochain bilan',
    levels: 'Ce que veut dire chaque niveau',
    levelHead: ['Niveau', 'Ce qui se verra'],
    cadence: 'À quel rythme nous nous parlons',
    withWorker: 'Avec la personne',
    withEmployer: 'Avec l’entreprise',
    every: (days) => `au moins tous les ${days} jours`,
    fading: 'Comment l’accompagnement diminue',
    fadingHead: ['Mois', 'Heures prévues'],
  },
}
