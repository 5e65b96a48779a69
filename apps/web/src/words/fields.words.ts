import { words } from './words.ts'

/** What is wrong with a field, by the codes of the contract. Rule refusals have their words in `problems.words.ts`. */
export const fieldWords = words({
  en: {
    required: 'Fill this in.',
    'too-long': 'This is too long.',
    'too-large': 'This is too much.',
    'too-small': 'This is too little.',
    'not-a-date': 'This day does not exist. Write it as day, month, year.',
    'not-a-time': 'Write the time as 14:30.',
    'not-a-duration': 'Write the duration as 1h15, 45 min or 1:30.',
    'not-a-number': 'Write a number.',
    'not-an-email': 'This is no e-mail address.',
    'not-a-phone': 'Write a phone number with digits, spaces, + / . and ( ).',
    'not-right': 'This is not right.',
    'nothing-said': 'Note at least one answer: a figure, a few words, or “not seen”.',
    unstorable: 'This holds a character that cannot be stored. Delete it and type it again.',
  },
  fr: {
    required: 'À remplir.',
    'too-long': 'C’est trop long.',
    'too-large': 'C’est trop.',
    'too-small': 'C’est trop peu.',
    'not-a-date': 'Ce jour n’existe pas. Écrivez jour, mois, année.',
    'not-a-time': 'Écrivez l’heure comme 14:30.',
    'not-a-duration': 'Écrivez la durée comme 1h15, 45 min ou 1:30.',
    'not-a-number': 'Écrivez un nombre.',
    'not-an-email': 'Ce n’est pas une adresse e-mail.',
    'not-a-phone': 'Écrivez un numéro avec des chiffres, espaces, + / . et ( ).',
    'not-right': 'Ce n’est pas correct.',
    'nothing-said': 'Notez au moins une réponse : un chiffre, quelques mots ou « pas vu ».',
    unstorable: 'Ce texte contient un caractère qui ne peut être conservé. Effacez-le et retapez-le.',
  },
})
