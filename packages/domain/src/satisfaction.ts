import type { CalendarDate } from './calendar-date.ts'
import type { CheckInParty } from './check-ins.ts'
import { meanInTenths } from './outcomes/rounding.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'
import {
  LINK_OUTCOMES,
  type LinkOutcome,
  type PersonalLinkFacts,
  pressesRefusal,
  UNANSWERED_STATES,
  unansweredState,
} from './personal-links.ts'
import type { AskedQuestion } from './questionnaires.ts'

type Pair = readonly [en: string, fr: string]

const statement = (code: string, [en, fr]: Pair): AskedQuestion => ({ code, wording: { en, fr } })

/** What each side is asked at the end, in its own words; the two are never averaged into one number. Source: domain.md 8.7. */
export const SATISFACTION_STATEMENTS: Readonly<Record<CheckInParty, readonly AskedQuestion[]>> = {
  worker: [
    statement('understoodAgreement', ['I understood what we had agreed', 'J’ai compris ce que nous avions convenu']),
    statement('coachThere', ['My coach was there when needed', 'On était là pour moi quand il le fallait']),
    statement('choicesRespected', ['My choices were respected', 'Mes choix ont été respectés']),
    statement('jobSuits', ['The job suits me', 'Le travail me convient']),
    statement('wouldRecommend', ['I would recommend this coaching', 'Je conseillerais cet accompagnement']),
  ],
  employer: [
    statement('serviceClear', ['What the service offered was clear', 'Ce que le service proposait était clair']),
    statement('usefulIntegration', ['It helped us take the person in', 'Cela nous a aidés à intégrer la personne']),
    statement('reactedQuickly', ['They reacted quickly', 'On nous a répondu vite']),
    statement('integrationImproved', ['We take new people in better than before', 'Nous intégrons mieux qu’avant']),
    statement('wouldHireAgain', [
      'We would hire again with this service',
      'Nous engagerions à nouveau avec ce service',
    ]),
  ],
}

/** Lowest and highest mark for the whole. Source: domain.md 8.7. */
export const MARKS = { least: 0, most: 10 } as const
/** The mean mark from which both sides together count as satisfied. Source: domain.md 8.7 and indicators.md F34. */
export const SATISFACTION_BAR = 6.5

/** How it was asked by somebody who writes the answer down. */
export const WRITTEN_WAYS = ['together', 'phone', 'paper'] as const
export type WrittenWay = (typeof WRITTEN_WAYS)[number]
/** By `link` somebody answers by themselves. */
export const SATISFACTION_WAYS = [...WRITTEN_WAYS, 'link'] as const
export type SatisfactionWay = (typeof SATISFACTION_WAYS)[number]

/** Not wanting to answer is an answer of its own, never a bad mark. */
export const SATISFACTION_OUTCOMES = ['waits', 'answered', 'refused'] as const
export type SatisfactionOutcome = (typeof SATISFACTION_OUTCOMES)[number]

export type SatisfactionFacts = {
  readonly party: CheckInParty
  readonly askedOn: CalendarDate
  readonly outcome: SatisfactionOutcome
  /** The day of the answer or the refusal; `null` while it waits. */
  readonly answeredOn: CalendarDate | null
  readonly statements: readonly { readonly code: string }[]
  readonly mark: number | null
  readonly words: string
}

export type SatisfactionSurroundings = {
  /** The job that the company is asked about. */
  readonly job: OutwardFacts | null
  readonly exitedOn: CalendarDate | null
  /** The person agreed, on the day of asking, to be called once the accompaniment has ended. */
  readonly mayCallAfter: boolean
}

type SatisfactionRefusal = {
  readonly code:
    | 'date-in-future'
    | 'too-early'
    | 'nothing-said'
    | 'job-missing'
    | 'contact-refused'
    | 'after-care-not-agreed'
    | 'not-found'
  readonly field: 'askedOn' | 'answeredOn' | 'statements' | 'placementId'
}

function daysRefusal({ askedOn, answeredOn }: SatisfactionFacts, today: CalendarDate): SatisfactionRefusal | null {
  if (askedOn > today) return { code: 'date-in-future', field: 'askedOn' }
  if (answeredOn !== null && answeredOn > today) return { code: 'date-in-future', field: 'answeredOn' }
  return answeredOn !== null && answeredOn < askedOn ? { code: 'too-early', field: 'answeredOn' } : null
}

export type SatisfactionAskRefusal = 'job-missing' | 'contact-refused' | 'after-care-not-agreed'

