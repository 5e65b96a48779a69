import type { OutcomeBox, OutcomeCases, OutcomeFigure, OutcomePerson } from '@tandem/contract/outcomes'
import { actRefusal } from '@tandem/domain/consented-acts'
import type { Answer, IndicatorId, OutcomeCase } from '@tandem/domain/outcomes/answers'
import { groupBy } from '@tandem/domain/outcomes/row-groups'
import type { Connection } from '../../db/open.ts'
import { CaseFacts } from './case-facts.ts'
import { hoursByPerson } from './hours-by-person.ts'
import { answersOf, type KnownOutcomes, knownOutcomes } from './known-outcomes.ts'
import { boxCountsOf, figureOf } from './outcome-figures.ts'
import type { OutcomeMemory } from './outcome-memory.ts'
import { consentsOfPeople, type PersonName, readablePeople } from './outcome-people.store.ts'
import type { OutcomeSubject } from './outcome-question.ts'

/** How many people are listed in one box: in the count or what it is out of, and left out of it. */
export type MostPeople = Readonly<Record<OutcomeBox, number>>

export const ON_SCREEN: MostPeople = { counted: 500, denominatorOnly: 500, excluded: 500 }
/** An export holds everybody who makes the figure, and as many of the others as a spreadsheet can bear. */
export const IN_EXPORT: MostPeople = {
  counted: Number.POSITIVE_INFINITY,
  denominatorOnly: Number.POSITIVE_INFINITY,
  excluded: 1_000,
}

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

type Told = { readonly people: OutcomePerson[]; readonly others: number }

function told(answer: Answer, most: MostPeople, peopleIn: (box: number) => Told): ToldFigure {
  const boxes = boxCountsOf(answer).map((box, place) => {
    const { people, others } = peopleIn(place)
    return { ...box, people: people.sort(namedFirst).slice(0, most[box.box]), others }
  })
  return { figure: figureOf(answer), population: answer.population, boxes }
}

function toldCases(answer: Answer, facts: CaseFacts, most: MostPeople): ToldFigure {
  const cases = casesByBox(answer)
  return told(answer, most, (place) => {
    const all = cases[place] ?? []
    const people = all.flatMap((one) => facts.personOf(answer.unit, one) ?? [])
    return { people, others: all.length - people.length }
  })
}

/** The hours by person: an entry about several people stands with each of them, and counts once. */
function toldHours(
  connection: Connection,
  known: KnownOutcomes,
  answer: Answer,
  names: ReadonlyMap<string, PersonName>,
  most: MostPeople,
): ToldFigure {
  const { people, namedEntries } = hoursByPerson(connection, known, names)
  return told(answer, most, (place) => {
    const count = boxCountsOf(answer)[place]?.count ?? 0
    return place === 0 ? { people, others: count - namedEntries } : { people: [], others: count }
  })
}

/** Those who agreed to be named to the funder. What they say today holds, whatever the period. */
function agreedTo(
  connection: Connection,
  people: readonly PersonName[],
  { scope: { visibility } }: OutcomeSubject,
): readonly PersonName[] {
  const rows = groupBy(
    consentsOfPeople(connection, JSON.stringify(people.map(({ workerId }) => workerId))),
    ({ workerId }) => workerId,
  )
  return people.filter(
    ({ workerId }) => actRefusal('nameToFunder', rows.get(workerId) ?? [], visibility.today) === null,
  )
}

/** These figures with the people behind them, as the asker may see them. */
export function toldFigures(
  connection: Connection,
  memory: OutcomeMemory,
  subject: OutcomeSubject,
  ids: readonly IndicatorId[],
  most: MostPeople,
): ToldFigure[] {
  const known = knownOutcomes(connection, memory, subject)
  const readable = readablePeople(connection, known.files.workerIds, subject.scope.visibility)
  const named = subject.isForFunder === true ? agreedTo(connection, readable, subject) : readable
  const names = new Map(named.map((person) => [person.workerId, person]))
  const caseFacts = new CaseFacts(connection, known, names)
  return answersOf(connection, known, ids, 'listed', 'whole').map((answer) =>
    answer.id === 'A7' ? toldHours(connection, known, answer, names, most) : toldCases(answer, caseFacts, most),
  )
}
