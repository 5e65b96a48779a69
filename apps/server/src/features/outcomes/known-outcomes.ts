import { SHOWN_MILESTONES } from '@tandem/contract/outcomes'
import type { Answer, IndicatorId } from '@tandem/domain/outcomes/answers'
import { coachingHoursOf } from '@tandem/domain/outcomes/coaching-hours'
import type { OutcomeFacts } from '@tandem/domain/outcomes/facts'
import { calculate } from '@tandem/domain/outcomes/indicators'
import type { Ground } from '@tandem/domain/outcomes/notions'
import { type OutcomeParameters, outcomeParameters } from '@tandem/domain/outcomes/parameters'
import type { Connection } from '../../db/open.ts'
import { type DueCheckIn, dueCheckIns } from './outcome-check-ins.store.ts'
import type { OutcomeFiles } from './outcome-files.ts'
import { ALWAYS } from './outcome-log.store.ts'
import type { OutcomeMemory } from './outcome-memory.ts'
import type { OutcomeSubject } from './outcome-question.ts'

/** What is known of the people in question, on the as-of day. */
export type KnownOutcomes = {
  readonly parameters: OutcomeParameters
  readonly files: OutcomeFiles
  readonly dues: readonly DueCheckIn[]
  readonly facts: OutcomeFacts
  readonly ground: Ground
}

export function knownOutcomes(connection: Connection, memory: OutcomeMemory, subject: OutcomeSubject): KnownOutcomes {
  const { scope, fromOn, toOn, asOfOn, basis, sameEmployerBy } = subject
  const asked = { cohortBasis: basis, sameEmployerBy, milestones: SHOWN_MILESTONES }
  const parameters = outcomeParameters({ fromOn, toOn, asOfOn }, asked)
  const files = memory.filesIn(connection, scope)
  const { facts, ground } = files.knownOn(connection, parameters)
  const dues = dueCheckIns(files, parameters)
  const log = files.startsLog(connection, parameters)
  return {
    parameters,
    files,
    dues,
    facts: { ...facts, ...files.goalsAndPlans(connection), dueCheckIns: dues, log },
    ground,
  }
}

/** Hours come from the log added up: `whole` also tells who is left out of them, and takes long on a large log. */
export type LogRead = 'period' | 'whole'

export function answersOf(
  connection: Connection,
  { parameters, files, facts, ground }: KnownOutcomes,
  ids: readonly IndicatorId[],
  cases: 'listed' | 'counted',
  log: LogRead,
): readonly Answer[] {
  const others = ids.filter((id) => id !== 'A7')
  const { answers } = calculate(others, facts, parameters, cases, ground)
  if (!ids.includes('A7')) return answers
  const { fromOn, toOn } = parameters
  const totals = files.totals.within(connection, log === 'whole' ? ALWAYS : { fromOn, toOn })
  const all = [...answers, coachingHoursOf(totals, parameters)]
  return ids.flatMap((id) => all.filter((answer) => answer.id === id))
}
