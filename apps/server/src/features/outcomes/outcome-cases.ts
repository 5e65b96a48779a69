import type { OutcomeCases, OutcomeFigure, OutcomePerson } from '@tandem/contract/outcomes'
import type { Answer, IndicatorId, OutcomeCase } from '@tandem/domain/outcomes/answers'
import { calculate } from '@tandem/domain/outcomes/indicators'
import type { Connection } from '../../db/open.ts'
import { CaseFacts } from './case-facts.ts'
import { HoursByPerson } from './hours-by-person.ts'
import { type KnownOutcomes, knownOutcomes } from './known-outcomes.ts'
import { boxCountsOf, figureOf, isShownAnswer } from './outcome-figures.ts'
import { type PersonName, readablePeople } from './outcome-people.store.ts'
import type { OutcomeSubject } from './outcome-question.ts'

/** People listed in one box on a screen; an export has them all. */
export const LISTED_PEOPLE = 500

/** A figure with its boxes and the people in them. */
export type ToldFigure = {
  readonly figure: OutcomeFigure
  /** `null` where who is left out is not told. */
  readonly population: number | null
  readonly boxes: readonly OutcomeCases[]
}

const byName = new Intl.Collator('fr')

function namedFirst(one: OutcomePerson, other: OutcomePerson): number {
  return byName.compare(one.lastName, other.lastName) || byName.compare(one.firstName, other.firstName)
}

/** The cases of each box, in the order of `boxCountsOf`. */
function casesByBox(answer: Answer): (readonly OutcomeCase[])[] {
  const { cases } = answer
  if (cases === null) return []
  const counted = 'numerator' in cases ? cases.numerator : cases.counted
  return boxCountsOf(answer).map(({ box, reason }) => {
    if (box === 'counted') return counted
    const boxes: Partial<Record<string, readonly OutcomeCase[]>> =
      box === 'excluded' || !('denominatorOnly' in cases) ? cases.excluded : cases.denominatorOnly
    return boxes[reason ?? ''] ?? []
  })
}

function told(answer: Answer, peopleIn: (box: number) => { people: OutcomePerson[]; others: number }): ToldFigure {
  const boxes = boxCountsOf(answer).map((box, place) => ({ ...box, ...peopleIn(place) }))
  return { figure: figureOf(answer), population: answer.population, boxes }
}

function toldCases(answer: Answer, facts: CaseFacts, most: number): ToldFigure {
  const cases = casesByBox(answer)
  return told(answer, (place) => {
    const all = cases[place] ?? []
    const people = all.flatMap((one) => facts.personOf(answer.unit, one) ?? []).sort(namedFirst)
    return { people: people.slice(0, most), others: all.length - people.length }
  })
}

/** The hours by person: an entry about several people stands with each of them, and counts once. */
function toldHours(known: KnownOutcomes, names: ReadonlyMap<string, PersonName>, most: number): ToldFigure[] {
  const hours = new HoursByPerson(known, names)
  const facts = known.facts('whole')
  const { answers } = calculate(['A7'], { ...facts, log: hours.through(facts.log) }, known.parameters, 'counted')
  return answers.map((answer) =>
    told(answer, (place) => {
      const isCounted = place === 0
      const count = boxCountsOf(answer)[place]?.count ?? 0
      const people = isCounted ? hours.people().sort(namedFirst) : []
      return { people: people.slice(0, most), others: isCounted ? count - hours.namedEntries : count }
    }),
  )
}

/** These figures with the people behind them, as the asker may see them: at most `most` in each box. */
export function toldFigures(
  connection: Connection,
  subject: OutcomeSubject,
  ids: readonly IndicatorId[],
  most: number,
): ToldFigure[] {
  const known = knownOutcomes(connection, subject)
  const workerIds = JSON.stringify([...new Set(known.episodes.map(({ workerId }) => workerId))])
  const readable = readablePeople(connection, workerIds, subject.scope.visibility)
  const names = new Map(readable.map((person) => [person.workerId, person]))
  const listed = ids.filter((id) => id !== 'A7')
  const facts = known.facts('period')
  const { answers } = calculate(listed, facts, known.parameters, 'listed')
  const caseFacts = new CaseFacts(connection, known, names)
  const figures = answers.filter(isShownAnswer).map((answer) => toldCases(answer, caseFacts, most))
  const hours = ids.includes('A7') ? toldHours(known, names, most) : []
  return ids.flatMap((id) => [...figures, ...hours].filter(({ figure }) => figure.id === id))
}
