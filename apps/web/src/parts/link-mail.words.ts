import { words } from '../words/words.ts'

/** A personal link sent by e-mail. */
export const linkMailWords = words({
  en: {
    offer: 'Send by e-mail…',
    noAddress: 'No e-mail address of {name} is known: make the link and hand it over yourself.',
    title: 'E-mail to {name}',
    text: 'Text',
    textHint: 'Yours to change. An inbox is read over shoulders: no name in the subject, as few as possible here.',
    owed: 'The e-mail to {name} is on its way',
    decide: 'You decide: ask them whether it arrived, or send another.',
  },
  fr: {
    offer: 'Envoyer par e-mail…',
    noAddress: 'Aucune adresse e-mail de {name} n’est connue : créez le lien et remettez-le vous-même.',
    title: 'E-mail à {name}',
    text: 'Texte',
    textHint:
      'À changer à votre guise. Une messagerie se lit par-dessus l’épaule : pas de nom dans l’objet, le moins possible ici.',
    owed: 'L’e-mail à {name} est en route',
    decide: 'À vous de décider : demandez s’il est arrivé, ou envoyez-en un autre.',
  },
})
