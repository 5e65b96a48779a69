import { addDays } from '../calendar-date.ts'
import { ON_TIME_DAYS } from '../check-ins.ts'
import type { Indicator, Rate } from './answers.ts'
import { Boxes } from './boxes.ts'
import type { DueCheckInFact } from './facts.ts'
import type { OutcomeParameters } from './parameters.ts'
import { DATE_REASONS, type DenominatorDetail, dateReason, type ExcludedReason } from './reasons.ts'
import { percentOf } from './rounding.ts'

const REASONS = [...DATE_REASONS, 'cancelled', 'notMatured'] as const satisfies readonly ExcludedReason[]
const DETAILS = ['late', 'notDone'] as const satisfies readonly DenominatorDetail[]

/** A13: do we ask when we said we would? Under the programme filter, the check-ins of the chosen episodes. */
export const checkInsOnTime: Indicator = {
  id: 'A13',
  unit: 'checkIn',
  needs: ['episodes', 'episodeProgrammes', 'dueCheckIns'],
  reasons: REASONS,
  details: DETAILS,
  compute: (notions) => ({
    answers: () => {
      const { facts, workers, parameters } = notions
      const boxes = new Boxes(notions.keepsCases, REASONS, DETAILS)
      const done = { worker: 0, employer: 0 }
      const due = { worker: 0, employer: 0 }
      for (const checkIn of facts.dueCheckIns) {
        const episode = workers.episodes.get(checkIn.episodeId)
        if (parameters.programmeIds.length > 0 && (episode === undefined || !notions.isChosen(episode))) continue
        const workerId = episode?.worker.id ?? null
        const box = boxOf(checkIn, parameters)
        if (isExcluded(box)) {
          boxes.exclude(box, checkIn.id, workerId)
          continue
        }
        due[checkIn.party] += 1
        if (box === 'onTime') {
          done[checkIn.party] += 1
          boxes.count(checkIn.id, workerId)
        } else boxes.keepInDenominator(box, checkIn.id, workerId)
      }
      const byParty = { worker: rate(done.worker, due.worker), employer: rate(done.employer, due.employer) }
      return [{ kind: 'rate', id: 'A13', unit: 'checkIn', ...boxes.rateAnswer(), byParty }]
    },
  }),
}

type Reason = (typeof REASONS)[number]
type Box = Reason | (typeof DETAILS)[number] | 'onTime'

function isExcluded(box: Box): box is Reason {
  return REASONS.some((reason) => reason === box)
}

function boxOf({ dueOn, doneOn, isCancelled }: DueCheckInFact, parameters: OutcomeParameters): Box {
  const reason = dateReason(dueOn, parameters)
  if (reason !== null || dueOn === null) return reason ?? 'dateMissing'
  if (isCancelled) return 'cancelled'
  const graceEndsOn = addDays(dueOn, ON_TIME_DAYS)
  if (graceEndsOn > parameters.asOfOn) return 'notMatured'
  if (doneOn === null || doneOn > parameters.asOfOn) return 'notDone'
  return doneOn <= graceEndsOn ? 'onTime' : 'late'
}

function rate(numerator: number, denominator: number): Rate {
  return { numerator, denominator, percent: percentOf(numerator, denominator) }
}
