import { readAgreementLink, renewAgreementLink } from '@tandem/contract/agreement-signing'
import { addAgreement, listEmployerAgreements } from '@tandem/contract/agreements'
import { listCaseload } from '@tandem/contract/caseload'
import { listCheckInLinks, sendCheckInLink } from '@tandem/contract/check-in-links'
import { readCheckInGuide, recordCheckIn } from '@tandem/contract/check-ins'
import { recordConsent, withdrawConsent } from '@tandem/contract/consents'
import { listEmployerTimeline } from '@tandem/contract/employer-timeline'
import { listEmployers, readEmployer } from '@tandem/contract/employers'
import { recordLogEntry } from '@tandem/contract/log-entries'
import { readOutcomes } from '@tandem/contract/outcomes'
import { readToday } from '@tandem/contract/today'
import { describe, expect, it } from 'vitest'
import { agreementLinks } from '../../apps/server/src/features/agreements/agreements.table.ts'
import { tempWorker } from '../support/agency.ts'
import { ok, refused, TODAY, visitor } from '../support/app.ts'
import { logDraft } from '../support/log-draft.ts'
import { answer, withdrawal } from '../support/operations-sharing.ts'

describe('S-14: a temp worker, employed by an agency, at work in a factory', () => {
  it('stands in the files of both companies, each naming the other', async () => {
    const { nadia, agency, factory, placementId, job } = await tempWorker()
    expect(await job()).toMatchObject({ employerName: 'Agence Tempo', userEmployerName: 'Conserverie Delvaux' })

    const there = await ok(nadia, readEmployer, { params: { employerId: factory.employerId } })
    const here = await ok(nadia, readEmployer, { params: { employerId: agency.employerId } })
    expect(there.people).toMatchObject([{ placementId, isWorkplace: true, otherCompany: 'Agence Tempo' }])
    expect(here.people).toMatchObject([{ placementId, isWorkplace: false, otherCompany: 'Conserverie Delvaux' }])
    const { rows } = await ok(nadia, listEmployers, {})
    expect(rows.map(({ name, peopleNow }) => [name, peopleNow]).sort()).toEqual([
      ['Agence Tempo', 1],
      ['Conserverie Delvaux', 1],
    ])
    for (const { employerId } of [agency, factory]) {
      const { events } = await ok(nadia, listEmployerTimeline, { params: { employerId }, query: {} })
      expect(events.map(({ what }) => what)).toEqual(['start'])
    }
  })

  it('is asked about in the factory, whose people answer', async () => {
    const { nadia, agency, factory, placementId, consultant, foreman } = await tempWorker()
    const params = { placementId }
    const guide = await ok(nadia, readCheckInGuide, { params, query: { party: 'employer' } })
    expect(guide).toMatchObject({ employerName: 'Conserverie Delvaux', contacts: [{ name: 'M. Usine' }] })
    const { recipients } = await ok(nadia, listCheckInLinks, { params, query: { party: 'employer' } })
    expect(recipients.map(({ name }) => name)).toEqual(['M. Usine'])
    const link = { party: 'employer', locale: 'en', version: 0 } as const
    expect((await refused(nadia, sendCheckInLink, { params, body: { ...link, contactId: consultant } })).code).toBe(
      'contact-left',
    )
    await ok(nadia, sendCheckInLink, { params, body: { ...link, contactId: foreman } })

    const rating = { item: 'overall', question: 'How is it going?', value: 4, example: null }
    const said = { ratings: [rating], words: [], intention: null, wish: null, nextOn: null, logEntryId: null }
    const held = { ...said, party: 'employer', heldOn: TODAY, channel: 'phone', contactId: foreman } as const
    await ok(nadia, recordCheckIn, { params, body: { ...held, time: { minutes: 20, travelMinutes: 0 } } })
    const { rows } = await ok(nadia, listEmployers, {})
    const lastOf = ({ employerId }: { employerId: string }) =>
      rows.find((row) => row.employerId === employerId)?.lastContactOn
    expect([lastOf(factory), lastOf(agency)]).toEqual([TODAY, null])
  })

  it('is due in the factory’s name, in Today, the caseload and the log', async () => {
    const { nadia, samir, factory, placementId } = await tempWorker()
    const { items } = await ok(nadia, readToday, { query: {} })
    const checkIn = items.find(({ kind }) => kind === 'employerCheckIn')
    expect(checkIn).toMatchObject({ employerName: 'Conserverie Delvaux', employerId: factory.employerId })
    const [row] = (await ok(nadia, listCaseload, { query: {} })).rows
    expect(row?.jobs).toMatchObject([{ employerName: 'Conserverie Delvaux' }])
    const entry = await ok(nadia, recordLogEntry, { body: logDraft({ ...samir, placementId }) })
    expect(entry.employer?.name).toBe('Conserverie Delvaux')
    expect(entry.parts).toMatchObject([{ employerName: 'Conserverie Delvaux' }])
  })

  it('signs one agreement with both, each by its own people', async () => {
    const { g, nadia, samir, agency, factory, placementId } = await tempWorker()
    const body = { kind: 'tripartite', placementId, goalIds: null } as const
    const agreement = await ok(nadia, addAgreement, { params: { episodeId: samir.episodeId }, body })
    const [version] = agreement.versions
    const signing = version?.parties.filter(({ side }) => side === 'employer').map((one) => [one.capacity, one.name])
    expect(signing).toContainEqual(['employer', 'Mme Agence'])
    expect(signing).toContainEqual(['userCompany', 'M. Usine'])
    g.agreement(nadia, samir, { placementId, number: 'A-2026-900' })
    for (const { employerId } of [agency, factory]) {
      const { agreements } = await ok(nadia, listEmployerAgreements, { params: { employerId } })
      expect(agreements).toHaveLength(1)
    }
  })

  it('may be kept from the one company and not from the other', async () => {
    const { w, g, nadia, samir, placementId, consultant, foreman, edit } = await tempWorker()
    const { partyIds } = g.agreement(nadia, samir, {
      placementId,
      parties: [
        { capacity: 'worker', name: 'Samir Haddad' },
        { capacity: 'employer', name: 'Mme Agence', contactId: consultant },
        { capacity: 'userCompany', name: 'M. Usine', contactId: foreman },
      ],
    })
    const may = async (capacity: string) => {
      const { db } = w.context
      const link = { params: { partyId: partyIds[capacity] ?? '' } }
      const [{ version = 0 } = {}] = db.$client.prepare('SELECT version FROM agreements').all() as { version: number }[]
      const sent = await ok(nadia, renewAgreementLink, { ...link, body: { version } }).catch(() => null)
      if (sent === null) return false
      await ok(visitor(w), readAgreementLink, { body: { token: sent.link.path.slice('/sign#'.length) } })
      db.delete(agreementLinks).run()
      return true
    }
    expect([await may('employer'), await may('userCompany')]).toEqual([true, true])

    await edit({ agencyContact: { isApart: true, refusedOn: '2026-11-10' } })
    expect([await may('employer'), await may('userCompany')]).toEqual([false, true])
    const params = { placementId }
    expect((await ok(nadia, listCheckInLinks, { params, query: { party: 'employer' } })).refusal).toBeNull()

    await edit({ employerContactRefusedOn: '2026-11-10', agencyContact: { isApart: true, refusedOn: null } })
    expect([await may('employer'), await may('userCompany')]).toEqual([true, false])
    expect((await ok(nadia, listCheckInLinks, { params, query: { party: 'employer' } })).refusal).toBe(
      'contact-refused',
    )

    await edit({ employerContactRefusedOn: '2026-11-10', agencyContact: { isApart: false, refusedOn: null } })
    expect([await may('employer'), await may('userCompany')]).toEqual([false, false])
  })

  it('is kept from both when the person wants no employer contacted, and lifted to what was decided before', async () => {
    const { nadia, samir, job, edit } = await tempWorker()
    const params = { workerId: samir.workerId }
    await edit({ agencyContact: { isApart: true, refusedOn: '2026-11-10' } })
    await ok(nadia, withdrawConsent, { params, body: withdrawal })
    expect(await job()).toMatchObject({ employerContactRefusedOn: TODAY, agencyContactRefusedOn: '2026-11-10' })
    const again = { ...answer, purpose: 'contactEmployer' as const }
    await ok(nadia, recordConsent, { params, body: again })
    expect(await job()).toMatchObject({ employerContactRefusedOn: null, agencyContactRefusedOn: '2026-11-10' })

    await edit({ employerContactRefusedOn: '2026-11-12', agencyContact: { isApart: true, refusedOn: null } })
    await ok(nadia, withdrawConsent, { params, body: withdrawal })
    expect(await job()).toMatchObject({ employerContactRefusedOn: '2026-11-12', agencyContactRefusedOn: TODAY })
    await ok(nadia, recordConsent, { params, body: again })
    expect(await job()).toMatchObject({ employerContactRefusedOn: '2026-11-12', agencyContactRefusedOn: null })
  })

  it('stays with the same employer by the agency, or by the factory where it is chosen and said', async () => {
    const dates = { startedOn: '2026-06-15', endedOn: '2026-08-14', endReason: 'contractEnded' as const }
    const { g, nadia, samir, agency, factory } = await tempWorker(dates)
    const next = g.employer('Brasserie Noël')
    const second = { establishmentId: agency.establishmentId, userEstablishmentId: next.establishmentId }
    g.placement(samir, { ...second, startedOn: '2026-08-17' })
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const stays = async (sameEmployer?: 'userCompany') => {
      const query = { ...period, ...(sameEmployer === undefined ? {} : { sameEmployer }) }
      const { figures, unusual, asked } = await ok(nadia, readOutcomes, { query })
      const figure = figures.find(({ key }) => key === 'C1w13')
      return {
        ...(figure?.kind === 'rate' ? [figure.numerator, figure.denominator] : []),
        unusual,
        by: asked.sameEmployer,
      }
    }
    expect(factory.employerId).not.toBe(next.employerId)
    expect(await stays()).toEqual({ 0: 1, 1: 1, unusual: [], by: 'legalEmployer' })
    expect(await stays('userCompany')).toEqual({ 0: 0, 1: 1, unusual: ['sameEmployerBy'], by: 'userCompany' })
  })
})
