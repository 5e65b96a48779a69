import type { Locale } from '@tandem/domain/members'

const en = {
  texts: {
    intro: 'This page is for you. Read it alone or with your coach. You can say what you want to change.',
    closing: 'You can stop. You can ask questions. You can ask to see your file.',
    notWritten: 'This page does not talk about your health or your family.',
  },
  title: (name: string) => `My plan, ${name}`,
  coach: 'My coach',
  coachText: (name: string) => `My coach is ${name}.`,
  work: 'My work',
  noWork: 'I am looking for work.',
  workAt: (company: string) => `I work at ${company}.`,
  workAs: (job: string) => `My job: ${job}.`,
  workSince: (day: string) => `I started on ${day}.`,
  trial: (day: string) => `My trial period ends on ${day}.`,
  goals: 'What I want to do',
  by: (goal: string, day: string) => `${goal}. Until ${day}.`,
  noDay: (goal: string) => `${goal}.`,
  noGoals: 'We choose my goals together.',
  how: 'How long',
  until: (day: string) => `The plan ends on ${day}. Before that day we talk about what comes next.`,
  next: 'What comes next',
  step: (day: string, title: string) => `${day}: ${title}`,
}

/** Short sentences, one idea each. Source: domain.md 11 and product.md 11. */
export const PLAIN_PLAN_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro:
        'Cette page est pour vous. Lisez-la seul·e ou avec votre coach. Vous pouvez dire ce que vous voulez changer.',
      closing: 'Vous pouvez arrêter. Vous pouvez poser des questions. Vous pouvez demander à voir votre dossier.',
      notWritten: 'Cette page ne parle ni de votre santé ni de votre famille.',
    },
    title: (name) => `Mon plan, ${name}`,
    coach: 'Mon coach',
    coachText: (name) => `La personne qui m’accompagne s’appelle ${name}.`,
    work: 'Mon travail',
    noWork: 'Je cherche du travail.',
    workAt: (company) => `Je travaille ici : ${company}.`,
    workAs: (job) => `Mon métier : ${job}.`,
    workSince: (day) => `J’ai commencé le ${day}.`,
    trial: (day) => `Ma période d’essai finit le ${day}.`,
    goals: 'Ce que je veux faire',
    by: (goal, day) => `${goal}. Jusqu’au ${day}.`,
    noDay: (goal) => `${goal}.`,
    noGoals: 'Nous choisissons mes objectifs ensemble.',
    how: 'Combien de temps',
    until: (day) => `Le plan finit le ${day}. Avant ce jour, nous parlons de la suite.`,
    next: 'La suite',
    step: (day, title) => `${day} : ${title}`,
  },
}
