import { words } from '../../words/words.ts'

export const bothSidesWords = words({
  en: {
    bothSides: 'What both sides say',
    nobodyAsked: 'Nobody has been asked yet. A check-in with each side puts their words side by side.',
    question: 'Item',
    employer: 'Employer',
    gap: 'Gap',
    notSeen: 'not seen',
    notAsked: '–',
    levels: '{gap, plural, =0 {none} one {# level} other {# levels}}',
    unheard: 'no news from {name}',
    curve: '{name}: {points}',
    point: '{value} on {day}',
  },
  fr: {
    bothSides: 'Ce que disent les deux côtés',
    nobodyAsked: 'Personne n’a encore été interrogé. Un point avec chaque côté met leurs mots face à face.',
    question: 'Point',
    employer: 'Entreprise',
    gap: 'Écart',
    notSeen: 'pas vu',
    notAsked: '–',
    levels: '{gap, plural, =0 {aucun} one {# niveau} other {# niveaux}}',
    unheard: 'sans nouvelles de {name}',
    curve: '{name} : {points}',
    point: '{value} le {day}',
  },
})
