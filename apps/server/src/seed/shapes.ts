import type { Kind, Mode, WithParty } from '@tandem/domain/log-entries'

export type Shape = {
  readonly withParties: readonly [WithParty, ...WithParty[]]
  readonly mode: Mode
  readonly kind: Kind
  /** Least and most, for entries that the story does not time. */
  readonly minutes: readonly [number, number]
  /** The coach goes there. */
  readonly isAway?: true
}

/** The ways in which a coach spends her time. */
export const SHAPES = {
  firstTalk: { withParties: ['worker'], mode: 'office', kind: 'interview', minutes: [50, 75] },
  officeTalk: { withParties: ['worker'], mode: 'office', kind: 'interview', minutes: [35, 60] },
  callWorker: { withParties: ['worker'], mode: 'phone', kind: 'interview', minutes: [10, 25] },
  messageWorker: { withParties: ['worker'], mode: 'message', kind: 'interview', minutes: [5, 15] },
  videoWorker: { withParties: ['worker'], mode: 'video', kind: 'interview', minutes: [20, 40] },
  homeTalk: { withParties: ['worker', 'family'], mode: 'home', kind: 'interview', minutes: [40, 60], isAway: true },
  goTogether: {
    withParties: ['worker'],
    mode: 'elsewhere',
    kind: 'administrativeHelp',
    minutes: [45, 90],
    isAway: true,
  },
  papers: { withParties: ['worker'], mode: 'office', kind: 'administrativeHelp', minutes: [30, 60] },
  jobFair: {
    withParties: ['worker', 'employer'],
    mode: 'event',
    kind: 'prospecting',
    minutes: [60, 120],
    isAway: true,
  },
  callCompany: { withParties: ['employer'], mode: 'phone', kind: 'prospecting', minutes: [10, 25] },
  visitCompany: { withParties: ['employer'], mode: 'onSite', kind: 'prospecting', minutes: [35, 60], isAway: true },
  mailCompany: { withParties: ['employer'], mode: 'message', kind: 'prospecting', minutes: [10, 20] },
  partner: { withParties: ['partner'], mode: 'phone', kind: 'coordination', minutes: [15, 30] },
  partnerMeeting: {
    withParties: ['worker', 'partner'],
    mode: 'elsewhere',
    kind: 'coordination',
    minutes: [45, 60],
    isAway: true,
  },
  family: { withParties: ['family'], mode: 'phone', kind: 'coordination', minutes: [10, 20] },
  trialVisit: {
    withParties: ['worker', 'tutor'],
    mode: 'onSite',
    kind: 'trialFollowUp',
    minutes: [35, 60],
    isAway: true,
  },
  onTheJob: { withParties: ['worker'], mode: 'onSite', kind: 'instruction', minutes: [45, 90], isAway: true },
  visitBoth: {
    withParties: ['worker', 'employer'],
    mode: 'onSite',
    kind: 'observation',
    minutes: [45, 75],
    isAway: true,
  },
  review: {
    withParties: ['worker', 'employer', 'tutor'],
    mode: 'onSite',
    kind: 'evaluation',
    minutes: [45, 75],
    isAway: true,
  },
  mediation: {
    withParties: ['worker', 'employer'],
    mode: 'onSite',
    kind: 'mediation',
    minutes: [45, 75],
    isAway: true,
  },
  teamMeeting: {
    withParties: ['employer', 'tutor'],
    mode: 'onSite',
    kind: 'teamMeeting',
    minutes: [30, 60],
    isAway: true,
  },
  tutorTraining: { withParties: ['tutor'], mode: 'onSite', kind: 'tutorTraining', minutes: [45, 75], isAway: true },
  callEmployer: { withParties: ['employer'], mode: 'phone', kind: 'interview', minutes: [10, 25] },
  visitEmployer: { withParties: ['employer'], mode: 'onSite', kind: 'evaluation', minutes: [30, 50], isAway: true },
  callTutor: { withParties: ['tutor'], mode: 'phone', kind: 'interview', minutes: [10, 20] },
  videoEmployer: { withParties: ['employer'], mode: 'video', kind: 'evaluation', minutes: [20, 35] },
  missed: { withParties: ['worker'], mode: 'office', kind: 'missed', minutes: [5, 15] },
  missedVisit: { withParties: ['worker', 'employer'], mode: 'onSite', kind: 'missed', minutes: [5, 15], isAway: true },
  desk: { withParties: ['nobody'], mode: 'office', kind: 'internal', minutes: [30, 90] },
  meeting: { withParties: ['nobody'], mode: 'office', kind: 'internal', minutes: [60, 90] },
  network: { withParties: ['partner'], mode: 'elsewhere', kind: 'coordination', minutes: [60, 90], isAway: true },
} as const satisfies Record<string, Shape>
export type ShapeKey = keyof typeof SHAPES

export function shapeOf(key: ShapeKey): Shape {
  return SHAPES[key]
}
