import {
  answersFor,
  DISCLOSERS,
  DISCLOSURE_STATUSES,
  decisionRefusal,
  type LedgerLine,
  LISTENER_ROLES,
} from '@tandem/domain/disclosures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const job = { employerContactRefusedOn: null, coachVisibility: 'openly' } as const
const hidden = { ...job, employerContactRefusedOn: '2026-05-03' } as const

const line = (values: Partial<LedgerLine>): LedgerLine => ({
  item: 'Speak facing me',
  role: null,
  contactId: null,
  status: 'toBeTold',
  byWhom: 'together',
  decidedOn: '2026-03-12',
  wording: null,
  ...values,
})
const role = (name: LedgerLine['role']) => ({ role: name, contactId: null, part: null })
const contact = (contactId: string, part: LedgerLine['role']) => ({ role: null, contactId, part })

/** The group and the reason for the one item of a ledger. */
function answerOf(
  lines: LedgerLine[],
  listener: Parameters<typeof answersFor>[1],
  at: Parameters<typeof answersFor>[2] = job,
) {
  const { say, ifAsked, never } = answersFor(lines, listener, at)
  expect(say.length + ifAsked.length + never.length).toBe(1)
  const group = say.length === 1 ? 'say' : ifAsked.length === 1 ? 'ifAsked' : 'never'
  return `${group}: ${(say[0] ?? ifAsked[0] ?? never[0])?.because}`
}

describe('what may the coach say?', () => {
  it.each([
    ['toBeTold', 'coach', 'say: toBeTold'],
    ['toBeTold', 'together', 'say: toBeTold'],
    ['toBeTold', 'worker', 'never: personTells'],
    ['ifAsked', 'coach', 'ifAsked: ifAsked'],
    ['ifAsked', 'worker', 'never: personTells'],
    ['told', 'worker', 'say: told'],
    ['told', 'coach', 'say: told'],
    ['notToBeTold', 'coach', 'never: notToBeTold'],
    ['revoked', 'together', 'never: revoked'],
  ] as const)('%s by %s', (status, byWhom, expected) => {
    expect(answerOf([line({ role: 'hr', status, byWhom })], role('hr'))).toBe(expected)
  })

  it('to HR after the person told the team herself: refer to her (S-21)', () => {
    const told = line({ role: 'team', status: 'told', byWhom: 'worker' })
    expect(answerOf([told], role('team'))).toBe('say: told')
    expect(answerOf([told], role('hr'))).toBe('never: notDecided')
    expect(answerOf([told], contact('isabelle', 'hr'))).toBe('never: notDecided')
  })

  it('to the successor of a contact: nothing of what that contact was told (S-03)', () => {
    const told = line({ contactId: 'vandamme', status: 'told', byWhom: 'together' })
    expect(answerOf([told], contact('vandamme', 'hr'))).toBe('say: told')
    expect(answerOf([told], contact('okafor', 'hr'))).toBe('never: notDecided')
  })

  it('to a contact: what was decided for the part, but not that somebody else in it was told', () => {
    expect(answerOf([line({ role: 'hr' })], contact('okafor', 'hr'))).toBe('say: toBeTold')
    expect(answerOf([line({ role: 'hr', status: 'told' })], contact('okafor', 'hr'))).toBe('never: notDecided')
    const own = line({ contactId: 'okafor', status: 'notToBeTold' })
    expect(answerOf([line({ role: 'hr' }), own], contact('okafor', 'hr'))).toBe('never: notToBeTold')
  })

  it('toward an employer who is not to be contacted: nothing at all', () => {
    for (const status of DISCLOSURE_STATUSES)
      expect(answerOf([line({ role: 'hr', status })], role('hr'), hidden)).toBe('never: contactRefused')
  })
})

describe('for any ledger', () => {
  const anyLine = fc.record({
    item: fc.constantFrom('a', 'b', 'c'),
    role: fc.constantFrom(...LISTENER_ROLES),
    contactId: fc.constant(null),
    status: fc.constantFrom(...DISCLOSURE_STATUSES),
    byWhom: fc.constantFrom(...DISCLOSERS),
    decidedOn: fc.constant(TODAY),
    wording: fc.constant(null),
  })

  it('every item has one answer for every listener, and nothing is said that was not decided for them', () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.constantFrom(...LISTENER_ROLES), (lines, name) => {
        const answers = answersFor(lines, role(name), job)
        const all = [...answers.say, ...answers.ifAsked, ...answers.never].map(({ item }) => item)
        expect(all.sort()).toEqual([...new Set(lines.map(({ item }) => item))].sort())
        for (const { item } of [...answers.say, ...answers.ifAsked])
          expect(lines.some((one) => one.item === item && one.role === name)).toBe(true)
      }),
    )
  })
})

describe('writing a decision down', () => {
  const toTell = { status: 'toBeTold', byWhom: 'coach', decidedOn: TODAY } as const
  it('is about a day that has come', () => {
    expect(decisionRefusal({ ...toTell, decidedOn: '2026-11-25' }, job, TODAY)).toBe('date-in-future')
    expect(decisionRefusal(toTell, job, TODAY)).toBeNull()
  })

  it('lets the person tell whom they want, and keeps the coach silent where nothing may leave', () => {
    expect(decisionRefusal(toTell, hidden, TODAY)).toBe('contact-refused')
    expect(decisionRefusal({ ...toTell, byWhom: 'together' }, hidden, TODAY)).toBe('contact-refused')
    expect(decisionRefusal({ ...toTell, byWhom: 'worker' }, hidden, TODAY)).toBeNull()
    expect(decisionRefusal({ ...toTell, status: 'notToBeTold' }, hidden, TODAY)).toBeNull()
    expect(decisionRefusal({ ...toTell, status: 'told', decidedOn: '2026-05-02' }, hidden, TODAY)).toBeNull()
  })
})
