import { words } from '../../words/words.ts'

/** What differs from a check-in where somebody says what they thought of the coaching. */
export const opinionWords = words({
  en: {
    title: 'What do you think of it?',
    introWorker: '{organisation} asks what you think of its coaching. {count} questions, about a minute.',
    introEmployer:
      '{organisation} asks what you think of its service, in the coaching of {about}. {count} questions, about a minute.',
    unseenWorker: 'Your coach does not see your answers, only the mean of several people.',
    unseenEmployer: 'The coach does not see your answers, only the mean of several.',
    skip: 'I leave this one out',
    mark: 'And the whole, from 0 to 10?',
    markEnds: '0 is very bad, 10 is excellent.',
    nothingSaid: 'Answer at least one question, or go back and say that you do not want to answer.',
    sent: 'Your answers are in, and no coach reads them. You can close the page.',
  },
  fr: {
    title: 'Qu’en pensez-vous ?',
    introWorker:
      '{organisation} vous demande ce que vous pensez de son accompagnement. {count} questions, une minute environ.',
    introEmployer:
      '{organisation} vous demande ce que vous pensez de son service, dans l’accompagnement de {about}. {count} questions, une minute environ.',
    unseenWorker: 'Votre coach ne voit pas vos réponses, seulement la moyenne de plusieurs personnes.',
    unseenEmployer: 'Le coach ne voit pas vos réponses, seulement la moyenne de plusieurs.',
    skip: 'Je laisse cette question',
    mark: 'Et l’ensemble, de 0 à 10 ?',
    markEnds: '0 : très mauvais, 10 : excellent.',
    nothingSaid: 'Répondez au moins à une question, ou revenez en arrière et dites que vous ne souhaitez pas répondre.',
    sent: 'Vos réponses sont arrivées, et aucun coach ne les lit. Vous pouvez fermer la page.',
  },
})
