import { words } from '../../words/words.ts'

/** Satisfaction asked by a personal link. */
export const satisfactionLinkWords = words({
  en: {
    textWorker: 'They answer five statements and give a mark on their phone, without an account, in about a minute.',
    textEmployer:
      'The company answers five statements and gives a mark on a phone, without an account, in about a minute.',
    unseen: 'You do not see the answers, only the mean of several. They are told so.',
    answered: 'answered',
    refused: 'did not want to answer',
    open: 'See the link',
    openOf: 'See the link of {name}',
    by: '{who}by link · asked by {name}',
    answeredUnseen: 'no coach sees the answers, they count in the mean of several',
  },
  fr: {
    textWorker:
      'La personne répond à cinq affirmations et donne une note sur son téléphone, sans compte, en une minute environ.',
    textEmployer:
      'L’entreprise répond à cinq affirmations et donne une note sur un téléphone, sans compte, en une minute environ.',
    unseen: 'Vous ne voyez pas les réponses, seulement la moyenne de plusieurs. On le leur dit.',
    answered: 'répondu',
    refused: 'n’a pas souhaité répondre',
    open: 'Voir le lien',
    openOf: 'Voir le lien de {name}',
    by: '{who}par lien · demandé par {name}',
    answeredUnseen: 'aucun coach ne voit les réponses, elles comptent dans la moyenne de plusieurs',
  },
})
