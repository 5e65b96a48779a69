import {
  editPartyContact,
  noteReminder,
  refuseAgreement,
  renewAgreementLink,
  revokeAgreement,
  signAgreement,
} from '@tandem/contract/agreement-signing'
import {
  addAgreement,
  amendAgreement,
  discardAgreement,
  editAgreementDraft,
  endAgreement,
  sendAgreement,
} from '@tandem/contract/agreements'
import { describe, expect, it } from 'vitest'
import { bakery, draftOf, partyIdOf, readyDraft, SIGNATURE } from '../support/agreement-tale.ts'
import { ok, refused, TODAY } from '../support/app.ts'

const LATER = '2026-11-25'
const said = { saidOn: TODAY, words: 'No' }

describe('making and sending', () => {
  it('an agreement with an employer names the job, of this person, whose employer may be contacted', async () => {
    const tale = await bakery()
    const { coach, episodeId, placementId, w, g } = tale
    const params = { episodeId }
    const body = { kind: 'tripartite' as const, placementId: null, goalIds: null }
    const missing = await refused(coach, addAgreement, { params, body })
    expect([missing.code, missing.errors?.[0]?.pointer]).toEqual(['job-missing', '/placementId'])

    const foreign = g.placement(g.episode(coach, { firstName: 'Emna' }))
    expect((await refused(coach, addAgreement, { params, body: { ...body, placementId: foreign } })).code).toBe(
      'not-found',
    )
    w.context.db.$client.prepare("update placements set coach_visibility = 'notAtAll' where id = ?").run(placementId)
    expect((await refused(coach, addAgreement, { params, body: { ...body, placementId } })).code).toBe(
      'contact-refused',
    )
    w.context.db.$client.prepare("update episodes set exited_on = '2026-11-01'").run()
    expect((await refused(coach, addAgreement, { params, body: { ...body, kind: 'dataSharing' } })).code).toBe(
      'episode-closed',
    )
  })

  it('a work trial agreement is about a work trial, and a second one about a job is not made silently', async () => {
    const tale = await bakery()
    const { coach, episodeId, placementId, g } = tale
    const params = { episodeId }
    const body = { kind: 'tripartite' as const, placementId, goalIds: null }
    const trial = await refused(coach, addAgreement, { params, body: { ...body, kind: 'workTrial' } })
    expect([trial.code, trial.errors?.[0]?.pointer]).toEqual(['trial-missing', '/placementId'])

    const one = g.agreement(coach, tale, { placementId })
    const second = await refused(coach, addAgreement, { params, body })
    expect([second.code, second.errors?.[0]?.pointer]).toEqual(['agreement-stands', '/isSecond'])
    await ok(coach, addAgreement, { params, body: { ...body, isSecond: true } })
    await ok(coach, addAgreement, { params, body: { ...body, kind: 'employerService' } })

    const other = await bakery()
    const gone = other.g.agreement(other.coach, other, { placementId: other.placementId })
    await ok(other.coach, refuseAgreement, { params: { partyId: gone.partyIds.employer ?? '' }, body: said })
    await ok(other.coach, addAgreement, {
      params: { episodeId: other.episodeId },
      body: { ...body, placementId: other.placementId },
    })
    expect(one.agreementId).not.toBe(gone.agreementId)
  })

  it('a draft keeps its dates in order, names only contacts of the company, and a stale edit shows what is stored', async () => {
    const tale = await bakery()
    const draft = await readyDraft(tale.coach, tale)
    const params = { agreementId: draft.agreementId }
    const body = draftOf(draft)
    const crossed = await refused(tale.coach, editAgreementDraft, {
      params,
      body: { ...body, effectiveFromOn: '2026-12-01', effectiveToOn: '2026-11-30' },
    })
    expect([crossed.code, crossed.errors?.[0]?.pointer]).toEqual(['end-before-start', '/effectiveToOn'])
    const [first, ...rest] = body.parties
    const stranger = { ...first, contactId: tale.w.context.newId() } as typeof first & object
    expect(
      (await refused(tale.coach, editAgreementDraft, { params, body: { ...body, parties: [stranger, ...rest] } })).code,
    ).toBe('not-found')
    const stale = await refused(tale.coach, editAgreementDraft, { params, body: { ...body, version: 1 } })
    expect(stale).toMatchObject({ code: 'stale', current: { version: draft.version } })
  })

  it('nothing is sent while something is missing: a gap, a party, the scope of a representative', async () => {
    const tale = await bakery()
    const { coach, episodeId, placementId } = tale
    const body = { kind: 'tripartite' as const, placementId, goalIds: null }
    const draft = await ok(coach, addAgreement, { params: { episodeId }, body })
    const params = { agreementId: draft.agreementId }
    const send = async (version: number) => (await refused(coach, sendAgreement, { params, body: { version } })).code
    expect(await send(1)).toBe('agreement-incomplete')

    const complete = draftOf(draft)
    const without = complete.parties.filter(({ capacity }) => capacity !== 'employer')
    await ok(coach, editAgreementDraft, { params, body: { ...complete, parties: without } })
    expect(await send(2)).toBe('party-missing')

    const guardian = { ...complete.parties[0], capacity: 'legalRepresentative', name: 'M. Roy' } as never
    await ok(coach, editAgreementDraft, {
      params,
      body: { ...complete, parties: [...complete.parties, guardian], version: 2 },
    })
    expect(await send(3)).toBe('scope-missing')
  })

  it('nothing leaves toward an employer who may no longer be contacted, and a stale sending is refused', async () => {
    const tale = await bakery()
    const draft = await readyDraft(tale.coach, tale)
    const params = { agreementId: draft.agreementId }
    expect((await refused(tale.coach, sendAgreement, { params, body: { version: 1 } })).code).toBe('stale')
    tale.w.context.db.$client.prepare("update placements set employer_contact_refused_on = '2026-11-10'").run()
    const refusal = await refused(tale.coach, sendAgreement, { params, body: { version: draft.version } })
    expect(refusal.code).toBe('contact-refused')
  })

  it('what was sent is no draft any more, and what was not is neither ended nor amended', async () => {
    const tale = await bakery()
    const { coach } = tale
    const draft = await readyDraft(coach, tale)
    const params = { agreementId: draft.agreementId }
    const { version } = draft
    for (const [operation, body] of [
      [amendAgreement, { version }],
      [endAgreement, { endedOn: TODAY, reason: 'x', version }],
    ] as const)
      expect((await refused(coach, operation, { params, body } as never)).code).toBe('agreement-not-open')
    await ok(coach, sendAgreement, { params, body: { version } })
    for (const [operation, body] of [
      [editAgreementDraft, draftOf(draft)],
      [sendAgreement, { version }],
      [discardAgreement, undefined],
    ] as const)
      expect((await refused(coach, operation, { params, body } as never)).code, operation.name).toBe(
        'agreement-not-open',
      )
    expect((await refused(coach, amendAgreement, { params, body: { version: 1 } })).code).toBe('stale')
  })

  it('an end is no day to come, and before the term it needs a reason', async () => {
    const tale = await bakery()
    const parties = [{ capacity: 'worker' as const, name: 'Samir Haddad', signedOn: '2026-11-17' }]
    const { agreementId } = tale.g.agreement(tale.coach, tale, { kind: 'servicePerson', parties })
    const end = async (some: object) => {
      const body = { endedOn: TODAY, reason: 'Done', version: 1, ...some }
      const { code, errors } = await refused(tale.coach, endAgreement, { params: { agreementId }, body })
      return [code, errors?.[0]?.pointer]
    }
    expect(await end({ endedOn: LATER })).toEqual(['date-in-future', '/endedOn'])
    expect(await end({ reason: ' ' })).toEqual(['reason-missing', '/reason'])
    expect(await end({ version: 7 })).toEqual(['stale', undefined])
  })
})

