import type { Locale } from '@tandem/domain/members'
import type { TeamCount } from '@tandem/domain/team-work'
import type { DigestCount } from '@tandem/domain/weekly-digest'

type Said = DigestCount | TeamCount | 'mine' | 'team' | 'is' | 'nothing' | 'why'

/** The week in numbers of people, one to a line: an inbox is read over shoulders. */
export const WEEKLY_LETTER_WORDS: Readonly<Record<Locale, Readonly<Record<Said, string>>>> = {
  en: {
    mine: 'My people',
    team: 'My team',
    seenWorker: 'Seen or heard in the last 7 days',
    seenEmployer: 'Employer heard in the last 7 days',
    entered: 'New in the last 7 days',
    jobBegan: 'Began a job',
    jobEnded: 'Whose job ended',
    closedLately: 'Accompaniments closed',
    late: 'With something late',
    silentWorker: 'Not heard for too long',
    silentEmployer: 'Employer not heard for too long',
    planOverdue: 'Plan past its end without a decision',
    unsigned: 'With an agreement to sign',
    divergence: 'Whose two sides diverge',
    moreTime: 'Waiting for an answer about more time',
    comingUp: 'With something planned in the next 7 days',
    jobBegins: 'Beginning a job in the next 7 days',
    planEnds: 'Plan ending in the next 7 days',
    is: ': ',
    nothing: 'Nothing to tell this week.',
    why: 'You asked for this on Mondays. It stops in Settings, My account.',
  },
  fr: {
    mine: 'Mes personnes',
    team: 'Mon équipe',
    seenWorker: 'Vues ou entendues ces 7 derniers jours',
    seenEmployer: 'Entreprise entendue ces 7 derniers jours',
    entered: 'Nouvelles ces 7 derniers jours',
    jobBegan: 'Ont commencé un emploi',
    jobEnded: 'Dont l’emploi a pris fin',
    closedLately: 'Accompagnements clôturés',
    late: 'Avec un retard',
    silentWorker: 'Sans nouvelles depuis trop longtemps',
    silentEmployer: 'Entreprise sans nouvelles depuis trop longtemps',
    planOverdue: 'Plan dépassé sans décision',
    unsigned: 'Avec une convention à signer',
    divergence: 'Dont les deux côtés voient autrement',
    moreTime: 'En attente d’une réponse sur le temps',
    comingUp: 'Avec quelque chose de prévu dans les 7 jours',
    jobBegins: 'Commencent un emploi dans les 7 jours',
    planEnds: 'Plan qui se termine dans les 7 jours',
    is: ' : ',
    nothing: 'Rien à dire cette semaine.',
    why: 'Vous l’avez demandé pour le lundi. Cela s’arrête dans Réglages, Mon compte.',
  },
}
