import { readCompanyMemory } from '@tandem/contract/company-memory'
import { listCommitments } from '@tandem/contract/employer-commitments'
import { CAPACITY_MOMENTS } from '@tandem/domain/capacity-reviews'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import {
  COMMITMENT_ORIGINS,
  COMMITMENT_OUTCOMES,
  COMMITMENT_PARTIES,
  COMMITMENT_SPEAKERS,
  COMMITMENT_STATES,
} from '@tandem/domain/employer-commitments'
import { CONDITION_KINDS } from '@tandem/domain/work-conditions'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { asked, demoMember, demonstration } from '../support/demonstration.ts'

const LISTS: Readonly<Record<string, readonly string[]>> = {
  'capacity_reviews.moment': CAPACITY_MOMENTS,
  'capacity_reviews.party': CHECK_IN_PARTIES,
  'commitment_sayings.outcome': COMMITMENT_OUTCOMES,
  'commitment_sayings.speaker': COMMITMENT_SPEAKERS,
  'employer_commitments.origin': COMMITMENT_ORIGINS,
  'employer_commitments.party': COMMITMENT_PARTIES,
  'work_conditions.kind': CONDITION_KINDS,
}

describe('the companies of the demonstration', () => {
  it('hold every value of every list of what is known of them', async () => {
    const w = await demonstration()
    const missing = Object.entries(LISTS).flatMap(([place, values]) => {
      const [table, column] = place.split('.')
      const found = asked<{ value: unknown }>(w, `select distinct ${column} value from ${table}`)
      return values.filter((value) => !found.some((row) => row.value === value)).map((value) => `${place} ${value}`)
    })

    expect(missing).toEqual([])
  })

  it('promised things that stand in every state, and their bakery remembers', async () => {
    const w = await demonstration()
    const lead = demoMember(w, 'Ann Claes')
    const ids = asked<{ id: string; name: string }>(
      w,
      'select distinct employer_id id, e.name from employer_commitments c join employers e on e.id = c.employer_id',
    )
    const states = new Set<string>()
    for (const { id } of ids)
      for (const { state } of (await ok(lead, listCommitments, { params: { employerId: id } })).commitments)
        states.add(state)
    expect(states).toEqual(new Set(COMMITMENT_STATES))

    const bakery = ids.find(({ name }) => name === 'Boulangerie Lenoir')?.id ?? ''
    const memory = await ok(lead, readCompanyMemory, { params: { employerId: bakery } })
    expect(memory).toMatchObject({
      hired: { count: 1, people: [{ name: 'Samir Haddad' }] },
      readiness: [
        { first: { total: { points: 14 } }, last: { points: 19, outOf: 30 }, gain: { points: 5, items: 10 } },
      ],
    })
    expect(memory.conditions.length).toBeGreaterThan(0)
  })
})
