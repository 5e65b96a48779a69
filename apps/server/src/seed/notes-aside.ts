import type { MissedReason } from '@tandem/domain/log-entries'
import { pairs, type Texts } from './text.ts'

/** Appointments that did not happen, by class of reason. */
export const MISSED: Readonly<Record<MissedReason, Texts>> = {
  toldBefore: pairs(`
    A prévenu la veille. Nouveau rendez-vous proposé {day}.
    Told us the day before. New meeting offered on {day}.
    A prévenu une heure avant, avec un mot d’excuse.
    Told us an hour before, with a word of apology.
  `),
  noNews: pairs(`
    Pas de nouvelles à l’heure dite. Message laissé, sans reproche.
    No news at the agreed time. Message left, without blame.
    Attente de vingt minutes, puis un message. Réponse en fin de journée.
    Waited twenty minutes, then a message. An answer at the end of the day.
  `),
  postponed: pairs(`
    Rendez-vous déplacé de commun accord.
    Meeting moved, both agreeing.
  `),
  hindered: pairs(`
    Train supprimé, plus de correspondance. Nous nous parlons quelques minutes par téléphone.
    Train cancelled, no connection. We talk for a few minutes on the phone.
    Garde d’enfant tombée à l’eau ce matin. Reporté.
    Childcare fell through this morning. Put off.
  `),
}

/** The coach's own words. No health, no judgement: what to keep in mind next time. */
export const COACH_ONLY = pairs(`
  Parle d’argent pour la première fois. À reprendre doucement.
  Speaks of money for the first time. To be taken up gently.
  Je sens le découragement. Garder des pas petits.
  I sense discouragement. Keep the steps small.
  Plus à l’aise en marchant qu’autour d’une table : prévoir dehors.
  More at ease walking than sitting at a table: plan it outside.
  A failli ne pas venir. Ne pas insister sur les retards.
  Nearly did not come. Do not press about being late.
  Je parle trop vite. Laisser plus de silence.
  I talk too fast. Leave more silence.
  Cherche mon accord pour tout. Renvoyer la question.
  Looks for my approval in everything. Hand the question back.
  Le ton du responsable m’étonne. En parler avec Ann.
  The manager’s tone puzzles me. Talk about it with Ann.
  Bonne nouvelle à la maison, à ne pas écrire ailleurs.
  Good news at home, not to be written anywhere else.
  Je crois que l’emploi plaît moins que le fait d’en avoir un.
  I think the job matters less than having one.
  Hésite à dire non. Préparer une phrase pour refuser.
  Hesitates to say no. Prepare a sentence to refuse.
`)

/** What is left to do with somebody who looks for a job. */
export const NEXT_SEARCH = pairs(`
  Rappeler {first} après l’entretien
  Call {first} after the interview
  Envoyer les deux offres par message
  Send the two adverts by message
  Relire la lettre ensemble
  Reread the letter together
  Vérifier l’horaire du bus
  Check the bus times
  Demander la date de la formation
  Ask for the date of the course
  Proposer deux jours d’essai
  Offer two trial days
  Scanner l’attestation retrouvée
  Scan the certificate that was found
`)

/** The same with somebody who works. */
export const NEXT_JOB = pairs(`
  Prendre des nouvelles de la semaine
  Ask how the week went
  Préparer la prochaine visite avec {first}
  Prepare the next visit with {first}
  Apporter la fiche des tâches plastifiée
  Bring the laminated task sheet
  Faire le point sur les objectifs
  Go over the goals
  Fixer la date du bilan
  Set the date of the review
  Relire la fiche de paie ensemble
  Read the pay slip together
`)

export const NEXT_EMPLOYER = pairs(`
  Rappeler {contact}
  Call {contact} back
  Envoyer le compte rendu à {contact}
  Send {contact} the notes of the talk
  Demander l’horaire du mois prochain
  Ask for next month’s roster
  Proposer une date de visite
  Offer a date for a visit
  Envoyer la page sur les primes
  Send the page about subsidies
  Demander si le tuteur garde du temps
  Ask whether the tutor still has time
`)

export const NEXT_BOTH = pairs(`
  Organiser l’entretien à trois
  Set up the three-way talk
  Préparer le bilan avec les deux
  Prepare the review with both
  Passer à la prise de poste
  Come by at the start of the shift
`)

export const HOLD_REASONS = pairs(`
  En congé jusque-là, de commun accord
  On leave until then, agreed by both
  L’entreprise ferme une semaine
  The company closes for a week
`)
