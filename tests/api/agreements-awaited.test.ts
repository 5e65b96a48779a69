import { noteReminder, revokeAgreement } from '@tandem/contract/agreement-signing'
import { amendAgreement, listEmployerAgreements, readAgreement } from '@tandem/contract/agreements'
import { readToday } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { bakery } from '../support/agreement-tale.ts'
import { ok, signedInAs } from '../support/app.ts'

describe('who is waited for', () => {
  it('comes up on Today after three, ten and twenty days, until a reminder settles it; the lead sees the last', async () => {
    const tale = await bakery()
    const { coach, w, g } = tale
    const lead = g.lead(coach.teamId)
    const { agreementId, partyIds } = g.agreement(coach, tale, {
      placementId: tale.placementId,
      sentOn: '2026-11-24',
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn: '2026-11-24' },
        { capacity: 'employer', name: 'Mme Lenoir' },
      ],
    })
    const dueOn = async (day: string, who = coach, scope: 'mine' | 'team' = 'mine') => {
      w.setToday(day)
      const { items } = await ok(signedInAs(w, who.memberId), readToday, { query: { scope } })
      return items.filter(({ kind }) => kind === 'agreementUnsigned')
    }

    expect(await dueOn('2026-11-26')).toEqual([])
    expect(await dueOn('2026-11-27')).toMatchObject([
      { dueOn: '2026-11-27', side: 'employer', agreement: { agreementId, names: ['Mme Lenoir'], remindedOn: null } },
    ])
    await ok(signedInAs(w, coach.memberId), noteReminder, {
      params: { partyId: partyIds.employer ?? '' },
      body: { remindedOn: '2026-11-27', channel: 'phone' },
    })
    expect(await dueOn('2026-12-03')).toEqual([])
    expect(await dueOn('2026-12-04')).toMatchObject([{ dueOn: '2026-12-04' }])
    expect(await dueOn('2026-12-05', lead, 'team')).toEqual([])
    expect(await dueOn('2026-12-14', lead, 'team')).toMatchObject([{ agreement: { remindedOn: '2026-11-27' } }])
  })

  it('is told to the coach once somebody says no, until a new version is begun or two weeks have passed', async () => {
    const tale = await bakery()
    const { coach, w, g } = tale
    const { agreementId, partyIds } = g.agreement(coach, tale, {
      placementId: tale.placementId,
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn: '2026-11-17' },
        { capacity: 'employer', name: 'Mme Lenoir', signedOn: '2026-11-17' },
      ],
    })
    const told = async (day: string) => {
      w.setToday(day)
      const { items } = await ok(signedInAs(w, coach.memberId), readToday, { query: {} })
      return items.filter(({ kind }) => kind === 'agreementAgainst')
    }
    expect(await told('2026-11-24')).toEqual([])
    await ok(coach, revokeAgreement, {
      params: { partyId: partyIds.employer ?? '' },
      body: { saidOn: '2026-11-24', words: 'We stop' },
    })
    expect(await told('2026-11-24')).toMatchObject([
      { dueOn: '2026-11-24', side: 'both', agreement: { agreementId, names: ['Mme Lenoir'] } },
    ])
    expect(await told('2026-12-08')).toHaveLength(1)
    expect(await told('2026-12-09')).toEqual([])

    w.setToday('2026-11-25')
    const again = signedInAs(w, coach.memberId)
    const { agreement } = await ok(again, readAgreement, { params: { agreementId } })
    await ok(again, amendAgreement, { params: { agreementId }, body: { version: agreement.version } })
    expect(await told('2026-11-25')).toEqual([])
  })

  it('is never an employer who may not be contacted', async () => {
    const tale = await bakery()
    tale.g.agreement(tale.coach, tale, {
      placementId: tale.placementId,
      sentOn: '2026-11-01',
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn: '2026-11-02' },
        { capacity: 'employer', name: 'Mme Lenoir' },
      ],
    })
    tale.w.context.db.$client.prepare("update placements set employer_contact_refused_on = '2026-11-10'").run()
    const { items } = await ok(tale.coach, readToday, { query: {} })
    expect(items.filter(({ kind }) => kind === 'agreementUnsigned')).toEqual([])
  })

  it('is told on the company’s file to whoever may open the person’s, and to nobody else', async () => {
    const tale = await bakery()
    const { coach, g, employerId, placementId } = tale
    g.agreement(coach, tale, { placementId })
    g.agreement(coach, tale, { placementId, sentOn: null })
    const other = g.coach(g.team('Mons'))
    const list = async (who: typeof coach) =>
      (await ok(who, listEmployerAgreements, { params: { employerId } })).agreements

    expect((await list(coach)).map(({ workerName, state }) => [workerName, state])).toEqual([['Samir Haddad', 'sent']])
    expect(await list(other)).toEqual([])
  })
})
