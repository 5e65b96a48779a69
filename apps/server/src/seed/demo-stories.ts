import type { ExitCategory, ExitReason, PauseReason } from '@tandem/domain/episodes'
import type { ContractType, JobEndReason, PlacementType } from '@tandem/domain/placements'

/** How far somebody has come, or how they left. */
export type StoryKey =
  | 'new'
  | 'looking'
  | 'lookingWithoutPlan'
  | 'workTrial'
  | 'jobTrial'
  | 'job'
  | 'lasting'
  | 'planEnding'
  | 'planOver'
  | 'overHours'
  | 'paused'
  | 'silentEmployer'
  | 'silentWorker'
  | 'diverging'
  | 'lateCheckIn'
  | 'overdueTask'
  | 'missed'
  | 'jobLost'
  | 'noEmployerContact'
  | 'exitDurable'
  | 'exitAutonomous'
  | 'exitTransition'
  | 'exitWithdrew'
  | 'exitMoved'
  | 'exitUnreachable'
  | 'exitOtherService'
  | 'exitEmployerRefused'

type Range = readonly [least: number, most: number]

/** What happened to somebody. All figures are days, counted back from today unless they say otherwise. */
export type Story = {
  readonly entered: Range
  /** Last day of the running plan, counted forward from today; `null` when no plan is agreed. */
  readonly planEndsIn: Range | null
  readonly grantedHours: number
  readonly job?: {
    readonly started: Range
    /** Length of the trial period. */
    readonly trialDays: number | null
    readonly ended?: { readonly ago: number; readonly reason: JobEndReason }
    readonly type: PlacementType
    readonly contract: ContractType | null
    readonly isEmployerContactRefused?: boolean
  }
  readonly exit?: { readonly ago: number; readonly category: ExitCategory; readonly reason: ExitReason }
  readonly pause?: { readonly since: number; readonly endsIn: number; readonly reason: PauseReason }
  /** Nothing was said with this side for so many days. */
  readonly silence?: { readonly side: 'worker' | 'employer'; readonly days: number }
  readonly isDiverging?: boolean
  readonly hasMissed?: boolean
  /** A next action left undone since so many days. */
  readonly lateTask?: number
}

const WITH_PLAN = { planEndsIn: [50, 150], grantedHours: 40 } as const
const RUNNING = { trialDays: 30, type: 'job', contract: 'fixedTerm' } as const
const JOB: Story = { ...WITH_PLAN, entered: [200, 330], job: { ...RUNNING, started: [70, 170] } }
const LOOKING: Story = { ...WITH_PLAN, entered: [50, 160] }

function left(entered: Range, ago: number, category: ExitCategory, reason: ExitReason, job?: Story['job']): Story {
  const story: Story = { entered, planEndsIn: [-ago, -ago], grantedHours: 40, exit: { ago, category, reason } }
  return job === undefined ? story : { ...story, job }
}

export const STORIES: Readonly<Record<StoryKey, Story>> = {
  new: { entered: [4, 12], planEndsIn: null, grantedHours: 0 },
  looking: LOOKING,
  lookingWithoutPlan: { entered: [30, 40], planEndsIn: null, grantedHours: 0 },
  workTrial: {
    ...WITH_PLAN,
    entered: [70, 120],
    job: { started: [6, 9], trialDays: null, type: 'workTrial', contract: null },
  },
  jobTrial: { ...WITH_PLAN, entered: [110, 190], job: { ...RUNNING, started: [20, 20], trialDays: 30 } },
  job: JOB,
  lasting: { ...WITH_PLAN, entered: [430, 535], job: { ...RUNNING, started: [290, 400], contract: 'openEnded' } },
  planEnding: { ...JOB, planEndsIn: [12, 12] },
  planOver: { ...LOOKING, entered: [195, 200], planEndsIn: [-9, -9] },
  overHours: { ...JOB, grantedHours: 14 },
  paused: {
    ...LOOKING,
    pause: { since: 21, endsIn: 28, reason: 'unavailable' },
    silence: { side: 'worker', days: 22 },
  },
  silentEmployer: { ...JOB, silence: { side: 'employer', days: 66 } },
  silentWorker: { ...JOB, silence: { side: 'worker', days: 47 } },
  diverging: { ...JOB, entered: [160, 170], job: { ...RUNNING, started: [56, 56], trialDays: 65 }, isDiverging: true },
  lateCheckIn: { ...JOB, job: { ...RUNNING, started: [98, 98] }, silence: { side: 'employer', days: 12 } },
  overdueTask: { ...LOOKING, lateTask: 4 },
  missed: { ...LOOKING, hasMissed: true },
  jobLost: {
    ...WITH_PLAN,
    entered: [180, 200],
    job: { ...RUNNING, started: [75, 75], ended: { ago: 52, reason: 'trialEndedByEmployer' } },
  },
  noEmployerContact: { ...JOB, job: { ...RUNNING, started: [60, 90], isEmployerContactRefused: true } },
  exitDurable: left([470, 500], 60, 'durable', 'durableExit', {
    ...RUNNING,
    started: [330, 350],
    contract: 'openEnded',
  }),
  exitAutonomous: left([400, 430], 35, 'durable', 'autonomousInJob', {
    ...RUNNING,
    started: [250, 270],
    contract: 'openEnded',
  }),
  exitTransition: left([360, 380], 80, 'transition', 'transitionExit', {
    ...RUNNING,
    started: [200, 210],
    ended: { ago: 85, reason: 'contractEnded' },
  }),
  exitWithdrew: left([300, 310], 150, 'other', 'withdrew'),
  exitMoved: left([250, 270], 100, 'neutral', 'moved'),
  exitUnreachable: left([330, 340], 180, 'other', 'unreachable'),
  exitOtherService: left([280, 300], 120, 'positive', 'otherService'),
  exitEmployerRefused: left([320, 330], 140, 'other', 'employerRefused', {
    ...RUNNING,
    started: [190, 195],
    ended: { ago: 160, reason: 'trialEndedByEmployer' },
  }),
}
