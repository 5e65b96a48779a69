import {
  type AgreementState,
  agreementState,
  amendRefusal,
  askRefusal,
  isAwaited,
  isAwaiting,
  isSignatory,
  PARTICIPATIONS,
  type PartyAsk,
  type PartyFacts,
  UNSIGNED_EXPIRY_DAYS,
  unsignedDueOn,
  type VersionFacts,
} from '@tandem/domain/agreements'
import { addDays } from '@tandem/domain/calendar-date'
import { HOUSE_RULES } from '@tandem/domain/rule-set-presets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const SENT = '2026-11-16'
const days = [null, '2026-11-18', '2026-11-20']

const nobody: PartyFacts = { participation: 'signs', signedOn: null, refusedOn: null, revokedOn: null }
const signed: PartyFacts = { ...nobody, signedOn: '2026-11-18' }
const sent: VersionFacts = { sentOn: SENT, fallenOn: null, endedOn: null, effectiveToOn: null, parties: [nobody] }

const stateOf = (some: Partial<VersionFacts>, today = TODAY) => agreementState({ ...sent, ...some }, today)

describe('where an agreement stands', () => {
  it.each<[string, Partial<VersionFacts>, AgreementState]>([
    ['nothing was sent', { sentOn: null }, 'draft'],
    ['it was sent and nobody signed', {}, 'sent'],
    ['one of two signed', { parties: [signed, nobody] }, 'partiallySigned'],
    ['all who sign have signed', { parties: [signed, signed] }, 'inForce'],
    [
      'a witness and a copy have not signed',
      { parties: [signed, { ...nobody, participation: 'witness' }, { ...nobody, participation: 'copy' }] },
      'inForce',
    ],
    ['somebody does not agree', { parties: [signed, { ...nobody, refusedOn: TODAY }] }, 'refused'],
    ['somebody withdraws', { parties: [signed, { ...signed, revokedOn: TODAY }] }, 'revoked'],
    ['a later version took its place', { fallenOn: TODAY, parties: [signed] }, 'amended'],
    ['it was ended today', { endedOn: TODAY, parties: [signed] }, 'ended'],
    ['its last day is over', { effectiveToOn: '2026-11-23', parties: [signed] }, 'ended'],
    ['its last day is today', { effectiveToOn: TODAY, parties: [signed] }, 'inForce'],
    ['nobody is named who signs', { parties: [{ ...nobody, participation: 'copy' }] }, 'sent'],
  ])('%s', (_told, facts, state) => {
    expect(stateOf(facts)).toBe(state)
  })

  it('is no longer waited for sixty days after it was sent, or last signed', () => {
    const last = addDays(SENT, UNSIGNED_EXPIRY_DAYS)
    expect(stateOf({}, last)).toBe('sent')
    expect(stateOf({}, addDays(last, 1))).toBe('expiredUnsigned')
    expect(stateOf({ parties: [signed, nobody] }, addDays(last, 1))).toBe('partiallySigned')
    expect(stateOf({ parties: [signed, nobody] }, addDays(last, 3))).toBe('expiredUnsigned')
  })

  /** Every combination of facts of two parties. */
  const everyParty = PARTICIPATIONS.flatMap((participation) =>
    days.flatMap((signedOn) =>
      days
        .slice(0, 2)
        .flatMap((refusedOn) =>
          days.slice(0, 2).map((revokedOn) => ({ participation, signedOn, refusedOn, revokedOn })),
        ),
    ),
  )

  it('is in force only with every signature that it needs, and none withdrawn: over all facts', () => {
    let inForce = 0
    for (const one of everyParty)
      for (const other of everyParty)
        for (const sentOn of [null, SENT])
          for (const fallenOn of [null, TODAY])
            for (const endedOn of [null, TODAY, '2026-12-01']) {
              const parties = [one, other]
              const state = agreementState({ sentOn, fallenOn, endedOn, effectiveToOn: null, parties }, TODAY)
              const needed = parties.filter(({ participation }) => participation === 'signs')
              const stands =
                sentOn !== null &&
                fallenOn === null &&
                (endedOn === null || endedOn > TODAY) &&
                needed.length > 0 &&
                needed.every(({ signedOn }) => signedOn !== null) &&
                parties.every(({ refusedOn, revokedOn }) => refusedOn === null && revokedOn === null)
              expect(state === 'inForce').toBe(stands)
              if (stands) inForce += 1
              for (const party of parties)
                if (isAwaited(party, state)) {
                  const mayJoin = party.participation === 'joins' && state === 'inForce'
                  expect([isAwaiting(state) || mayJoin, party.signedOn]).toEqual([true, null])
                }
            }
    expect(inForce).toBeGreaterThan(0)
  })
})

