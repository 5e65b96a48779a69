import { words } from '../../words/words.ts'

/** A check-in link sent by e-mail. */
export const linkMailWords = words({
  en: {
    offer: 'Send by e-mail…',
    noAddress: 'No e-mail address of {name} is known: make the link and hand it over yourself.',
    title: 'E-mail to {name}',
    nothingYet: 'This is the whole message. Nothing leaves before you press Send.',
    to: 'To',
    from: 'From',
    replyTo: 'Answers go to',
    subject: 'Subject',
    text: 'Text',
    textHint: 'Yours to change. An inbox is read over shoulders: no name in the subject, as few as possible here.',
    below: 'Then the personal link, which is made when the message leaves, and from whom it is:',
    send: 'Send',
    owed: 'The e-mail to {name} is on its way',
    decide: 'You decide: ask them whether it arrived, or send another.',
  },
  fr: {
    offer: 'Envoyer par e-mail…',
    noAddress: 'Aucune adresse e-mail de {name} n’est connue : créez le lien et remettez-le vous-même.',
    title: 'E-mail à {name}',
    nothingYet: 'Voici tout le message. Rien ne part avant que vous n’appuyiez sur Envoyer.',
    to: 'À',
    from: 'De',
    replyTo: 'Les réponses vont à',
    subject: 'Objet',
    text: 'Texte',
    textHint:
      'À changer à votre guise. Une messagerie se lit par-dessus l’épaule : pas de nom dans l’objet, le moins possible ici.',
    below: 'Puis le lien personnel, créé au moment où le message part, et de qui il vient :',
    send: 'Envoyer',
    owed: 'L’e-mail à {name} est en route',
    decide: 'À vous de décider : demandez s’il est arrivé, ou envoyez-en un autre.',
  },
})
