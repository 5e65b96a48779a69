import { words } from '../../words/words.ts'

export const bothSidesWords = words({
  en: {
    bothSides: 'What both sides say',
    nobodyAsked: 'Nobody has been asked yet. A check-in with each side puts their words side by side.',
    question: 'Question',
    employer: 'Employer',
    overTime: 'Over time',
    notSeen: 'not seen',
    notAsked: '–',
    apart: '{gap, plural, =0 {same level} one {# level apart} other {# levels apart}}',
    unheard: 'no news from {name}',
    curve: '{name}: {points}',
    point: '{value} on {day}',
  },
  fr: {
    bothSides: 'Ce que disent les deux côtés',
    nobodyAsked: 'Personne n’a encore été interrogé. Un point avec chaque côté met leurs mots face à face.',
    question: 'Question',
    employer: 'Entreprise',
    overTime: 'Au fil du temps',
    notSeen: 'pas vu',
    notAsked: '–',
    apart: '{gap, plural, =0 {même niveau} one {# niveau d’écart} other {# niveaux d’écart}}',
    unheard: 'sans nouvelles de {name}',
    curve: '{name} : {points}',
    point: '{value} le {day}',
  },
})
