import type { SatisfactionSurvey } from '@tandem/contract/satisfaction'
import type { CalendarDate } from '@tandem/domain/calendar-date'

export type SatisfactionValues = {
  party: string | null
  placementId: string
  way: string
  askedOn: string
  outcome: string | null
  answeredOn: string
  respondent: string
  /** Levels by the code of the statement; what was left out is not there. */
  levels: Readonly<Record<string, string>>
  mark: string
  words: string
}

export function valuesOf(survey: SatisfactionSurvey | undefined, today: CalendarDate): SatisfactionValues {
  return {
    party: survey?.party ?? null,
    placementId: survey?.placementId ?? '',
    way: survey === undefined ? 'together' : survey.way === 'link' ? 'phone' : survey.way,
    askedOn: survey?.askedOn ?? today,
    outcome: survey?.outcome ?? 'answered',
    answeredOn: survey?.answeredOn ?? today,
    respondent: survey?.respondent ?? '',
    levels: Object.fromEntries((survey?.statements ?? []).map(({ code, value }) => [code, String(value)])),
    mark: survey?.mark == null ? '' : String(survey.mark),
    words: survey?.words ?? '',
  }
}

/** What is sent of the answer; who waits or refuses has told nothing. */
export function answerBodyOf({
  way,
  askedOn,
  outcome,
  answeredOn,
  respondent,
  levels,
  mark,
  words,
}: SatisfactionValues) {
  const isAnswered = outcome === 'answered'
  return {
    way,
    askedOn,
    outcome,
    answeredOn: outcome === 'waits' || answeredOn === '' ? null : answeredOn,
    respondent,
    statements: isAnswered ? Object.entries(levels).map(([code, value]) => ({ code, value: Number(value) })) : [],
    mark: isAnswered && mark !== '' ? Number(mark) : null,
    words,
  }
}
