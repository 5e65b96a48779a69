import type { MailFailure, MailState } from '@tandem/domain/mail'
import { words } from '../words/words.ts'

/** Why an e-mail did not leave, or why nobody knows. */
export const mailFailureWords = words({
  en: {
    'address-refused': 'the mail server does not take this address',
    'message-refused': 'the mail server does not take this message',
    'waited-too-long': 'it had waited too long',
    'try-later': 'the mail server asks to wait',
    'sign-in-refused': 'the mail server refuses Tandem’s user or password',
    'not-secure': 'no secure connection to the mail server',
    'not-reachable': 'the mail server cannot be reached',
    'contact-refused': 'this employer may no longer be contacted',
    'link-over': 'the link was no longer valid',
    'not-wanted': 'it is no longer wanted',
    'no-answer': 'the connection broke before the mail server answered',
    interrupted: 'Tandem stopped at that moment',
    restored: 'a backup was restored',
  },
  fr: {
    'address-refused': 'le serveur de messagerie n’accepte pas cette adresse',
    'message-refused': 'le serveur de messagerie n’accepte pas ce message',
    'waited-too-long': 'il avait attendu trop longtemps',
    'try-later': 'le serveur de messagerie demande d’attendre',
    'sign-in-refused': 'le serveur de messagerie refuse l’identifiant ou le mot de passe de Tandem',
    'not-secure': 'pas de connexion sûre au serveur de messagerie',
    'not-reachable': 'le serveur de messagerie est injoignable',
    'contact-refused': 'cette entreprise ne peut plus être contactée',
    'link-over': 'le lien n’était plus valable',
    'not-wanted': 'il n’est plus souhaité',
    'no-answer': 'la connexion s’est coupée avant la réponse du serveur',
    interrupted: 'Tandem s’est arrêté à ce moment',
    restored: 'une sauvegarde a été restaurée',
  } satisfies Record<MailFailure, string>,
})

/** Where an e-mail stands; `why` is one of the failures, `at` an instant. */
export const mailStateWords = words({
  en: {
    waiting: 'e-mail about to leave',
    retried: 'e-mail not gone yet: {why}. Tandem tries again by itself',
    sending: 'e-mail leaving',
    sent: 'e-mail sent {at}',
    failed: 'e-mail not sent: {why}',
    withheld: 'e-mail held back: {why}',
    unknown: 'not known whether the e-mail left: {why}',
  },
  fr: {
    waiting: 'e-mail sur le départ',
    retried: 'e-mail pas encore parti : {why}. Tandem réessaie de lui-même',
    sending: 'e-mail en cours d’envoi',
    sent: 'e-mail envoyé le {at}',
    failed: 'e-mail non envoyé : {why}',
    withheld: 'e-mail retenu : {why}',
    unknown: 'on ne sait pas si l’e-mail est parti : {why}',
  } satisfies Record<MailState | 'retried', string>,
})

/** A message as it will leave. */
export const mailPreviewWords = words({
  en: {
    nothingYet: 'This is the whole message. Nothing leaves before you press Send.',
    to: 'To',
    from: 'From',
    replyTo: 'Answers go to',
    subject: 'Subject',
    below: 'Then the personal link, which is made when the message leaves, and from whom it is:',
    send: 'Send',
  },
  fr: {
    nothingYet: 'Voici tout le message. Rien ne part avant que vous n’appuyiez sur Envoyer.',
    to: 'À',
    from: 'De',
    replyTo: 'Les réponses vont à',
    subject: 'Objet',
    below: 'Puis le lien personnel, créé au moment où le message part, et de qui il vient :',
    send: 'Envoyer',
  },
})
