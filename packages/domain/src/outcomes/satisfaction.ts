import type { CheckInParty } from '../check-ins.ts'
import { meanMark, reachesBar } from '../satisfaction.ts'
import type { Indicator, SatisfactionAnswer } from './answers.ts'
import { Boxes } from './boxes.ts'
import type { SurveyFact } from './facts.ts'
import type { Notions } from './notions.ts'
import { DATE_REASONS, type DenominatorDetail, dateReason, type ExcludedReason } from './reasons.ts'
import { knownBy } from './workers.ts'

const REASONS = DATE_REASONS satisfies readonly ExcludedReason[]
const DETAILS = ['notAnswered'] as const satisfies readonly DenominatorDetail[]
const NEEDS = ['episodes', 'episodeProgrammes', 'surveys'] as const

function chosen({ facts, workers, parameters, isChosen }: Notions): readonly SurveyFact[] {
  if (parameters.programmeIds.length === 0) return facts.surveys
  return facts.surveys.filter(({ episodeId }) => {
    const episode = workers.episodes.get(episodeId)
    return episode !== undefined && isChosen(episode)
  })
}

function workerIdOf({ workers }: Notions, { episodeId }: SurveyFact): string | null {
  return workers.episodes.get(episodeId)?.worker.id ?? null
}

type Marked = SurveyFact & { readonly score: number }

/** Forms sent in the period whose mark is known on the as-of day. */
function isMarked(survey: SurveyFact, { parameters }: Notions): survey is Marked {
  const isAnswered = knownBy(parameters.asOfOn, survey.answeredOn) !== null
  return dateReason(survey.sentOn, parameters) === null && isAnswered && survey.score !== null
}

function ofParty(id: 'F3' | 'F4', party: CheckInParty): Indicator {
  return {
    id,
    unit: 'survey',
    needs: NEEDS,
    reasons: REASONS,
    details: DETAILS,
    compute: (notions) => ({ answers: () => [answerOf(id, party, notions)] }),
  }
}

function answerOf(id: 'F3' | 'F4', party: CheckInParty, notions: Notions): SatisfactionAnswer {
  const { parameters } = notions
  const boxes = new Boxes(notions.keepsCases, REASONS, DETAILS)
  const surveys = chosen(notions).filter((survey) => survey.party === party)
  for (const survey of surveys) {
    const workerId = workerIdOf(notions, survey)
    const reason = dateReason(survey.sentOn, parameters)
    if (reason !== null) boxes.exclude(reason, survey.id, workerId)
    else if (knownBy(parameters.asOfOn, survey.answeredOn) === null)
      boxes.keepInDenominator('notAnswered', survey.id, workerId)
    else boxes.count(survey.id, workerId)
  }
  const marked = surveys.filter((survey): survey is Marked => isMarked(survey, notions))
  return { kind: 'satisfaction', id, unit: 'survey', ...boxes.rateAnswer(), ...told(marked), marksOf: null }
}

function told(marked: readonly Marked[]) {
  const marks = marked.map(({ score }) => score)
  const unseen = marked.filter(({ way }) => way === 'link').length
  return { mean: meanMark(marks, unseen), marks: marks.length, reachesBar: reachesBar(marks, unseen) }
}

/** F3: are companies satisfied with the service? */
export const employerSatisfaction = ofParty('F3', 'employer')
/** F4: are people satisfied with the coaching? */
export const workerSatisfaction = ofParty('F4', 'worker')

/** F34: the marks of both, each form weighing the same, against the bar of the funder. It is about us, not about them. */
export const bothSatisfied: Indicator = {
  id: 'F34',
  unit: 'survey',
  needs: NEEDS,
  reasons: [],
  details: [],
  compute: (notions) => ({
    answers: () => {
      const boxes = new Boxes(notions.keepsCases, [])
      const marked = chosen(notions).filter((survey): survey is Marked => isMarked(survey, notions))
      for (const survey of marked) boxes.count(survey.id, workerIdOf(notions, survey))
      const of = (party: CheckInParty) => marked.filter((survey) => survey.party === party)
      const sides = [of('worker'), of('employer')] as const
      const marksOf = { worker: sides[0].length, employer: sides[1].length }
      /* Beside the mean of one side, that of both would tell what is not told of the other. */
      const isSideUntold = sides.some((side) => side.length > 0 && told(side).mean === null)
      const untold = isSideUntold ? { mean: null, reachesBar: null } : {}
      const head = { kind: 'satisfaction', id: 'F34', unit: 'survey' } as const
      return [{ ...head, ...boxes.rateAnswer(), ...told(marked), ...untold, marksOf }]
    },
  }),
}