/** Whom it may not be asked on a day: a company that the outward rules close, a person after the end who did not agree. */
export function satisfactionAskRefusal(
  { party, askedOn }: Pick<SatisfactionFacts, 'party' | 'askedOn'>,
  { job, exitedOn, mayCallAfter }: SatisfactionSurroundings,
): SatisfactionAskRefusal | null {
  if (party === 'employer') return job === null ? 'job-missing' : outwardRefusal(job, askedOn)
  return exitedOn !== null && exitedOn < askedOn && !mayCallAfter ? 'after-care-not-agreed' : null
}

function askingRefusal(facts: SatisfactionFacts, around: SatisfactionSurroundings): SatisfactionRefusal | null {
  const code = satisfactionAskRefusal(facts, around)
  return code === null ? null : { code, field: facts.party === 'worker' ? 'askedOn' : 'placementId' }
}

/** Why what a side answers, or that it was asked, is refused; beside which field; or `null`. */
export function satisfactionRefusal(
  facts: SatisfactionFacts,
  around: SatisfactionSurroundings,
  today: CalendarDate,
): SatisfactionRefusal | null {
  const refusal = daysRefusal(facts, today) ?? askingRefusal(facts, around)
  if (refusal !== null) return refusal
  const { party, outcome, words } = facts
  if (!areAsked(party, facts.statements)) return { code: 'not-found', field: 'statements' }
  const isEmpty = tellsNothing(facts) && words.trim() === ''
  return outcome === 'answered' && isEmpty ? { code: 'nothing-said', field: 'statements' } : null
}

/** Whether all of these are statements that this side is asked. */
export function areAsked(party: CheckInParty, statements: SatisfactionFacts['statements']): boolean {
  const asked = SATISFACTION_STATEMENTS[party].map(({ code }) => code)
  return statements.every(({ code }) => asked.includes(code))
}

export function tellsNothing({ statements, mark }: Pick<SatisfactionFacts, 'statements' | 'mark'>): boolean {
  return statements.length === 0 && mark === null
}

/**
 * True of what a side answered by itself: no coach reads or corrects it, whoever asked. It counts in means alone.
 * Source: domain.md 12.3.
 */
export function isAnsweredUnseen({
  way,
  outcome,
}: {
  readonly way: SatisfactionWay
  readonly outcome: SatisfactionOutcome
}) {
  return way === 'link' && outcome !== 'waits'
}

export const SATISFACTION_LINK_STATES = [...UNANSWERED_STATES, ...LINK_OUTCOMES] as const
export type SatisfactionLinkState = (typeof SATISFACTION_LINK_STATES)[number]

export function satisfactionLinkState(
  link: PersonalLinkFacts & { readonly outcome: LinkOutcome | null },
  now: string,
): SatisfactionLinkState {
  return link.outcome ?? unansweredState(link, now)
}

export type SatisfactionLinkRefusal = SatisfactionAskRefusal | 'asked-lately'

/** Why one side is not asked by link on a day, or `null`. */
export function satisfactionLinkRefusal(
  party: CheckInParty,
  around: SatisfactionSurroundings,
  lastSentOn: CalendarDate | null,
  today: CalendarDate,
): SatisfactionLinkRefusal | null {
  return satisfactionAskRefusal({ party, askedOn: today }, around) ?? pressesRefusal(lastSentOn, today)
}

/** What is kept of an answer: who waits or refuses has told nothing, and nothing waits without an answer. */
export function keptAnswer<Facts extends Pick<SatisfactionFacts, 'outcome' | 'statements' | 'mark' | 'answeredOn'>>(
  facts: Facts,
): Facts {
  if (facts.outcome === 'answered') return facts
  return {
    ...facts,
    statements: [],
    mark: null,
    answeredOn: facts.outcome === 'waits' ? null : facts.answeredOn,
  }
}

/** One mark alone would be somebody's own: a mean is told from two on. Source: domain.md 12.3, aggregate for the team. */
const LEAST_MARKS = 2
/** From so many marks on, a mean in tenths no longer tells which one is missing among those that somebody knows. */
const BLURRED_FROM = 20

/** Whether a mean may be told. `unseen`: how many of the marks came by link; a sole one beside few is taken from the mean. */
function mayTell(marks: readonly number[], unseen: number): boolean {
  return marks.length >= LEAST_MARKS && (unseen !== 1 || marks.length >= BLURRED_FROM)
}

/** The mean mark with one decimal; `null` where it may not be told. */
export function meanMark(marks: readonly number[], unseen: number): number | null {
  return mayTell(marks, unseen) ? meanInTenths(marks) : null
}

/** Whether the mean reaches the bar, compared before rounding; `null` where it may not be told. Source: indicators.md F34. */
export function reachesBar(marks: readonly number[], unseen: number): boolean | null {
  if (!mayTell(marks, unseen)) return null
  return marks.reduce((sum, mark) => sum + mark, 0) >= SATISFACTION_BAR * marks.length
}
