import type { Indicator } from './answers.ts'
import { Boxes } from './boxes.ts'
import { START_REASONS, startReason } from './counted-starts.ts'
import type { PlacementFact } from './facts.ts'
import type { Notions } from './notions.ts'
import { type ExcludedReason, isInPeriod } from './reasons.ts'

const REASONS = [...START_REASONS, 'outsidePeriod'] as const satisfies readonly ExcludedReason[]

/** B3: how many jobs began? */
export const jobStarts: Indicator = {
  id: 'B3',
  unit: 'placement',
  needs: ['episodes', 'episodeProgrammes', 'establishments', 'placements', 'contractSegments'],
  reasons: REASONS,
  details: [],
  compute: (notions) => ({
    answers: () => {
      const boxes = new Boxes(notions.keepsCases, REASONS)
      for (const placement of notions.facts.placements) {
        const reason = startReason(placement, notions) ?? periodReason(placement, notions)
        if (reason === null) boxes.count(placement.id, placement.workerId)
        else boxes.exclude(reason, placement.id, placement.workerId)
      }
      const answer = boxes.countAnswer()
      return [{ kind: 'count', id: 'B3', unit: 'placement', value: answer.counts.counted, ...answer }]
    },
  }),
}

function periodReason({ startedOn }: PlacementFact, { parameters }: Notions): 'outsidePeriod' | null {
  return startedOn !== null && isInPeriod(startedOn, parameters) ? null : 'outsidePeriod'
}
