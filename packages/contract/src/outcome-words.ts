import type { Locale } from '@tandem/domain/members'
import type { FigureKey, OutcomeReason } from './outcomes.ts'

type Texts<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

/** What each figure is called, on a screen and in a spreadsheet. Source: indicators.md. */
export const figureNames: Texts<FigureKey> = {
  en: {
    A3: 'Entries',
    A4: 'Active caseload',
    A7: 'Coaching hours',
    A12: 'Both parties seen within 30 days',
    A13: 'Check-ins on time',
    B1: 'Access to a job',
    B3: 'Job starts',
    C1w13: 'Still in the first job after 13 weeks',
    C1w26: 'Still in the first job after 26 weeks',
  },
  fr: {
    A3: 'Entrées',
    A4: 'File active',
    A7: 'Heures d’accompagnement',
    A12: 'Deux parties vues sous 30 jours',
    A13: 'Points de suivi à temps',
    B1: 'Accès à l’emploi',
    B3: 'Débuts d’emploi',
    C1w13: 'Maintien chez le même employeur à 13 semaines',
    C1w26: 'Maintien chez le même employeur à 26 semaines',
  },
}

const FIRST_JOB_EN =
  'The first job is followed from its first day, with the same employer: a gap of at most 7 full days is bridged. A job with no news for more than 21 days on that day is “situation not known”, never “lost”.'
const FIRST_JOB_FR =
  'On suit le premier emploi depuis son premier jour, chez le même employeur : une interruption de 7 jours pleins au plus est tolérée. Sans nouvelles depuis plus de 21 jours ce jour-là, la situation est « inconnue », jamais « perdue ».'

/** What each figure counts and out of what, in plain words. Source: indicators.md, sections 3 and 5 to 7. */
export const figureDefinitions: Texts<FigureKey> = {
  en: {
    A3: 'How many people started? Accompaniments whose entry lies in the period. Somebody who came back counts again.',
    A4: 'How many people are we accompanying? Those who have entered, have not left and are not on pause on the last day of the period, or on the as-of day if it comes first.',
    A7: 'How much time did we give, to whom, when? The minutes of the log entries dated in the period; an entry about several people counts once. Direct is time with the person, the employer or the tutor; family, partners, desk work and missed appointments are indirect. Travel stands apart.',
    A12: 'At a job start, did we meet both? Of the jobs that began in the period at least 30 days ago: those with an appointment kept with the person and one with the employer or the tutor about this job, within 30 days of the first day.',
    A13: 'Do we ask when we said we would? Of the check-ins that fell due in the period at least 7 days ago: those held by the 7th day after the day due. In all and for each side.',
    B1: 'Of the people out of work who entered in the period, how many have started a job since? Jobs of at least 4 paid hours, begun during the accompaniment or within 28 days of the exit. Work trials and volunteering do not count.',
    B3: 'How many jobs began? Jobs of at least 4 paid hours whose first day lies in the period, begun during an accompaniment or within 28 days of the exit. A renewed contract is the same job; work trials and volunteering do not count.',
    C1w13: `Does the job last? Of the people of the period whose first job began at least 91 days ago and whose situation is known: those still in it on the 91st day after the first. ${FIRST_JOB_EN}`,
    C1w26: `Does the job last? Of the people of the period whose first job began at least 182 days ago and whose situation is known: those still in it on the 182nd day after the first. ${FIRST_JOB_EN}`,
  },
  fr: {
    A3: 'Combien de personnes ont commencé ? Les accompagnements dont l’entrée tombe dans la période. Une personne revenue compte à nouveau.',
    A4: 'Combien de personnes accompagnons-nous ? Celles qui sont entrées, ne sont pas sorties et ne sont pas suspendues le dernier jour de la période, ou à la date d’observation si elle vient avant.',
    A7: 'Combien de temps avons-nous donné, à qui, quand ? Les minutes des suivis datés de la période ; un suivi qui concerne plusieurs personnes compte une fois. Direct : avec la personne, l’employeur ou le tuteur ; famille, partenaires, travail de bureau et rendez-vous manqués sont indirects. Le trajet est à part.',
    A12: 'Au début d’un emploi, avons-nous vu les deux parties ? Parmi les emplois commencés dans la période depuis au moins 30 jours : ceux avec un rendez-vous tenu avec la personne et un avec l’employeur ou le tuteur au sujet de cet emploi, dans les 30 jours du premier jour.',
    A13: 'Demandons-nous des nouvelles quand c’était prévu ? Parmi les points de suivi à faire dans la période depuis au moins 7 jours : ceux faits au plus tard le 7e jour après le jour prévu. En tout et pour chaque partie.',
    B1: 'Parmi les personnes sans emploi entrées dans la période, combien ont commencé un emploi depuis ? Un emploi d’au moins 4 heures payées, commencé pendant l’accompagnement ou dans les 28 jours de la sortie. Mises en situation et bénévolat ne comptent pas.',
    B3: 'Combien d’emplois ont commencé ? Les emplois d’au moins 4 heures payées dont le premier jour tombe dans la période, commencés pendant un accompagnement ou dans les 28 jours de la sortie. Un contrat renouvelé est le même emploi ; mises en situation et bénévolat ne comptent pas.',
    C1w13: `L’emploi dure-t-il ? Parmi les personnes de la période dont le premier emploi a commencé depuis au moins 91 jours et dont la situation est connue : celles qui l’occupent encore le 91e jour après le premier. ${FIRST_JOB_FR}`,
    C1w26: `L’emploi dure-t-il ? Parmi les personnes de la période dont le premier emploi a commencé depuis au moins 182 jours et dont la situation est connue : celles qui l’occupent encore le 182e jour après le premier. ${FIRST_JOB_FR}`,
  },
}

