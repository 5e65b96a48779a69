import type { Locale } from '@tandem/domain/members'

const en = {
  texts: {
    intro: 'This is what you told us. Tell us if we misunderstood something.',
    closing: '',
    notWritten: 'What the person says to us, health and private life are never written to a company.',
  },
  title: (day: string) => `Check-in of ${day}`,
  company: 'Company',
  job: 'Job',
  person: 'Person',
  contact: 'Answered by',
  answers: 'Your answers',
  answerHead: ['About', 'Answer', 'Example'],
  rated: (value: number) => `${value} out of 5`,
  notSeen: 'not seen',
  words: 'In your own words',
  said: (question: string, answer: string) => `${question} ${answer}`,
  next: 'And now',
  intention: 'Contract',
  wish: 'Visits of the coach',
  nextOn: 'Next talk',
}

export const EMPLOYER_CHECK_IN_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro: 'Voici ce que vous nous avez dit. Dites-nous si nous avons mal compris.',
      closing: '',
      notWritten: 'Ce que la personne nous dit, la santé et la vie privée ne sont jamais écrits à une entreprise.',
    },
    title: (day) => `Point du ${day}`,
    company: 'Entreprise',
    job: 'Fonction',
    person: 'Personne',
    contact: 'A répondu',
    answers: 'Vos réponses',
    answerHead: ['Sur quoi', 'Réponse', 'Exemple'],
    rated: (value) => `${value} sur 5`,
    notSeen: 'pas vu',
    words: 'Avec vos mots',
    said: (question, answer) => `${question} ${answer}`,
    next: 'Et maintenant',
    intention: 'Contrat',
    wish: 'Visites du ou de la coach',
    nextOn: 'Prochain échange',
  },
}
