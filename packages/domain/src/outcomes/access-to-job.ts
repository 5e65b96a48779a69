import type { Indicator } from './answers.ts'
import { Boxes } from './boxes.ts'
import type { EpisodeFact } from './facts.ts'
import type { OutcomeParameters } from './parameters.ts'
import { DATE_REASONS, type DenominatorDetail, dateReason, type ExcludedReason } from './reasons.ts'

const REASONS = [...DATE_REASONS, 'inWorkAtEntry', 'situationUnknown'] as const satisfies readonly ExcludedReason[]
type Reason = (typeof REASONS)[number]

const DETAILS = ['noCountedJobStart'] as const satisfies readonly DenominatorDetail[]

/** B1: of the people out of work who entered in the period, how many have started a job since? */
export const accessToJob: Indicator = {
  id: 'B1',
  unit: 'episode',
  needs: ['episodes', 'episodeProgrammes', 'establishments', 'placements', 'contractSegments'],
  reasons: REASONS,
  details: DETAILS,
  compute: (notions) => ({
    answers: () => {
      const boxes = new Boxes(notions.keepsCases, REASONS, DETAILS)
      for (const { id, fact } of notions.chosenEpisodes) {
        const reason = outOfCohortReason(fact, notions.parameters)
        const job = notions.firstJobOf.get(id)
        if (reason !== null) boxes.exclude(reason, id, fact.workerId)
        else if (job === undefined) boxes.keepInDenominator('noCountedJobStart', id, fact.workerId)
        else boxes.count(id, fact.workerId, job.id)
      }
      return [{ kind: 'rate', id: 'B1', unit: 'episode', ...boxes.rateAnswer() }]
    },
  }),
}

/** Why the episode is not one of the people out of work who entered in the period, or null when it is. */
function outOfCohortReason(episode: EpisodeFact, parameters: OutcomeParameters): Reason | null {
  const reason = dateReason(episode.enteredOn, parameters)
  if (reason !== null) return reason
  switch (episode.situationAtEntry) {
    case 'unemployed':
    case 'inactive':
    case 'inTraining':
      return null
    case 'employed':
    case 'selfEmployed':
      return 'inWorkAtEntry'
    case 'unknown':
      return 'situationUnknown'
  }
}
