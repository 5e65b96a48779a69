import { words } from './words.ts'

/** Why what is asked, or said of goals and skills, is refused. */
export const evaluationProblemWords = words({
  en: {
    'questions-refused': 'These questions cannot be asked like this. What is wrong stands beside each.',
    'evidence-missing': 'Choose an entry of the log that shows it, or say why there is none.',
    'level-missing': 'Choose the level that was reached.',
    'worse-needs-lowest': 'Worse than at the start goes with the lowest level.',
    'process-not-told':
      'Tell the person first what this is for and how it goes, and note that day. The others are asked from then on.',
    'level-without-evidence': 'Say what you saw, or cite the log. Otherwise choose “not observed”.',
    'sources-too-few': 'Hear two sources first: one alone is crossed with nobody.',
    'not-attestable': 'Only what was agreed can be shown. Reload to see what that is.',
    'framework-refused': 'Skills cannot be evaluated like this. What is wrong stands beside each.',
  },
  fr: {
    'questions-refused': 'Ces questions ne peuvent pas être posées ainsi. Ce qui ne va pas est indiqué à côté.',
    'evidence-missing': 'Choisissez un suivi qui le montre, ou dites pourquoi il n’y en a pas.',
    'level-missing': 'Choisissez le niveau atteint.',
    'worse-needs-lowest': '« Moins bien qu’au départ » va avec le niveau le plus bas.',
    'process-not-told':
      'Dites d’abord à la personne à quoi cela sert et comment cela se passe, et notez ce jour. Les autres répondent à partir de là.',
    'level-without-evidence': 'Dites ce que vous avez vu, ou citez le suivi. Sinon, choisissez « pas observé ».',
    'sources-too-few': 'Écoutez d’abord deux sources : une seule ne se croise avec personne.',
    'not-attestable': 'Seul ce qui a été convenu peut être montré. Rechargez pour le voir.',
    'framework-refused': 'Les compétences ne peuvent pas être évaluées ainsi. Ce qui ne va pas est indiqué à côté.',
  },
})
