import type { CalendarDate } from '../calendar-date.ts'
import type { Indicator } from './answers.ts'
import { Boxes } from './boxes.ts'
import type { ExcludedReason } from './reasons.ts'
import type { Episode } from './workers.ts'

const REASONS = ['dateMissing', 'notYetEntered', 'exited', 'paused'] as const satisfies readonly ExcludedReason[]

/** A4: how many are we accompanying on the last day of the period, or on the as-of day if that is earlier? */
export const activeCaseload: Indicator = {
  id: 'A4',
  unit: 'episode',
  needs: ['episodes', 'episodeProgrammes', 'pauses'],
  reasons: REASONS,
  details: [],
  compute: (notions) => ({
    answers: () => {
      const { toOn, asOfOn } = notions.parameters
      const countedOn = toOn < asOfOn ? toOn : asOfOn
      const boxes = new Boxes(notions.keepsCases, REASONS)
      for (const episode of notions.chosenEpisodes) {
        const reason = inactiveReason(episode, countedOn)
        if (reason === null) boxes.count(episode.id, episode.worker.id)
        else boxes.exclude(reason, episode.id, episode.worker.id)
      }
      const answer = boxes.countAnswer()
      return [{ kind: 'count', id: 'A4', unit: 'episode', value: answer.counts.counted, countedOn, ...answer }]
    },
  }),
}

/** Why the episode is not in the caseload on the evening of `day`, or null when it is. */
function inactiveReason(episode: Episode, day: CalendarDate): (typeof REASONS)[number] | null {
  const { enteredOn, exitedOn } = episode.fact
  if (enteredOn === null) return 'dateMissing'
  if (enteredOn > day) return 'notYetEntered'
  if (exitedOn !== null && exitedOn <= day) return 'exited'
  const isPaused = episode.pauses.some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn))
  return isPaused ? 'paused' : null
}
