import type { Locale } from '@tandem/domain/members'

const en = {
  texts: {
    intro:
      'Our service accompanies people at work and the companies that employ them. This page says what we agreed for your company.',
    closing:
      'You may call us at any time. We react within two working days, and we come when something does not go well. Taking part is voluntary.',
    notWritten: 'Health, private life and what the person says to us in confidence are never written to a company.',
  },
  /** Toward a company for which the coach is a partner in recruiting: the coaching is not named. */
  asPartner: {
    intro: 'This page says what we agreed for your company.',
    closing: 'You may call us at any time. We react within two working days.',
    notWritten: '',
  },
  title: (company: string) => `One page for ${company}`,
  job: 'The job',
  person: 'Person',
  function: 'Job',
  place: 'Place',
  start: 'First day',
  hours: 'Hours',
  weekly: (hours: string) => `${hours} a week`,
  trialEnd: 'Trial period ends',
  tutor: 'Tutor',
  goals: 'What we agreed to work on',
  goal: (title: string, day: string) => `${title} (by ${day})`,
  noGoals: 'Nothing in particular: tell us what would help.',
  service: 'What we do for you',
  services: [
    'Visits at the workplace, more in the first weeks',
    'Support for the tutor and the team',
    'A quick answer when there is a difficulty',
    'An honest word when something does not work',
  ],
  dates: 'Dates',
  next: 'Our next talk',
  contact: 'Whom to call',
}

export const EMPLOYER_PAGE_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro:
        'Notre service accompagne des personnes au travail et les entreprises qui les emploient. Cette page dit ce que nous avons convenu pour votre entreprise.',
      closing:
        'Vous pouvez nous appeler à tout moment. Nous réagissons dans les deux jours ouvrables et nous venons quand quelque chose ne va pas. La participation est volontaire.',
      notWritten: 'La santé, la vie privée et ce que la personne nous confie ne sont jamais écrits à une entreprise.',
    },
    asPartner: {
      intro: 'Cette page dit ce que nous avons convenu pour votre entreprise.',
      closing: 'Vous pouvez nous appeler à tout moment. Nous réagissons dans les deux jours ouvrables.',
      notWritten: '',
    },
    title: (company) => `Une page pour ${company}`,
    job: 'L’emploi',
    person: 'Personne',
    function: 'Fonction',
    place: 'Lieu',
    start: 'Premier jour',
    hours: 'Heures',
    weekly: (hours) => `${hours} par semaine`,
    trialEnd: 'Fin de la période d’essai',
    tutor: 'Tuteur ou tutrice',
    goals: 'Ce à quoi nous travaillons ensemble',
    goal: (title, day) => `${title} (pour le ${day})`,
    noGoals: 'Rien de particulier : dites-nous ce qui aiderait.',
    service: 'Ce que nous faisons pour vous',
    services: [
      'Des visites sur place, plus nombreuses les premières semaines',
      'Un appui au tuteur et à l’équipe',
      'Une réponse rapide en cas de difficulté',
      'Une parole franche quand quelque chose ne fonctionne pas',
    ],
    dates: 'Dates',
    next: 'Notre prochain échange',
    contact: 'Qui appeler',
  },
}
