import { words } from '../../words/words.ts'

export const bothSidesWords = words({
  en: {
    bothSides: 'What both sides say',
    nobodyAsked: 'Nobody has been asked yet. A check-in with each side puts their words side by side.',
    question: 'Item',
    employer: 'Employer',
    notSeen: 'not seen',
    notAsked: '–',
    apart: '{gap, plural, =0 {no gap} other {# apart}}',
    unheard: 'no news from {name}',
    curve: '{name}: {points}',
    point: '{value} on {day}',
  },
  fr: {
    bothSides: 'Ce que disent les deux côtés',
    nobodyAsked: 'Personne n’a encore été interrogé. Un point avec chaque côté met leurs mots face à face.',
    question: 'Point',
    employer: 'Entreprise',
    notSeen: 'pas vu',
    notAsked: '–',
    apart: '{gap, plural, =0 {pas d’écart} other {écart de #}}',
    unheard: 'sans nouvelles de {name}',
    curve: '{name} : {points}',
    point: '{value} le {day}',
  },
})
