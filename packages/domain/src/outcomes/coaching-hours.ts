import type { Computation, HoursAnswer, Indicator } from './answers.ts'
import { Boxes } from './boxes.ts'
import { type LogTotal, MinutesTally } from './coaching-minutes.ts'
import type { LogRow } from './facts.ts'
import { isDirect, timePhaseOf } from './log-words.ts'
import type { Notions } from './notions.ts'
import type { OutcomeParameters } from './parameters.ts'
import { DATE_REASONS, dateReason, type ExcludedReason } from './reasons.ts'

const REASONS = [...DATE_REASONS, 'minutesMissing'] as const satisfies readonly ExcludedReason[]

/** A7: how much time did we give, to whom, when? An entry about several people counts once. */
export const coachingHours: Indicator = {
  id: 'A7',
  unit: 'logEntry',
  needs: ['episodes', 'episodeProgrammes', 'placements', 'log', 'logShares'],
  reasons: REASONS,
  details: [],
  compute,
}

function compute(notions: Notions): Computation {
  const { parameters, workers } = notions
  const boxes = new Boxes(notions.keepsCases, REASONS)
  const tally = new MinutesTally()
  const percentFor = programmePercent(notions)

  return {
    readEntry: (rows) => {
      const entry = rows[0]
      if (entry === undefined) return
      let percents = 0
      for (const row of rows) percents += percentFor(row)
      if (percents === 0) return
      const { entryId, occurredOn, minutes } = entry
      const worker = entry.episodeId === null ? undefined : workers.episodes.get(entry.episodeId)?.worker
      const reason = dateReason(occurredOn, parameters) ?? (minutes === null ? 'minutesMissing' : null)
      if (reason !== null || occurredOn === null || minutes === null) {
        boxes.exclude(reason ?? 'dateMissing', entryId, worker?.id ?? null)
        return
      }
      boxes.count(entryId, worker?.id ?? null)
      tally.addTravel(entry.travelMinutes ?? 0, percents / rows.length)
      for (const row of rows) {
        const episode = row.episodeId === null ? undefined : workers.episodes.get(row.episodeId)
        const phase = episode === undefined ? 'none' : timePhaseOf(row, occurredOn, episode)
        tally.add(row.partMinutes ?? minutes, percentFor(row), isDirect(row), phase, row.forWhom)
      }
    },
    answers: () => [{ kind: 'hours', id: 'A7', unit: 'logEntry', minutes: tally.minutes(), ...boxes.countAnswer() }],
  }
}

/**
 * The percent of a part that the chosen programmes have: 100 without filter, else the recorded shares, else all of it for
 * the main programme of the part's episode. Shares below 100 leave a rest that counts nowhere.
 */
function programmePercent({ facts, parameters, workers }: Notions): (row: LogRow) => number {
  if (parameters.programmeIds.length === 0) return () => 100
  const chosen = new Set(parameters.programmeIds)
  const recorded = new Map<string, number>()
  for (const { entryId, programmeId, percent } of facts.logShares) {
    recorded.set(entryId, (recorded.get(entryId) ?? 0) + (chosen.has(programmeId) ? percent : 0))
  }
  return ({ entryId, episodeId }) => {
    const percent = recorded.get(entryId)
    if (percent !== undefined) return percent
    const main = episodeId === null ? undefined : workers.episodes.get(episodeId)?.programmeIds[0]
    return main !== undefined && chosen.has(main) ? 100 : 0
  }
}

/**
 * A7 from entries already added up, day by day, instead of one by one: the same answer, without the list of entries.
 * Every entry has its minutes. No programme filter.
 */
export function coachingHoursOf(totals: Iterable<LogTotal>, parameters: OutcomeParameters): HoursAnswer {
  const boxes = new Boxes(false, REASONS)
  const tally = new MinutesTally()
  for (const { occurredOn, isDirect, phase, forWhom, minutes, travelMinutes, entries } of totals) {
    const reason = dateReason(occurredOn, parameters)
    if (reason !== null) {
      boxes.excludeMany(reason, entries)
      continue
    }
    boxes.countMany(entries)
    tally.add(minutes, 100, isDirect, phase, forWhom)
    tally.addTravel(travelMinutes, 100)
  }
  return { kind: 'hours', id: 'A7', unit: 'logEntry', minutes: tally.minutes(), ...boxes.countAnswer() }
}
