import type { Question, Questionnaire, Wording } from '@tandem/domain/questionnaires'
import { isUnwritten, NO_WORDING } from '../../parts/wording-fields.tsx'

/** A question as the form holds it: a side that is not asked has empty texts. */
export type QuestionValues = Omit<Question, 'worker' | 'employer'> & {
  readonly worker: Wording
  readonly employer: Wording
}
export type QuestionnaireValues = {
  readonly ratings: readonly QuestionValues[]
  readonly words: readonly QuestionValues[]
}
export type QuestionList = keyof QuestionnaireValues

function valuesOfOne(question: Question): QuestionValues {
  return { ...question, worker: question.worker ?? NO_WORDING, employer: question.employer ?? NO_WORDING }
}

export function valuesOf({ ratings, words }: Questionnaire): QuestionnaireValues {
  return { ratings: ratings.map(valuesOfOne), words: words.map(valuesOfOne) }
}

function askedOrNot(wording: Wording): Wording | null {
  return isUnwritten(wording) ? null : wording
}

export function questionnaireFrom({ ratings, words }: QuestionnaireValues): Questionnaire {
  const one = (values: QuestionValues): Question => {
    const [worker, employer] = [askedOrNot(values.worker), askedOrNot(values.employer)]
    const byLink = values.byLink.filter((party) => (party === 'worker' ? worker : employer) !== null)
    return { ...values, worker, employer, byLink }
  }
  return { ratings: ratings.map(one), words: words.map(one) }
}

/** A new question with a code that no other has. */
export function newQuestion({ ratings, words }: QuestionnaireValues): QuestionValues {
  const codes = new Set([...ratings, ...words].map(({ code }) => code))
  let count = 1
  while (codes.has(`own-${count}`)) count += 1
  return {
    code: `own-${count}`,
    name: NO_WORDING,
    worker: NO_WORDING,
    employer: NO_WORDING,
    byLink: [],
    isRetired: false,
  }
}
