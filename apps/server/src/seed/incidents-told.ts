import type { IncidentKind, IncidentSeverity, MediationOutcome } from '@tandem/domain/incidents'
import type { Day } from './person.ts'
import type { Text } from './text.ts'

type Told = { readonly on: Day; readonly speaker?: string; readonly words: Text }

/** Something that went wrong in somebody's running job, days counted from today. */
export type IncidentTold = {
  /** The key of the person. */
  readonly who: string
  readonly kind: IncidentKind
  readonly severity: IncidentSeverity
  readonly isSafetyEvent?: true
  readonly raisedBy: 'worker' | 'employer'
  readonly happenedOn: Day
  readonly worker?: Told
  readonly employer?: Told
  readonly mediation?: { readonly on: Day; readonly agreed: Text; readonly outcome: MediationOutcome }
  readonly closed?: { readonly on: Day; readonly lessons: Text }
  /** It had been closed before, and came up again. */
  readonly reopened?: { readonly on: Day; readonly closedOn: Day; readonly lessons: Text; readonly reason: Text }
}

/** One in each state. */
export const INCIDENTS_TOLD: readonly IncidentTold[] = [
  {
    who: 'wout',
    kind: 'safetyMistake',
    severity: 'urgent',
    isSafetyEvent: true,
    raisedBy: 'employer',
    happenedOn: -1,
    employer: {
      on: -1,
      words: {
        fr: 'Il a monté une charge sur le rayonnage sans l’attacher. Personne n’était dessous. Je dois le déclarer.',
        en: 'He put a load on the rack without tying it. Nobody stood below. I have to declare it.',
      },
    },
  },
  {
    who: 'rachid',
    kind: 'conflict',
    severity: 'serious',
    raisedBy: 'worker',
    happenedOn: -9,
    worker: {
      on: -9,
      words: {
        fr: 'On m’a repris devant les résidents. J’ai posé le plateau et je suis parti dix minutes.',
        en: 'I was told off in front of the residents. I put the tray down and left for ten minutes.',
      },
    },
    employer: {
      on: -8,
      words: {
        fr: 'Le service s’est arrêté. Je lui ai parlé trop vite, c’est vrai, mais il ne peut pas s’en aller ainsi.',
        en: 'The service came to a halt. I spoke too quickly, that is true, but he cannot walk off like that.',
      },
    },
  },
  {
    who: 'serge',
    kind: 'absenceWithoutNews',
    severity: 'serious',
    raisedBy: 'employer',
    happenedOn: -20,
    employer: {
      on: -20,
      words: {
        fr: 'Il n’est pas venu lundi et n’a pas appelé. La tournée est partie sans lui.',
        en: 'He did not come on Monday and did not call. The round left without him.',
      },
    },
    worker: {
      on: -19,
      words: {
        fr: 'L’horaire avait changé la veille par message. Je lisais encore l’ancien, sur papier.',
        en: 'The roster had changed the evening before by message. I was still reading the old one, on paper.',
      },
    },
    mediation: {
      on: -15,
      agreed: {
        fr: 'L’horaire est affiché le jeudi pour la semaine suivante. Un changement se dit au téléphone.',
        en: 'The roster is on the board on Thursday for the week after. A change is told by phone.',
      },
      outcome: 'solved',
    },
  },
  {
    who: 'joy',
    kind: 'wageProblem',
    severity: 'light',
    raisedBy: 'worker',
    happenedOn: -70,
    worker: {
      on: -70,
      words: {
        fr: 'Les heures du samedi ne sont pas sur la fiche de paie.',
        en: 'The Saturday hours are not on the payslip.',
      },
    },
    employer: {
      on: -68,
      words: {
        fr: 'Le pointage du samedi se fait à la main et ne nous était pas arrivé.',
        en: 'Saturdays are clocked by hand, and the sheet had not reached us.',
      },
    },
    reopened: {
      on: -40,
      closedOn: -55,
      lessons: {
        fr: 'La feuille du samedi part le lundi.',
        en: 'The Saturday sheet leaves on Monday.',
      },
      reason: {
        fr: 'La même chose le mois suivant.',
        en: 'The same thing the month after.',
      },
    },
    mediation: {
      on: -34,
      agreed: {
        fr: 'Elle pointe aussi le samedi à la badgeuse. La différence est payée ce mois-ci.',
        en: 'She clocks at the terminal on Saturdays too. The difference is paid this month.',
      },
      outcome: 'solved',
    },
    closed: {
      on: -25,
      lessons: {
        fr: 'Regarder ensemble la première fiche de paie de chaque emploi.',
        en: 'Look at the first payslip of each job together.',
      },
    },
  },
]
