import { mayBeAnotherEmployers, mayNameCoaching, noneReachable, outwardRefusal } from '@tandem/domain/outward'
import { COACH_VISIBILITIES } from '@tandem/domain/placements'
import { describe, expect, it } from 'vitest'

describe('what may leave toward an employer', () => {
  const CASES = [
    ['openly', null, null],
    ['asHrPartner', null, null],
    ['notAtAll', null, 'contact-refused'],
    ['openly', '2026-05-03', 'contact-refused'],
    ['asHrPartner', '2026-05-03', 'contact-refused'],
    ['notAtAll', '2026-05-03', 'contact-refused'],
  ] as const

  it.each(CASES)('known as %s, refused on %s: %s', (coachVisibility, employerContactRefusedOn, expected) => {
    expect(outwardRefusal({ coachVisibility, employerContactRefusedOn })).toBe(expected)
  })

  it('covers every way in which an employer knows the coach', () => {
    expect(new Set(CASES.map(([visibility]) => visibility))).toEqual(new Set(COACH_VISIBILITIES))
  })

  it('leaves what happened before the refusal to be written down', () => {
    const refused = { coachVisibility: 'notAtAll', employerContactRefusedOn: '2026-05-03' } as const
    expect(outwardRefusal(refused, '2026-05-02')).toBeNull()
    expect(outwardRefusal(refused, '2026-05-03')).toBe('contact-refused')
    expect(outwardRefusal({ ...refused, employerContactRefusedOn: null }, '2020-01-01')).toBe('contact-refused')
  })

  it('names the coaching only where the employer knows of it', () => {
    const job = { employerContactRefusedOn: null }
    const named = COACH_VISIBILITIES.filter((coachVisibility) => mayNameCoaching({ ...job, coachVisibility }))
    expect(named).toEqual(['openly'])
    expect(mayNameCoaching({ coachVisibility: 'openly', employerContactRefusedOn: '2026-05-03' })).toBe(false)
  })

  it('is nothing when no job is reachable, and undecided without a job', () => {
    const open = { coachVisibility: 'openly', employerContactRefusedOn: null } as const
    const hidden = { coachVisibility: 'notAtAll', employerContactRefusedOn: null } as const
    expect(noneReachable([hidden])).toBe(true)
    expect(noneReachable([hidden, open])).toBe(false)
    expect(noneReachable([])).toBe(false)
  })
})

describe('a goal of an employer, beside several jobs', () => {
  const own = { placementId: 'own', employerId: 'bakery', userEstablishmentId: null, endedOn: null }
  const other = { placementId: 'other', employerId: 'hotel', userEstablishmentId: null, endedOn: null }
  const agreedOn = '2026-10-01'
  const today = '2026-11-24'

  it.each([
    ['no other job', [], false],
    ['another job that goes on', [other], true],
    ['another job that ends today', [{ ...other, endedOn: today }], true],
    ['another job that ended after the goal was agreed', [{ ...other, endedOn: '2026-10-20' }], true],
    ['another job that ended on the day the goal was agreed', [{ ...other, endedOn: agreedOn }], true],
    ['another job that had ended before', [{ ...other, endedOn: '2026-09-30' }], false],
    ['an earlier contract with the same employer', [{ ...other, employerId: 'bakery', endedOn: '2026-10-20' }], false],
    [
      'a second workplace of the same temp agency',
      [{ ...other, employerId: 'bakery', userEstablishmentId: 'x' }],
      true,
    ],
  ] as const)('with %s', (_, others, expected) => {
    expect(mayBeAnotherEmployers(agreedOn, 'own', [own, ...others], today)).toBe(expected)
  })
})
