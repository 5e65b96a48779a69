import { addDays, type CalendarDate } from '../calendar-date.ts'
import { WINDOW_DAYS } from '../status-checks.ts'
import { TALK_WITHIN_DAYS } from './divergence.ts'

/** What may be due for a person or an employer. One pure rule below per kind. */
export const DUE_KINDS = [
  'task',
  'appointment',
  'employerCheckIn',
  'workerCheckIn',
  'firstDay',
  'trialEnd',
  'planReview',
  'trialDecision',
  'contractEnd',
  'planEnd',
  'capEnd',
  'grantHours',
  'agreementUnsigned',
  'answerWaits',
  'linkUnsent',
  'divergence',
  'commitment',
  'agreementAgainst',
  'afterCare',
  'stillThere',
  'consentEnd',
  'silentWorker',
  'silentEmployer',
  'employerOnBoard',
] as const
export type DueKind = (typeof DUE_KINDS)[number]

/** Days before the due day from which each kind shows, where no programme says otherwise. Source: domain.md 7.3. */
export const SHOWS_BEFORE_DAYS: Readonly<Record<DueKind, number>> = {
  task: 7,
  appointment: 0,
  employerCheckIn: 7,
  workerCheckIn: 7,
  firstDay: 0,
  trialEnd: 21,
  planReview: 14,
  trialDecision: 21,
  contractEnd: 45,
  planEnd: 60,
  capEnd: 90,
  grantHours: 0,
  agreementUnsigned: 0,
  answerWaits: 0,
  linkUnsent: 0,
  divergence: TALK_WITHIN_DAYS,
  commitment: 7,
  agreementAgainst: 0,
  afterCare: WINDOW_DAYS,
  stillThere: 0,
  consentEnd: 30,
  silentWorker: 0,
  silentEmployer: 0,
  employerOnBoard: 0,
}

/** The day from which something of a kind shows, where no programme says otherwise. */
export function usuallyShowsOn(kind: DueKind, dueOn: CalendarDate): CalendarDate {
  return addDays(dueOn, -SHOWS_BEFORE_DAYS[kind])
}
