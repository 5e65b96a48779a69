import type { Locale } from '@tandem/domain/members'
import { ofName } from '@tandem/domain/typeset'

const en = {
  texts: {
    intro:
      'This attestation says what was seen at work and agreed together. It belongs to you: show it to whom you like.',
    closing: '',
    notWritten: 'What was difficult, health and private life are not written here.',
  },
  title: (name: string) => `Attestation of skills of ${name}`,
  jobs: 'Jobs and work trials',
  jobHead: ['Company', 'Job', 'Period'],
  goals: 'Reached at work',
  goalHead: ['What was agreed', 'How far it was reached', 'Reviewed on'],
  seen: 'Seen by the company',
  seenHead: ['About', 'Answer', 'Company, day'],
  rated: (value: number) => `${value} out of 5`,
  job: 'Job',
  company: 'Company',
  period: 'Period',
  agreedOn: 'Agreed on',
  can: 'Skills acquired',
  canHead: ['Skill', 'How'],
}

export const SKILLS_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro:
        'Cette attestation dit ce qui a été vu au travail et convenu ensemble. Elle est à vous : montrez-la à qui vous voulez.',
      closing: '',
      notWritten: 'Ce qui a été difficile, la santé et la vie privée ne sont pas écrits ici.',
    },
    title: (name) => `Attestation de compétences ${ofName(name)}`,
    jobs: 'Emplois et mises en situation',
    jobHead: ['Entreprise', 'Fonction', 'Période'],
    goals: 'Atteint au travail',
    goalHead: ['Ce qui était convenu', 'Jusqu’où c’est atteint', 'Évalué le'],
    seen: 'Vu par l’entreprise',
    seenHead: ['Sur quoi', 'Réponse', 'Entreprise, jour'],
    rated: (value) => `${value} sur 5`,
    job: 'Fonction',
    company: 'Entreprise',
    period: 'Période',
    agreedOn: 'Convenu le',
    can: 'Compétences acquises',
    canHead: ['Compétence', 'Comment'],
  },
}
