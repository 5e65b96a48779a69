import { listAgreements } from '@tandem/contract/agreements'
import { addAppointment, listEmployerAppointments } from '@tandem/contract/appointments'
import { listCapacityReviews } from '@tandem/contract/capacity-reviews'
import { readBothSides } from '@tandem/contract/check-ins'
import { readCompanyMemory } from '@tandem/contract/company-memory'
import { previewDocument } from '@tandem/contract/documents'
import { readToday } from '@tandem/contract/today'
import type { DocumentKind } from '@tandem/domain/documents'
import { describe, expect, it } from 'vitest'
import { capacityReviews } from '../../apps/server/src/features/capacity-reviews/capacity-reviews.table.ts'
import { tempWorker } from '../support/agency.ts'
import { ok } from '../support/app.ts'
import { csv, imported } from '../support/given-import.ts'
import { visit } from '../support/operations-calendar.ts'
import { givenPromise, givenReading } from '../support/operations-company.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { givenIncident } from '../support/operations-incidents.ts'
import { givenEvaluation } from '../support/operations-skills.ts'

const of = ({ employerId }: { employerId: string }) => ({ params: { employerId } })

describe('S-14: the factory where a temp worker works', () => {
  it('is whom an appointment with the employer is with', async () => {
    const { nadia, samir, agency, factory, placementId } = await tempWorker()
    await ok(nadia, addAppointment, {
      body: { ...visit, episodeId: samir.episodeId, placementId, employerId: null, side: 'both' },
    })
    expect((await ok(nadia, listEmployerAppointments, of(factory))).appointments).toMatchObject([
      { placementId, employerName: 'Conserverie Delvaux' },
    ])
    expect((await ok(nadia, listEmployerAppointments, of(agency))).appointments).toEqual([])
  })

  it('says how ready it is about its own place, as the agency about its own', async () => {
    const { w, nadia: coach, agency, factory, placementId } = await tempWorker()
    for (const company of [factory, agency]) {
      const [job] = (await ok(coach, listCapacityReviews, of(company))).jobs
      expect(job?.establishmentId).toBe(company.establishmentId)
      await givenReading({ coach, placementId, ...company })
    }
    const kept = w.context.db.select().from(capacityReviews).all()
    expect(kept.map(({ employerId, establishmentId }) => [employerId, establishmentId])).toEqual([
      [factory.employerId, factory.establishmentId],
      [agency.employerId, agency.establishmentId],
    ])
  })

  it('remembers who began there, how long they stayed and who was trained; the agency does not', async () => {
    const { g, nadia, samir, agency, factory, placementId } = await tempWorker()
    g.logEntry(nadia, samir, { kind: 'tutorTraining', side: 'employer', withParties: ['tutor'], placementId })
    const there = await ok(nadia, readCompanyMemory, of(factory))
    expect([there.hired.count, there.trainings.length]).toEqual([1, 1])
    expect(there.hired.people).toMatchObject([{ placementId }])
    const here = await ok(nadia, readCompanyMemory, of(agency))
    expect([here.hired.count, here.trainings.length]).toEqual([0, 0])
  })

  it('does not stay the same when the agency sends the person elsewhere', async () => {
    const dates = { startedOn: '2026-06-15', endedOn: '2026-08-14', endReason: 'contractEnded' as const }
    const { g, nadia, samir, agency, factory } = await tempWorker(dates)
    const next = g.employer('Brasserie Noël')
    const second = { establishmentId: agency.establishmentId, userEstablishmentId: next.establishmentId }
    g.placement(samir, { ...second, startedOn: '2026-08-17' })
    const [quarter] = (await ok(nadia, readCompanyMemory, of(factory))).stays
    expect([quarter?.numerator, quarter?.denominator]).toEqual([0, 1])
  })

  it('is heard of by the coach when its word comes due and nobody owns the relation, and so is the agency', async () => {
    const { nadia: coach, agency, factory, placementId } = await tempWorker()
    for (const company of [factory, agency])
      await givenPromise({ coach, placementId, ...company }, { placementId: null, dueOn: '2026-11-26' })
    const { items } = await ok(coach, readToday, { query: {} })
    const names = items.flatMap(({ kind, employerName }) => (kind === 'commitment' ? [employerName] : []))
    expect(names.sort()).toEqual(['Agence Tempo', 'Conserverie Delvaux'])
  })

  it.each([
    ['its own name', 'Conserverie Delvaux', 'Conserverie Delvaux'],
    ['the name of the agency', 'Agence Tempo', 'Agence Tempo'],
    ['no company', '', 'Conserverie Delvaux'],
  ])('is where an entry from a file belongs that gives %s', async (_, company, met) => {
    const { w, g, nadia, placementId } = await tempWorker({ startedOn: '2026-09-01' })
    const lead = g.lead(nadia.teamId)
    const line = `10/11/2026,Samir Haddad,${company},Employeur,Visite,60,Bien passé`
    await imported(lead, csv('Date,Bénéficiaire,Entreprise,Avec,Type,Durée,Compte rendu', line), 'log.csv')
    const rows = w.context.db.$client
      .prepare(
        `SELECT p.placement_id AS placementId, e.name FROM log_parts p JOIN log_entries l ON l.id = p.entry_id
          JOIN employers e ON e.id = l.employer_id`,
      )
      .all()
    expect(rows).toEqual([{ placementId, name: met }])
  })

  it('is named where skills, incidents, both sides and documents are told', async () => {
    const { nadia: coach, samir, placementId } = await tempWorker()
    const place = { coach, episodeId: samir.episodeId, placementId }
    const name = 'Conserverie Delvaux'
    expect((await givenEvaluation(place)).employerName).toBe(name)
    expect((await givenIncident(place)).employerName).toBe(name)
    expect((await ok(coach, readBothSides, { params: { workerId: samir.workerId } })).jobs).toMatchObject([
      { employerName: name },
    ])
    expect((await ok(coach, listAgreements, { params: { episodeId: samir.episodeId } })).wanted).toMatchObject([
      { placementId, employerName: name },
    ])
    const saying = async (kind: DocumentKind) =>
      JSON.stringify(
        (await ok(coach, previewDocument, { params: { episodeId: samir.episodeId }, body: documentDraft({ kind }) }))
          .blocks,
      )
    expect(await saying('plainPlan')).toContain(name)
    expect(await saying('skills')).toContain(name)
    const report = await saying('finalReport')
    expect(report).toContain('"label":"Company","text":"Conserverie Delvaux"')
    expect(report).toContain('"label":"Employed by","text":"Agence Tempo"')
  })
})