/** Why a case is not in the count, as a plain sentence would end. */
export const outcomeReasonWords: Texts<OutcomeReason> = {
  en: {
    workerOnly: 'Only the worker was met',
    employerOnly: 'Only the employer was met',
    neither: 'Neither was met within 30 days',
    late: 'Held late',
    notDone: 'Not held',
    noCountedJobStart: 'No job started yet',
    jobEnded: 'The job had ended by then',
    dateMissing: 'The date is missing',
    afterAsOf: 'Dated after the as-of day',
    outsidePeriod: 'Outside the period',
    notYetEntered: 'Not entered yet on that day',
    exited: 'No longer accompanied on that day',
    paused: 'On pause on that day',
    minutesMissing: 'No time noted',
    cancelled: 'Not to be asked: on pause, or the employer may not be contacted',
    notAJob: 'Not a job: work trial or volunteering',
    startDateMissing: 'The first day is missing',
    continuation: 'The same job goes on: a renewed or amended contract',
    paidHoursUnknown: 'Paid hours not known',
    belowMinHours: 'Fewer than 4 paid hours',
    startedBeforeEntry: 'Began before the entry',
    afterExitWindow: 'Began more than 28 days after the exit',
    otherProgramme: 'Another programme',
    inWorkAtEntry: 'In work at entry',
    situationUnknown: 'Situation at entry not known',
    notMatured: 'Too early to tell',
    employerContactRefused: 'The person does not want the employer contacted',
    deceased: 'Died before that day',
    statusUnknown: 'Situation not known on that day',
  },
  fr: {
    workerOnly: 'Seule la personne a été vue',
    employerOnly: 'Seule l’entreprise a été vue',
    neither: 'Aucune des deux n’a été vue dans les 30 jours',
    late: 'Fait en retard',
    notDone: 'Pas fait',
    noCountedJobStart: 'Pas encore d’emploi commencé',
    jobEnded: 'L’emploi avait pris fin',
    dateMissing: 'La date manque',
    afterAsOf: 'Daté d’après la date d’observation',
    outsidePeriod: 'Hors de la période',
    notYetEntered: 'Pas encore entrée ce jour-là',
    exited: 'Plus accompagnée ce jour-là',
    paused: 'Suspendue ce jour-là',
    minutesMissing: 'Pas de durée notée',
    cancelled: 'Pas à demander : suspension, ou entreprise à ne pas contacter',
    notAJob: 'Pas un emploi : mise en situation ou bénévolat',
    startDateMissing: 'Le premier jour manque',
    continuation: 'Le même emploi continue : contrat renouvelé ou modifié',
    paidHoursUnknown: 'Heures payées inconnues',
    belowMinHours: 'Moins de 4 heures payées',
    startedBeforeEntry: 'Commencé avant l’entrée',
    afterExitWindow: 'Commencé plus de 28 jours après la sortie',
    otherProgramme: 'Un autre programme',
    inWorkAtEntry: 'En emploi à l’entrée',
    situationUnknown: 'Situation à l’entrée inconnue',
    notMatured: 'Trop tôt pour le dire',
    employerContactRefused: 'La personne ne souhaite pas que l’entreprise soit contactée',
    deceased: 'Décédée avant ce jour',
    statusUnknown: 'Situation inconnue ce jour-là',
  },
}
