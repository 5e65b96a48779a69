import { addDays } from '@tandem/domain/calendar-date'
import type { EpisodeFact, OutcomeFacts, PauseFact, PlacementFact } from '@tandem/domain/outcomes/facts'
import { NO_FACTS } from '@tandem/domain/outcomes/facts'
import { type OutcomeParameters, outcomeParameters } from '@tandem/domain/outcomes/parameters'
import type { Connection } from '../../db/open.ts'
import { type DueCheckIn, dueCheckIns } from './outcome-check-ins.store.ts'
import { episodeFacts, establishmentFacts, pauseFacts, placementFacts, segmentFacts } from './outcome-facts.store.ts'
import { ALWAYS, heldCheckInFacts, type LogWindow, logFacts, newsFacts } from './outcome-log.store.ts'
import type { OutcomeSubject } from './outcome-question.ts'

/** Days after the period in which an entry can still matter: both parties are seen within them. Source: indicators.md A12. */
const MEETING_DAYS = 30

/** What is known of the people in question, on the as-of day. */
export type KnownOutcomes = {
  readonly parameters: OutcomeParameters
  readonly episodes: readonly EpisodeFact[]
  readonly pauses: readonly PauseFact[]
  readonly placements: readonly PlacementFact[]
  readonly dues: readonly DueCheckIn[]
  /** The facts with the entries that the period needs, or with the whole log: the answers are the same but for who is left out of the hours. */
  readonly facts: (log: 'period' | 'whole') => OutcomeFacts
}

const idsOf = (rows: readonly { readonly id: string }[]) => JSON.stringify(rows.map(({ id }) => id))

export function knownOutcomes(connection: Connection, subject: OutcomeSubject): KnownOutcomes {
  const { scope, fromOn, toOn, asOfOn, basis } = subject
  const episodes = episodeFacts(connection, scope)
  const episodeIds = idsOf(episodes)
  const pauses = pauseFacts(connection, episodeIds)
  const workerIds = JSON.stringify([...new Set(episodes.map(({ workerId }) => workerId))])
  const placements = placementFacts(connection, workerIds)
  const placementIds = idsOf(placements)
  const dues = dueCheckIns(connection, { episodes, placements, pauses }, { fromOn, toOn, asOfOn })
  const rows: OutcomeFacts = {
    ...NO_FACTS,
    episodes,
    pauses,
    establishments: establishmentFacts(connection),
    placements,
    contractSegments: segmentFacts(connection, placementIds),
    dueCheckIns: dues,
    heldCheckIns: [
      ...heldCheckInFacts(connection, placementIds, asOfOn),
      ...newsFacts(connection, placementIds, asOfOn),
    ],
  }
  const met = addDays(toOn, MEETING_DAYS)
  const period: LogWindow = { fromOn, toOn: met < asOfOn ? met : asOfOn }
  return {
    parameters: outcomeParameters({ fromOn, toOn, asOfOn }, { cohortBasis: basis }),
    episodes,
    pauses,
    placements,
    dues,
    facts: (log) => ({
      ...rows,
      log: logFacts(connection, scope, episodeIds, log === 'whole' ? ALWAYS : period),
    }),
  }
}