describe('signing, refusing, withdrawing, reminding', () => {
  it('each act has its day between the sending and today', async () => {
    const tale = await bakery()
    const { partyIds } = tale.g.agreement(tale.coach, tale)
    const params = { partyId: partyIds.worker ?? '' }
    const code = async (operation: Parameters<typeof refused>[1], body: object) => {
      const { code: found, errors } = await refused(tale.coach, operation, { params, body } as never)
      return `${found} ${errors?.[0]?.pointer}`
    }
    for (const [day, expected] of [
      [LATER, 'date-in-future'],
      ['2026-11-15', 'signed-before-sent'],
    ] as const) {
      const paper = { ...SIGNATURE, method: 'paper', signedOn: day }
      expect(await code(signAgreement, paper)).toBe(`${expected} /signedOn`)
      expect(await code(refuseAgreement, { ...said, saidOn: day })).toBe(`${expected} /saidOn`)
      expect(await code(noteReminder, { remindedOn: day, channel: 'phone' })).toBe(`${expected} /remindedOn`)
    }
  })

  it('a coach signs with their own hand only, and on behalf of somebody only once that one was told', async () => {
    const tale = await bakery()
    const { coach, g } = tale
    const second = g.coach(coach.teamId, { name: 'Jonas' })
    g.assignment(tale.episodeId, second.memberId)
    const { partyIds } = g.agreement(coach, tale)
    const asOther = { params: { partyId: partyIds.coach ?? '' }, body: { ...SIGNATURE, typedName: 'Nadia Benali' } }
    expect((await refused(second, signAgreement, asOther)).code).toBe('not-allowed')
    const onBehalf = { reason: 'optedOut' as const, isInformed: false }
    const untold = await refused(coach, signAgreement, {
      params: { partyId: partyIds.worker ?? '' },
      body: { ...SIGNATURE, onBehalf },
    })
    expect([untold.code, untold.errors?.[0]?.pointer]).toEqual(['not-informed', '/onBehalf/isInformed'])
  })

  it('nobody answers twice, a copy does not sign, and what is over is over', async () => {
    const tale = await bakery()
    const { coach, g } = tale
    const { partyIds } = g.agreement(coach, tale, {
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn: '2026-11-17' },
        { capacity: 'employer', name: 'Mme Lenoir' },
        { capacity: 'tutor', name: 'Luc', participation: 'copy' },
      ],
    })
    const at = (capacity: string) => ({ partyId: partyIds[capacity] ?? '' })
    const sign = (capacity: string) => refused(coach, signAgreement, { params: at(capacity), body: SIGNATURE })
    expect((await sign('worker')).code).toBe('party-answered')
    expect((await sign('tutor')).code).toBe('party-does-not-sign')
    const answered = [
      [refuseAgreement, said],
      [noteReminder, { remindedOn: TODAY, channel: 'phone' }],
      [renewAgreementLink, { version: 1 }],
    ] as const
    for (const [operation, body] of answered)
      expect((await refused(coach, operation, { params: at('worker'), body } as never)).code).toBe('party-answered')
    for (const [operation, body] of answered.slice(0, 2))
      expect((await refused(coach, operation, { params: at('tutor'), body } as never)).code).toBe('party-does-not-sign')
    const revoke = (capacity: string, body = said) => refused(coach, revokeAgreement, { params: at(capacity), body })
    expect((await revoke('employer')).code).toBe('nothing-to-revoke')
    expect((await revoke('tutor')).code).toBe('party-does-not-sign')
    expect((await revoke('worker', { ...said, saidOn: '2026-11-16' })).code).toBe('signed-before-sent')
    expect((await revoke('worker', { ...said, saidOn: LATER })).code).toBe('date-in-future')

    await ok(coach, refuseAgreement, { params: at('employer'), body: said })
    for (const [operation, body] of [...answered, [signAgreement, SIGNATURE], [revokeAgreement, said]] as const)
      expect((await refused(coach, operation, { params: at('worker'), body } as never)).code, operation.name).toBe(
        'agreement-not-open',
      )
  })

  it('a change of where somebody is reached needs the version it was made on, and no signature falls', async () => {
    const tale = await bakery()
    const parties = [
      { capacity: 'worker' as const, name: 'Samir Haddad', signedOn: '2026-11-17' },
      { capacity: 'coach' as const, name: 'Nadia Benali', signedOn: '2026-11-17' },
    ]
    const { partyIds } = tale.g.agreement(tale.coach, tale, { kind: 'servicePerson', parties })
    const params = { partyId: partyIds.worker ?? '' }
    const body = { reach: '0499 12 34 56', locale: 'fr' as const, version: 1 }
    const changed = await ok(tale.coach, editPartyContact, { params, body })
    expect(changed).toMatchObject({ state: 'inForce' })
    expect(changed.versions[0]?.parties[0]).toMatchObject({ reach: body.reach, locale: 'fr' })
    expect((await refused(tale.coach, editPartyContact, { params, body })).code).toBe('stale')
    expect(partyIdOf(changed, 'worker')).toBe(params.partyId)
  })
})