describe('what may be asked of a party', () => {
  it('who takes over signs a page, may be reminded and sent a link, and cannot undo what others agreed', () => {
    const joins: PartyFacts = { participation: 'joins', signedOn: null, refusedOn: null, revokedOn: null }
    const asks = (['sign', 'refuse', 'revoke', 'remind', 'link'] as const).map((ask) =>
      askRefusal(ask, joins, 'inForce'),
    )
    expect(asks).toEqual([null, 'party-does-not-sign', 'party-does-not-sign', null, null])
    expect(isAwaited(joins, 'inForce')).toBe(true)
    expect(isAwaited({ ...joins, signedOn: TODAY }, 'inForce')).toBe(false)
    expect(isAwaited(joins, 'ended')).toBe(false)
    expect(isSignatory(joins)).toBe(false)
  })

  it.each<[PartyAsk, PartyFacts, AgreementState, ReturnType<typeof askRefusal>]>([
    ['sign', nobody, 'sent', null],
    ['sign', nobody, 'draft', 'agreement-not-open'],
    ['sign', signed, 'partiallySigned', 'party-answered'],
    ['sign', nobody, 'refused', 'agreement-not-open'],
    ['sign', nobody, 'expiredUnsigned', 'agreement-not-open'],
    ['sign', { ...nobody, participation: 'witness' }, 'inForce', null],
    ['sign', { ...nobody, participation: 'copy' }, 'sent', 'party-does-not-sign'],
    ['refuse', { ...nobody, participation: 'witness' }, 'sent', 'party-does-not-sign'],
    ['refuse', nobody, 'partiallySigned', null],
    ['revoke', signed, 'inForce', null],
    ['revoke', nobody, 'partiallySigned', 'nothing-to-revoke'],
    ['revoke', signed, 'ended', 'agreement-not-open'],
    ['remind', nobody, 'sent', null],
    ['remind', signed, 'partiallySigned', 'party-answered'],
    ['link', { ...nobody, participation: 'copy' }, 'inForce', null],
    ['link', nobody, 'amended', 'agreement-not-open'],
  ])('%s of %o while %s', (ask, party, state, refusal) => {
    expect(askRefusal(ask, party, state)).toBe(refusal)
  })

  it('a draft is edited in place and what is over stays as it was: neither gets a new version', () => {
    expect((['draft', 'ended', 'amended'] as const).map(amendRefusal)).toEqual(Array(3).fill('agreement-not-open'))
    expect((['sent', 'inForce', 'refused', 'revoked', 'expiredUnsigned'] as const).map(amendRefusal)).toEqual(
      Array(5).fill(null),
    )
  })
})

describe('in any order of signing, refusing, withdrawing and amending', () => {
  type Step = { readonly ask: 'sign' | 'refuse' | 'revoke' | 'amend' | 'send' | 'end'; readonly at: number }
  const steps = fc.array(
    fc.record<Step>({
      ask: fc.constantFrom('sign', 'sign', 'sign', 'refuse', 'revoke', 'amend', 'send', 'end'),
      at: fc.nat({ max: 2 }),
    }),
    { maxLength: 25 },
  )
  const fresh = (): PartyFacts[] => [{ ...nobody }, { ...nobody }, { ...nobody, participation: 'witness' }]

  it('nothing is in force with a signature missing or withdrawn, and what fell never rises again', () => {
    let reached = 0
    fc.assert(
      fc.property(steps, (all) => {
        let versions: VersionFacts[] = [{ ...sent, sentOn: null, parties: fresh() }]
        all.forEach(({ ask, at }, step) => {
          const latest = versions.at(-1) as VersionFacts
          const on = addDays(SENT, Math.floor(step / 4))
          const state = agreementState(latest, on)
          const put = (some: Partial<VersionFacts>) => {
            versions = [...versions.slice(0, -1), { ...latest, ...some }]
          }
          if (ask === 'send' && state === 'draft') put({ sentOn: on })
          if (ask === 'end' && state === 'inForce') put({ endedOn: on })
          if (ask === 'amend' && amendRefusal(state) === null) {
            put({ fallenOn: on })
            versions = [...versions, { ...sent, sentOn: null, parties: fresh() }]
          }
          const party = latest.parties[at]
          if (party !== undefined && (ask === 'sign' || ask === 'refuse' || ask === 'revoke')) {
            if (askRefusal(ask, party, state) !== null) return
            const done = { sign: 'signedOn', refuse: 'refusedOn', revoke: 'revokedOn' } as const
            put({ parties: latest.parties.map((one) => (one === party ? { ...one, [done[ask]]: on } : one)) })
          }
        })
        for (const version of versions) {
          if (agreementState(version, '2026-11-23') !== 'inForce') continue
          reached += 1
          expect(version).toBe(versions.at(-1))
          const needed = version.parties.filter(({ participation }) => participation === 'signs')
          for (const party of needed) expect(party).toMatchObject({ refusedOn: null, revokedOn: null })
          expect(needed.every(({ signedOn }) => signedOn !== null)).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
    expect(reached).toBeGreaterThan(0)
  })
})

describe('reminders of what is unsigned', () => {
  it('fall three, ten and twenty days after it was sent; each settles the days before it', () => {
    const due = (remindedOn: string | null) =>
      unsignedDueOn('2026-11-02', remindedOn, HOUSE_RULES.reminders.unsignedAgreement)
    expect(due(null)).toBe('2026-11-05')
    expect(due('2026-11-04')).toBe('2026-11-05')
    expect(due('2026-11-05')).toBe('2026-11-12')
    expect(due('2026-11-13')).toBe('2026-11-22')
    expect(due('2026-11-22')).toBe(null)
  })
})
