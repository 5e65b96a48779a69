import type { Indicator } from './answers.ts'
import { Boxes } from './boxes.ts'
import { DATE_REASONS, dateReason } from './reasons.ts'

/** A3: how many people started? */
export const entries: Indicator = {
  id: 'A3',
  unit: 'episode',
  needs: ['episodes', 'episodeProgrammes'],
  reasons: DATE_REASONS,
  details: [],
  compute: (notions) => ({
    answers: () => {
      const boxes = new Boxes(notions.keepsCases, DATE_REASONS)
      for (const { id, fact } of notions.chosenEpisodes) {
        const reason = dateReason(fact.enteredOn, notions.parameters)
        if (reason === null) boxes.count(id, fact.workerId)
        else boxes.exclude(reason, id, fact.workerId)
      }
      const answer = boxes.countAnswer()
      return [{ kind: 'count', id: 'A3', unit: 'episode', value: answer.counts.counted, ...answer }]
    },
  }),
}
