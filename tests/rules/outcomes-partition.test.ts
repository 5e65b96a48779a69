import { type Answer, INDICATOR_IDS } from '@tandem/domain/outcomes/answers'
import { NO_FACTS, type OutcomeFacts } from '@tandem/domain/outcomes/facts'
import { calculate, factsNeeded, INDICATORS } from '@tandem/domain/outcomes/indicators'
import type { OutcomeParameters } from '@tandem/domain/outcomes/parameters'
import { percentOf } from '@tandem/domain/outcomes/rounding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCalculation } from '../support/random-outcomes.ts'

/** Every box of an answer: name, number and cases. */
function boxes(answer: Answer): { name: string; count: number; cases: readonly { id: string }[] }[] {
  const counts = flat(answer.counts)
  const cases = new Map(flat(answer.cases ?? {}))
  return counts.map(([name, count]) => ({ name, count: Number(count), cases: Object.values(cases.get(name) ?? []) }))
}

function flat(grouped: object): [string, object | number][] {
  return Object.entries(grouped).flatMap(([name, content]): [string, object | number][] =>
    name === 'excluded' || name === 'denominatorOnly'
      ? Object.entries(content as object).map(([code, inside]) => [`${name}.${code}`, inside])
      : [[name, content]],
  )
}

/** The forms of one side, or of both those with a mark that is told in the period. */
function surveysOf({ id }: Answer, { surveys }: OutcomeFacts, { fromOn, toOn, asOfOn }: OutcomeParameters) {
  if (id === 'F3') return surveys.filter(({ party }) => party === 'employer')
  if (id === 'F4') return surveys.filter(({ party }) => party === 'worker')
  const isWithin = (day: string | null, from: string, to: string) => day !== null && from <= day && day <= to
  return surveys.filter(
    ({ sentOn, answeredOn, score }) =>
      isWithin(sentOn, fromOn, toOn) &&
      isWithin(sentOn, '', asOfOn) &&
      isWithin(answeredOn, '', asOfOn) &&
      score !== null,
  )
}

/** What the population of each indicator is, without programme filter. */
function populationOf(answer: Answer, facts: OutcomeFacts, parameters: OutcomeParameters): string[] {
  switch (answer.unit) {
    case 'episode':
      return facts.episodes.map(({ id }) => id)
    case 'placement':
      return facts.placements.map(({ id }) => id)
    case 'checkIn':
      return facts.dueCheckIns.map(({ id }) => id)
    case 'goal':
      return facts.goals.map(({ id }) => id)
    case 'plan':
      return facts.plans.map(({ id }) => id)
    case 'survey':
      return surveysOf(answer, facts, parameters).map(({ id }) => id)
    case 'logEntry':
      return [...new Set([...facts.log].map(({ entryId }) => entryId))]
  }
}

describe('whatever the facts', () => {
  it('every case of the population is in exactly one box', () => {
    fc.assert(
      fc.property(anyCalculation, ([facts, parameters]) => {
        for (const answer of calculate(INDICATOR_IDS, facts, parameters).answers) {
          const ids = boxes(answer).flatMap(({ cases }) => cases.map(({ id }) => id))
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.length).toBe(answer.population)
          if (parameters.programmeIds.length === 0)
            expect(ids.sort()).toEqual(populationOf(answer, facts, parameters).sort())
        }
      }),
    )
  })

  it('the numbers are those of the boxes, and never negative', () => {
    fc.assert(
      fc.property(anyCalculation, ([facts, parameters]) => {
        for (const answer of calculate(INDICATOR_IDS, facts, parameters).answers) {
          for (const { count, cases } of boxes(answer)) expect(count).toBe(cases.length)
          if (answer.kind === 'count') expect(answer.value).toBe(answer.counts.counted)
          if (answer.kind !== 'rate') continue
          const only = Object.values(answer.counts.denominatorOnly).reduce((sum, count) => sum + count, 0)
          expect(answer.numerator).toBe(answer.counts.numerator)
          expect(answer.denominator).toBe(answer.numerator + only)
          expect(answer.percent).toBe(percentOf(answer.numerator, answer.denominator))
        }
      }),
    )
  })

  it('the boxes are the reasons printed for the indicator, in that order', () => {
    fc.assert(
      fc.property(anyCalculation, ([facts, parameters]) => {
        for (const answer of calculate(INDICATOR_IDS, facts, parameters).answers) {
          const { reasons, details, unit } = INDICATORS[answer.id]
          expect(Object.keys(answer.counts.excluded)).toEqual([...reasons])
          expect(answer.unit).toBe(unit)
          if (answer.kind === 'rate') expect(Object.keys(answer.counts.denominatorOnly)).toEqual([...details])
        }
      }),
      { numRuns: 20 },
    )
  })

  it('counting without listing gives the same numbers', () => {
    fc.assert(
      fc.property(anyCalculation, ([facts, parameters]) => {
        const listed = calculate(INDICATOR_IDS, facts, parameters).answers
        const counted = calculate(INDICATOR_IDS, facts, parameters, 'counted').answers
        expect(counted).toEqual(listed.map((answer) => ({ ...answer, cases: null })))
      }),
    )
  })

  it('an indicator needs only the facts that it names', () => {
    fc.assert(
      fc.property(anyCalculation, fc.constantFrom(...INDICATOR_IDS), ([facts, parameters], id) => {
        const needed: Record<string, unknown> = { ...NO_FACTS }
        for (const name of factsNeeded([id])) needed[name] = facts[name]
        expect(calculate([id], needed as OutcomeFacts, parameters)).toEqual(calculate([id], facts, parameters))
      }),
      { numRuns: 300 },
    )
  })

  it('the splits of the coaching hours add up to their total', () => {
    fc.assert(
      fc.property(anyCalculation, ([facts, parameters]) => {
        for (const answer of calculate(['A7'], facts, parameters, 'counted').answers) {
          if (answer.kind !== 'hours') continue
          const { total, byContact, byPhase, byForWhom } = answer.minutes
          for (const split of [byContact, byPhase, byForWhom]) {
            expect(Object.values(split).reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 6)
          }
        }
      }),
    )
  })

  it('the log is read once, whatever the indicators', () => {
    fc.assert(
      fc.property(anyCalculation, ([facts, parameters]) => {
        const rows = [...facts.log].values()
        expect(calculate(INDICATOR_IDS, { ...facts, log: rows }, parameters)).toEqual(
          calculate(INDICATOR_IDS, facts, parameters),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('what is dated after the as-of day changes nothing', () => {
    fc.assert(
      fc.property(anyCalculation, ([facts, parameters]) => {
        const { asOfOn } = parameters
        const known = (date: string | null) => (date !== null && date > asOfOn ? null : date)
        const then: OutcomeFacts = {
          ...facts,
          episodes: facts.episodes.map((row) => ({ ...row, exitedOn: known(row.exitedOn) })),
          placements: facts.placements.map((row) => ({ ...row, endedOn: known(row.endedOn) })),
          heldCheckIns: facts.heldCheckIns.filter(({ heldOn }) => heldOn <= asOfOn),
          dueCheckIns: facts.dueCheckIns.map((row) => ({ ...row, doneOn: known(row.doneOn) })),
          goals: facts.goals.map((row) => ({ ...row, agreedOn: known(row.agreedOn), closedOn: known(row.closedOn) })),
          statusChecks: facts.statusChecks.filter(({ situationOn }) => situationOn <= asOfOn),
        }
        expect(calculate(INDICATOR_IDS, then, parameters)).toEqual(calculate(INDICATOR_IDS, facts, parameters))
      }),
    )
  })
})
