import { words } from '../../words/words.ts'

export const employerTimelineWords = words({
  en: {
    timeline: 'What happened',
    nothing: 'Nothing yet. Your first visit will stand here.',
    older: 'Show more',
    started: 'Began here',
    ended: 'Left',
    checkIn: 'Employer check-in',
    talk: 'Talk of three: {outcome}',
    talkAlone: 'Talk of three',
    overall: 'overall {value}/5',
    by: 'by {name}',
    missed: 'Missed by {by}',
    rated: '{item} {value}/5',
    endedWhy: 'Left: {reason}',
    correct: 'Correct…',
    toldOf: '{name}: {note}',
    aboutOthers:
      '{named, plural, =0 {{count, plural, one {about a person coached by a colleague} other {about # people coached by colleagues}}} other {{count, plural, one {and # other} other {and # others}}}}',
  },
  fr: {
    timeline: 'Ce qui s’est passé',
    nothing: 'Rien encore. Votre première visite figurera ici.',
    older: 'Afficher plus',
    started: 'Début ici',
    ended: 'Départ',
    checkIn: 'Point entreprise',
    talk: 'Entretien à trois : {outcome}',
    talkAlone: 'Entretien à trois',
    overall: 'en général {value}/5',
    by: 'par {name}',
    missed: 'Manqué par {by}',
    rated: '{item} {value}/5',
    endedWhy: 'Départ : {reason}',
    correct: 'Corriger…',
    toldOf: '{name} : {note}',
    aboutOthers:
      '{named, plural, =0 {{count, plural, one {au sujet d’une personne accompagnée par un·e collègue} other {au sujet de # personnes accompagnées par des collègues}}} other {{count, plural, one {et # autre} other {et # autres}}}}',
  },
})
