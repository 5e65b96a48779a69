import type { IndicatorId } from '@tandem/domain/outcomes/answers'
import { words } from '../../words/words.ts'

/** What each figure is called. Source: indicators.md. */
export const indicatorWords = words({
  en: {
    A3: 'Entries',
    A4: 'Active caseload',
    A7: 'Coaching hours',
    A12: 'Both parties seen within 30 days',
    A13: 'Check-ins on time',
    B1: 'Access to a job',
    B3: 'Job starts',
    C1: 'Still in the first job after {weeks} weeks',
  } satisfies Record<IndicatorId, string>,
  fr: {
    A3: 'Entrées',
    A4: 'File active',
    A7: 'Heures d’accompagnement',
    A12: 'Deux parties vues sous 30 jours',
    A13: 'Points de suivi à temps',
    B1: 'Accès à l’emploi',
    B3: 'Débuts d’emploi',
    C1: 'Maintien chez le même employeur après {weeks} semaines',
  },
})

/** What each figure counts, and out of what. */
export const definitionWords = words({
  en: {
    A3: 'Accompaniments that began in the period. Somebody who came back counts again.',
    A4: 'People accompanied on the last day of the period: entered, not out, not on pause.',
    A7: 'Minutes of the log dated in the period, travel apart. Direct is time with the person, the employer or the tutor; missed appointments are indirect.',
    A12: 'Of the jobs that began in the period at least 30 days ago: we met the person and, about this job, the employer or tutor within 30 days.',
    A13: 'Of the check-ins due in the period at least 7 days ago: held by 7 days after the day due.',
    B1: 'Of the people out of work who entered in the period: those who have started a job since. Jobs under 4 paid hours and work trials do not count.',
    B3: 'Jobs that began in the period during an accompaniment, or up to 28 days after it. Work trials and the same job going on do not count.',
    C1: 'Of those whose first job began at least {weeks} weeks ago and whose situation is known: still with the same employer on that day.',
  } satisfies Record<IndicatorId, string>,
  fr: {
    A3: 'Accompagnements commencés dans la période. Une personne revenue compte à nouveau.',
    A4: 'Personnes accompagnées le dernier jour de la période : entrées, non sorties, non suspendues.',
    A7: 'Minutes notées au journal dans la période, trajet à part. Direct : temps avec la personne, l’employeur ou le tuteur ; un rendez-vous manqué est indirect.',
    A12: 'Parmi les emplois commencés dans la période il y a au moins 30 jours : nous avons rencontré la personne et, pour cet emploi, l’employeur ou le tuteur dans les 30 jours.',
    A13: 'Parmi les points à faire dans la période depuis au moins 7 jours : faits au plus tard 7 jours après le jour prévu.',
    B1: 'Parmi les personnes sans emploi entrées dans la période : celles qui ont commencé un emploi depuis. Les emplois de moins de 4 heures payées et les stages ne comptent pas.',
    B3: 'Emplois commencés dans la période pendant un accompagnement, ou jusqu’à 28 jours après. Les stages et la suite du même emploi ne comptent pas.',
    C1: 'Parmi les personnes dont le premier emploi a commencé il y a au moins {weeks} semaines et dont la situation est connue : toujours chez le même employeur ce jour-là.',
  },
})
