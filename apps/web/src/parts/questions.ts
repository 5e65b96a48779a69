import { readQuestionnaire } from '@tandem/contract/questionnaires'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { questionsInForce } from '@tandem/domain/house-questionnaire'
import { type AskedQuestion, askedOf, nameOfQuestion, type Questionnaire } from '@tandem/domain/questionnaires'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { read } from '../api/query.ts'
import { useLocale } from '../words/locale.tsx'

export type Questions = {
  readonly questionnaire: Questionnaire
  /** The short name of a question, in the reader's language. */
  readonly nameOf: (code: string) => string
}

/** What the service asks; until that is known, what every service asks at first. */
export function useQuestions(): Questions {
  const locale = useLocale()
  const { data } = useQuery({ ...read(readQuestionnaire, {}), staleTime: 600_000 })
  const questionnaire = questionsInForce(data?.questionnaire)
  return useMemo(
    () => ({ questionnaire, nameOf: (code) => nameOfQuestion(questionnaire, code, locale) }),
    [questionnaire, locale],
  )
}

export type SideQuestions = {
  /** In order, as they are asked. */
  readonly ratings: readonly AskedQuestion[]
  readonly words: readonly AskedQuestion[]
  readonly textOf: (code: string) => string
}

/** What one side is asked, in the reader's language; what it is no longer asked is told by its short name. */
export function useSideQuestions(party: CheckInParty): SideQuestions {
  const locale = useLocale()
  const { questionnaire } = useQuestions()
  return useMemo(() => {
    const ratings = askedOf(questionnaire.ratings, party)
    const words = askedOf(questionnaire.words, party)
    const texts = new Map([...ratings, ...words].map(({ code, wording }) => [code, wording[locale]]))
    return { ratings, words, textOf: (code) => texts.get(code) ?? nameOfQuestion(questionnaire, code, locale) }
  }, [questionnaire, party, locale])
}
