import {
  listConsents,
  listFileReaders,
  previewWithdrawal,
  recordConsent,
  withdrawConsent,
} from '@tandem/contract/consents'
import { readWorker } from '@tandem/contract/workers'
import { shippedText } from '@tandem/domain/consent-wording'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { consents } from '../../apps/server/src/features/consents/consents.table.ts'
import { ok, refused, TODAY } from '../support/app.ts'
import { fatou } from '../support/given-consents.ts'
import { answer, withdrawal } from '../support/operations-sharing.ts'

describe('a consent', () => {
  it('is asked, given and taken back, each row with the text that was meant', async () => {
    const { w, person, say, takeBack, standing } = await fatou()
    expect(await standing('photo')).toMatchObject({ state: 'notAsked', rows: [] })
    await say({ purpose: 'photo', act: 'asked', happenedOn: '2026-11-01', locale: 'fr' })
    await say({
      purpose: 'photo',
      happenedOn: '2026-11-03',
      locale: 'fr',
      untilOn: '2027-11-02',
      proofNote: 'Folder 12',
    })
    await takeBack({ purpose: 'photo', proofNote: 'Said so on the phone' })

    const { text } = shippedText('photo', 'fr')
    expect(await standing('photo')).toMatchObject({
      state: 'withdrawn',
      sinceOn: TODAY,
      rows: [
        { act: 'withdrawn', wordingText: text, proofNote: 'Said so on the phone' },
        { act: 'given', untilOn: '2027-11-02', wordingVersion: 1, wordingText: text, recordedByName: 'Nadia Benali' },
        { act: 'asked', happenedOn: '2026-11-01' },
      ],
    })
    const traced = w.context.db.select().from(changes).all()
    expect(traced.map((change) => change.noun)).toEqual(['consents', 'consents', 'consents'])
    expect(traced.every((change) => change.workerId === person.workerId)).toBe(true)
  })

  it('given by a legal representative names them, and what was said aloud is noted', async () => {
    const { say, not } = await fatou()
    const spoken = await not({ way: 'oral' })
    expect(spoken.errors).toMatchObject([{ pointer: '/proofNote' }])
    const nameless = await not({ givenBy: 'legalRepresentative' })
    expect(nameless.errors).toMatchObject([{ pointer: '/representativeName' }])
    await say({
      way: 'oral',
      proofNote: 'Luc heard it',
      givenBy: 'legalRepresentative',
      representativeName: 'Me Dupont',
    })
  })

  it('is refused where its day or its kind cannot be', async () => {
    const { w, not, say, coach, params } = await fatou()
    await say({ happenedOn: '2026-11-10' })
    const cases: [object, string, string][] = [
      [{ happenedOn: '2026-11-25' }, 'date-in-future', '/happenedOn'],
      [{ happenedOn: '2026-11-09' }, 'consent-out-of-order', '/happenedOn'],
      [{ untilOn: '2026-11-23' }, 'end-before-start', '/untilOn'],
      [{ purpose: 'processData', untilOn: '2027-01-01' }, 'consent-open-ended', '/untilOn'],
      [{ act: 'refused' }, 'consent-given', '/act'],
    ]
    for (const [values, code, pointer] of cases)
      expect(await not(values)).toMatchObject({ code, errors: [{ pointer }] })
    const back = (values: object) => refused(coach, withdrawConsent, { params, body: { ...withdrawal, ...values } })
    expect(await back({ withdrawnOn: '2026-11-25' })).toMatchObject({ code: 'date-in-future' })
    expect(await back({ purpose: 'shareProfile', withdrawnOn: '2026-11-09' })).toMatchObject({
      code: 'consent-out-of-order',
      errors: [{ pointer: '/withdrawnOn' }],
    })
    await say({ purpose: 'photo', act: 'refused' })
    expect((await back({ purpose: 'photo' })).code).toBe('consent-not-given')
    expect(w.context.db.select().from(consents).all()).toHaveLength(2)
  })

  it('is the coach’s to write and the lead’s to read', async () => {
    const { g, coach, params } = await fatou()
    const lead = g.lead(coach.teamId)
    expect((await ok(lead, listConsents, { params })).mayEdit).toBe(false)
    expect((await refused(lead, recordConsent, { params, body: answer })).code).toBe('not-allowed')
    expect((await refused(lead, withdrawConsent, { params, body: withdrawal })).code).toBe('not-allowed')
    const asked = { params, query: { purpose: 'photo' as const } }
    expect((await refused(lead, previewWithdrawal, asked)).code).toBe('not-allowed')
  })
})

describe('who reads the file', () => {
  it('is listed by name and day, refused tries too, for the coach and the lead', async () => {
    const { g, coach, params } = await fatou()
    const lead = g.lead(coach.teamId)
    const stranger = g.coach(g.team('Mons'), { name: 'Jonas Peeters' })
    await ok(coach, readWorker, { params })
    await ok(coach, readWorker, { params })
    await refused(stranger, readWorker, { params })

    const found = await ok(lead, listFileReaders, { params })
    expect(found.readers).toEqual([
      { name: 'Nadia Benali', as: 'main' },
      { name: 'Ann Claes', as: 'lead' },
    ])
    expect(found.openings).toEqual([
      { on: TODAY, name: 'Jonas Peeters', what: 'refused', times: 1 },
      { on: TODAY, name: 'Nadia Benali', what: 'opened', times: 2 },
    ])
  })
})
