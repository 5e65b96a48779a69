import type { JobLife } from './life.ts'
import { FAMILY, JOB_FAIR, PARTNER, PROSPECT } from './notes-company.ts'
import {
  JOB_BOTH,
  JOB_BOTH_AGREED,
  JOB_EMPLOYER,
  JOB_EMPLOYER_AGREED,
  JOB_WORKER,
  JOB_WORKER_AGREED,
  TEAM,
  TRIAL,
  TUTOR,
} from './notes-job.ts'
import {
  INTAKE,
  INTAKE_AGREED,
  OUTSIDE,
  PAPERS,
  PAPERS_JOB,
  SEARCH,
  SEARCH_AGREED,
  SEARCH_SHORT,
} from './notes-toward.ts'
import type { ShapeKey } from './shapes.ts'
import type { Texts } from './text.ts'

type Pools = readonly [told: Texts, agreed: Texts | null]

const ALWAYS: Readonly<Partial<Record<ShapeKey, Pools>>> = {
  firstTalk: [INTAKE, INTAKE_AGREED],
  goTogether: [OUTSIDE, null],
  homeTalk: [FAMILY, null],
  family: [FAMILY, null],
  partner: [PARTNER, null],
  partnerMeeting: [PARTNER, null],
  jobFair: [JOB_FAIR, null],
  callCompany: [PROSPECT, null],
  visitCompany: [PROSPECT, null],
  mailCompany: [PROSPECT, null],
  trialVisit: [TRIAL, null],
  teamMeeting: [TEAM, null],
  tutorTraining: [TUTOR, null],
}

const IN_JOB: Readonly<Partial<Record<ShapeKey, Pools>>> = {
  papers: [PAPERS_JOB, null],
  visitBoth: [JOB_BOTH, JOB_BOTH_AGREED],
  review: [JOB_BOTH, JOB_BOTH_AGREED],
  callEmployer: [JOB_EMPLOYER, JOB_EMPLOYER_AGREED],
  visitEmployer: [JOB_EMPLOYER, JOB_EMPLOYER_AGREED],
  videoEmployer: [JOB_EMPLOYER, JOB_EMPLOYER_AGREED],
  callTutor: [JOB_EMPLOYER, null],
}

const SHORT: readonly ShapeKey[] = ['callWorker', 'messageWorker']

/** What there is to tell of a way of meeting. */
export function linesFor(shape: ShapeKey, job: JobLife | null, isIntake: boolean): Pools {
  const always = ALWAYS[shape]
  if (always !== undefined) return always
  if (job?.isJob === true) return IN_JOB[shape] ?? [JOB_WORKER, SHORT.includes(shape) ? null : JOB_WORKER_AGREED]
  if (job !== null) return [TRIAL, null]
  if (isIntake && shape === 'officeTalk') return [INTAKE, INTAKE_AGREED]
  if (shape === 'papers') return [PAPERS, null]
  return SHORT.includes(shape) ? [SEARCH_SHORT, null] : [SEARCH, SEARCH_AGREED]
}
