import type { CadenceChannel } from '../cadence.ts'
import type { CalendarDate } from '../calendar-date.ts'
import type { DueAnswer } from '../check-in-links.ts'
import type { ConsentPurpose } from '../consents.ts'
import type { Phase } from '../episodes.ts'
import type { Side } from '../log-entries.ts'
import type { OutwardFacts } from '../outward.ts'
import type { RuleSet } from '../rule-sets.ts'
import type { Milestone } from '../status-checks.ts'
import type { DueAgreement } from './agreements.ts'
import type { DueAppointment } from './appointments.ts'
import type { DueCommitment } from './commitments.ts'
import type { DueDivergence } from './divergence.ts'
import type { DueKind } from './kinds.ts'
import type { UnsentLink } from './unsent-links.ts'

/** Which of the reminders of the rules has come, where there are several. */
export type Reminded = { readonly number: number; readonly of: number }

/** What the rules of a programme say of what is due. */
export type DueRules = Pick<RuleSet, 'silence' | 'trialNotice' | 'reminders' | 'leadFrom'>

export type Due = {
  /** Stable name of the thing due, so that it can be put on hold. */
  readonly key: string
  readonly kind: DueKind
  readonly episodeId: string
  readonly side: Side
  readonly dueOn: CalendarDate
  readonly placementId: string | null
  readonly taskId: string | null
  readonly reminder: Reminded | null
  readonly agreementId: string | null
  /** The plan whose review it is. */
  readonly planId: string | null
  /** The record that it is about, of those of its kind. */
  readonly recordId: string | null
  /** The number of the milestone at which it is asked whether somebody is still at work. */
  readonly milestone: number | null
  /** How it is to be held, where the rhythm says so. */
  readonly by: CadenceChannel | null
  /** The day from which the lead is told as well; `null` leaves it with the coach. */
  readonly leadOn: CalendarDate | null
  /** The share of the hours granted that is used. */
  readonly percent: number | null
  /** What the person had agreed to. */
  readonly purpose: ConsentPurpose | null
  /** What it is about, in the words of its record: who pays, what is proved. */
  readonly about: string | null
}

/** What somebody pays toward a job, up to a day. */
export type DueSubsidy = {
  readonly subsidyId: string
  readonly placementId: string
  readonly payer: string
  readonly toOn: CalendarDate
}

/** A proof of eligibility that runs out. */
export type DueProof = { readonly proofId: string; readonly kind: string; readonly untilOn: CalendarDate }

export type DueJob = OutwardFacts & {
  readonly placementId: string
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly trialEndOn: CalendarDate | null
  readonly nextWorkerCheckInOn: CalendarDate | null
  readonly nextEmployerCheckInOn: CalendarDate | null
  readonly nextWorkerCheckInBy?: CadenceChannel | null
  readonly nextEmployerCheckInBy?: CadenceChannel | null
  /** Days on which it was noted that a check-in with the employer was missed, since the last one held, in order. */
  readonly missedEmployerOn?: readonly CalendarDate[]
  /** Last day of a contract for a time, as last agreed. */
  readonly contractEndOn?: CalendarDate | null
}

export type DueTask = { readonly taskId: string; readonly side: Side; readonly dueOn: CalendarDate }

export type DueFacts = {
  readonly episodeId: string
  readonly enteredOn: CalendarDate
  readonly exitedOn: CalendarDate | null
  readonly isPaused: boolean
  /** The person agreed to be called once the accompaniment has ended. */
  readonly mayCallAfter: boolean
  readonly phase: Phase
  readonly lastWorkerContactOn: CalendarDate | null
  readonly lastEmployerContactOn: CalendarDate | null
  readonly plan: {
    readonly planId: string
    readonly endsOn: CalendarDate
    readonly decidedOn: CalendarDate | null
    /** The day its next review is due; `null` when none is. */
    readonly reviewOn: CalendarDate | null
    /** The highest warning that the hours used have reached, and when. */
    readonly grant?: { readonly percent: number; readonly reachedOn: CalendarDate } | null
  } | null
  /** Last day that the rules allow the plans of this accompaniment; `null` or left out without a cap. */
  readonly capEndsOn?: CalendarDate | null
  readonly jobs: readonly DueJob[]
  readonly tasks: readonly DueTask[]
  /** Those still planned. */
  readonly appointments: readonly DueAppointment[]
  readonly agreements: readonly DueAgreement[]
  readonly answers: readonly DueAnswer[]
  /** Left out where none is known. */
  readonly unsentLinks?: readonly UnsentLink[]
  readonly divergences: readonly DueDivergence[]
  /** Of the running jobs; left out where none is known. */
  readonly subsidies?: readonly DueSubsidy[]
  readonly proofs?: readonly DueProof[]
  readonly commitments: readonly DueCommitment[]
  /** At which it is asked today whether the person is still at work. */
  readonly milestones: readonly Milestone[]
  /** What the person agreed to for a time that is known. */
  readonly consentEnds: readonly { readonly purpose: ConsentPurpose; readonly untilOn: CalendarDate }[]
}

/** What a thing due may leave out. */
type Refs = Pick<
  Due,
  | 'placementId'
  | 'taskId'
  | 'reminder'
  | 'agreementId'
  | 'planId'
  | 'recordId'
  | 'milestone'
  | 'by'
  | 'leadOn'
  | 'percent'
  | 'purpose'
  | 'about'
>

/** Something due before it is known whether it shows. */
export type Found = Omit<Due, 'episodeId' | keyof Refs> & Partial<Refs> & { readonly showsOn: CalendarDate }
