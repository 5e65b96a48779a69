import type { CheckInParty } from '@tandem/domain/check-ins'
import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import type { Locale } from '@tandem/domain/members'
import type { Question } from '@tandem/domain/questionnaires'

function asked(questions: readonly Question[], locale: Locale, party: CheckInParty, code: string): string {
  const wording = questions.find((question) => question.code === code)?.[party]
  if (wording == null) throw new Error(`The ${party} is not asked ${code}`)
  return wording[locale]
}

/** A rated question as it is asked of one side. */
export function questionIn(locale: Locale, party: CheckInParty, code: string): string {
  return asked(HOUSE_QUESTIONNAIRE.ratings, locale, party, code)
}

/** A question answered in words, as it is asked of one side. */
export function wordQuestionIn(locale: Locale, party: CheckInParty, code: string): string {
  return asked(HOUSE_QUESTIONNAIRE.words, locale, party, code)
}
