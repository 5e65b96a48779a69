import type { MailKind } from '@tandem/domain/mail'
import { words } from '../../words/words.ts'

export const mailTabWords = words({
  en: {
    title: 'E-mail',
    on: 'Tandem sends as {from}. Nothing leaves before somebody presses Send. The mail server is set where Tandem runs, not here.',
    off: 'Tandem sends no e-mail. Links are copied into one’s own message, or photographed as a code.',
    offHow:
      'To send them by e-mail, whoever runs Tandem sets TANDEM_SMTP_URL, TANDEM_MAIL_FROM and TANDEM_ORIGIN, and starts it again.',
    test: 'Send me a test message',
    testTo: 'It goes to {address}.',
    noAddress: 'Your own account has no e-mail address to send a test to.',
    failures: 'What was not sent',
    failuresText: 'To whom and about whom is seen by the coach alone, in the file.',
    noFailures: 'Nothing: every message has left.',
  },
  fr: {
    title: 'E-mail',
    on: 'Tandem envoie au nom de {from}. Rien ne part avant que quelqu’un n’appuie sur Envoyer. Le serveur de messagerie se règle là où Tandem tourne, pas ici.',
    off: 'Tandem n’envoie pas d’e-mail. Les liens se copient dans son propre message, ou se photographient en code.',
    offHow:
      'Pour les envoyer par e-mail, la personne qui fait tourner Tandem donne TANDEM_SMTP_URL, TANDEM_MAIL_FROM et TANDEM_ORIGIN, puis le redémarre.',
    test: 'M’envoyer un message d’essai',
    testTo: 'Il va à {address}.',
    noAddress: 'Votre compte n’a pas d’adresse e-mail à laquelle envoyer un essai.',
    failures: 'Ce qui n’est pas parti',
    failuresText: 'À qui et à propos de qui : seul·e le ou la coach le voit, dans le dossier.',
    noFailures: 'Rien : chaque message est parti.',
  },
})

/** What an e-mail is about. */
export const mailKindWords = words({
  en: {
    checkInLink: 'Check-in by link',
    satisfactionLink: 'Satisfaction by link',
    memberLink: 'Invitation or password link',
    digest: 'The week in numbers',
    test: 'Test message',
  },
  fr: {
    checkInLink: 'Point par lien',
    satisfactionLink: 'Satisfaction par lien',
    memberLink: 'Invitation ou lien de mot de passe',
    digest: 'La semaine en chiffres',
    test: 'Message d’essai',
  } satisfies Record<MailKind, string>,
})
