import type { Locale } from '@tandem/domain/members'

const en = {
  texts: {
    intro: 'For the colleague who takes over. Read it before the first contact.',
    closing: 'The events keep their author. The private notes of the former coach stay theirs.',
    notWritten: 'The private notes of the former coach, health and family life are not written here.',
  },
  title: (name: string) => `Hand-over: ${name}`,
  stand: 'Where things stand',
  dates: 'Dates not to miss',
  trialEnd: (company: string) => `Trial period ends at ${company}`,
  planEnd: 'Plan ends',
  workerCheckIn: 'Next check-in with the person',
  employerCheckIn: (company: string) => `Next check-in with ${company}`,
  dateHead: ['Day', 'What'],
  promises: 'Promised, not done yet',
  promiseHead: ['Day', 'What', 'Side', 'Who promised'],
  call: 'People to call',
  callHead: ['Name', 'Company', 'What they do', 'Phone'],
  last: 'Last entries',
  lastHead: ['Date', 'Activity', 'What was seen and agreed'],
  care: 'What not to do',
  refused: (company: string) => `Do not contact ${company}: the person does not want it.`,
  unseen: (company: string) => `${company} does not know of a coach.`,
}

export const HAND_OVER_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro: 'Pour le ou la collègue qui reprend. À lire avant le premier contact.',
      closing: 'Les suivis gardent leur auteur. Les notes privées de l’ancien·ne coach restent les siennes.',
      notWritten: 'Les notes privées de l’ancien·ne coach, la santé et la vie de famille ne sont pas écrites ici.',
    },
    title: (name) => `Passage de relais : ${name}`,
    stand: 'Où nous en sommes',
    dates: 'Dates à ne pas manquer',
    trialEnd: (company) => `Fin de la période d’essai, ${company}`,
    planEnd: 'Fin du plan',
    workerCheckIn: 'Prochain point avec la personne',
    employerCheckIn: (company) => `Prochain point avec ${company}`,
    dateHead: ['Jour', 'Quoi'],
    promises: 'Promis, pas encore fait',
    promiseHead: ['Jour', 'Quoi', 'Côté', 'Qui a promis'],
    call: 'Qui appeler',
    callHead: ['Nom', 'Entreprise', 'Fonction', 'Téléphone'],
    last: 'Derniers suivis',
    lastHead: ['Date', 'Activité', 'Ce que nous avons vu et convenu'],
    care: 'Ce qu’il ne faut pas faire',
    refused: (company) => `Ne pas contacter ${company} : la personne ne le souhaite pas.`,
    unseen: (company) => `${company} ne sait pas qu’il y a un·e coach.`,
  },
}
