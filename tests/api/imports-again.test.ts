import { correctLogEntry } from '@tandem/contract/log-entries'
import { editWorker, readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { ok, signedInAs, TODAY, type World, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { csv, imported } from '../support/given-import.ts'

const PEOPLE = 'Nom,Prénom,Né(e) le,Tél.,Commune,Date entrée,Référent,Employeur,Poste,Début contrat,Fin plan,Remarques'
const SAMIR = 'Haddad,Samir,08/12/1994,0488 29 77 50,Ath,02/06/2026,Nadia Benali,,,,11/12/2026,'
const IN_JOB = 'Moreau,Inès,13/04/1994,,Tournai,01/09/2026,Nadia Benali,Garage Motte,vendeuse,05/10/2026,,'
const LOG = 'Date,Bénéficiaire,Avec,Type,Durée,Trajet,Compte rendu,Prochaine étape,Pour le'

async function aTeam() {
  const w = await world()
  const g = given(w)
  const lead = g.lead()
  const nadia = g.member(['coach'], [lead.teamId])
  const zoe = g.member(['coach'], [lead.teamId], { name: 'Zoé Martin' })
  return { w, g, lead, nadia, zoe }
}

function all(w: World, sql: string): Record<string, unknown>[] {
  return w.context.db.$client.prepare(sql).all() as Record<string, unknown>[]
}

/** What a coach sees of the person whom the file brought in. */
async function fileOf(w: World, memberId: string) {
  const [row] = all(w, 'SELECT id FROM workers')
  const coach = signedInAs(w, memberId)
  const params = { workerId: String(row?.id) }
  return { coach, params, worker: await ok(coach, readWorker, { params }) }
}

describe('a person who is imported', () => {
  it('has a situation that nobody guessed, a plan for both sides, and a job whose check-ins begin today', async () => {
    const { w, lead, nadia } = await aTeam()
    await imported(lead, csv(PEOPLE, IN_JOB.replace(',,', ',0470 11 22 33,').replace(/,,$/, ',04/04/2027,')))

    const { worker } = await fileOf(w, nadia)
    expect(worker.episodes[0]).toMatchObject({
      enteredOn: '2026-09-01',
      situationAtEntry: 'unknown',
      phase: 'in',
      coaches: [{ memberId: nadia, share: 'main' }],
    })
    expect(all(w, 'SELECT scope, starts_on, ends_on FROM plans')).toEqual([
      { scope: 'both', starts_on: '2026-09-01', ends_on: '2027-04-04' },
    ])
    expect(all(w, 'SELECT started_on, cadence_from_on FROM placements')).toEqual([
      { started_on: '2026-10-05', cadence_from_on: TODAY },
    ])
    expect(all(w, 'SELECT job_title FROM contract_segments')).toEqual([{ job_title: 'vendeuse' }])
  })

  it('keeps a short remark as how to reach them, and a long one as an entry without minutes', async () => {
    const { w, lead, nadia } = await aTeam()
    const long = 'Vient à vélo et préfère le matin. '.repeat(10).trim()
    await imported(lead, csv(PEOPLE, `${SAMIR}pas le matin`, IN_JOB + long))

    expect(all(w, 'SELECT last_name, reach_note FROM workers ORDER BY last_name')).toEqual([
      { last_name: 'Haddad', reach_note: 'pas le matin' },
      { last_name: 'Moreau', reach_note: null },
    ])
    expect(all(w, 'SELECT note, minutes, side, kind FROM log_entries')).toEqual([
      { note: long, minutes: 0, side: 'other', kind: 'internal' },
    ])
    expect(nadia).toBeDefined()
  })
})

describe('a file that is imported again', () => {
  it('updates what the file changed and keeps what was changed in Tandem', async () => {
    const { w, lead, nadia } = await aTeam()
    await imported(lead, csv(PEOPLE, SAMIR))
    const { coach, params, worker } = await fileOf(w, nadia)
    const { workerId: _id, episodes: _episodes, representative: _none, ...facts } = worker
    await ok(coach, editWorker, { params, body: { ...facts, municipality: 'Mons', languages: 'arabe' } })

    const { counts } = await imported(lead, csv(PEOPLE, SAMIR.replace('0488 29 77 50', '0470 00 00 01')))

    expect([counts.people.created, counts.people.updated]).toEqual([0, 1])
    expect((await fileOf(w, nadia)).worker).toMatchObject({
      phone: '0470 00 00 01',
      municipality: 'Mons',
      languages: 'arabe',
    })
  })

  it('counts the plan and the job of a changed row as they were when they say the same', async () => {
    const { lead } = await aTeam()
    const row = IN_JOB.replace(/,,$/, ',04/04/2027,')
    const first = await imported(lead, csv(PEOPLE, row))

    const moved = await imported(lead, csv(PEOPLE, row.replace('Tournai', 'Mons')))
    const longer = await imported(lead, csv(PEOPLE, row.replace('Tournai', 'Mons').replace('04/04/2027', '04/06/2027')))

    const told = ({ people, plans, jobs }: typeof first.counts) =>
      [people, plans, jobs].map(({ created, updated, same }) => [created, updated, same])
    expect([first, moved, longer].map(({ counts }) => told(counts))).toEqual([
      [
        [1, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
      ],
      [
        [0, 1, 0],
        [0, 0, 1],
        [0, 0, 1],
      ],
      [
        [0, 1, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    ])
  })

  it('erases nothing with a cell that was emptied, nor twice with the same value', async () => {
    const { w, lead, nadia } = await aTeam()
    await imported(lead, csv(PEOPLE, SAMIR))

    await imported(lead, csv(PEOPLE, SAMIR.replace('0488 29 77 50', '').replace('Ath', 'Mons')))

    expect((await fileOf(w, nadia)).worker).toMatchObject({ phone: '0488 29 77 50', municipality: 'Mons' })
  })

  it('hands a person over from today when the file names another coach', async () => {
    const { w, lead, nadia, zoe } = await aTeam()
    await imported(lead, csv(PEOPLE, SAMIR))

    await imported(lead, csv(PEOPLE, SAMIR.replace('Nadia Benali', 'Zoé Martin')))

    expect(all(w, 'SELECT member_id, from_on, to_on FROM coach_assignments ORDER BY from_on')).toEqual([
      { member_id: nadia, from_on: '2026-06-02', to_on: '2026-11-23' },
      { member_id: zoe, from_on: TODAY, to_on: null },
    ])
  })

  it('adds the job that began since, and moves no job that is there', async () => {
    const { w, lead } = await aTeam()
    await imported(lead, csv(PEOPLE, SAMIR))
    const withJob = SAMIR.replace('Nadia Benali,,,', 'Nadia Benali,Garage Motte,aide,16/11/2026')

    const first = await imported(lead, csv(PEOPLE, withJob))
    const second = await imported(lead, csv(PEOPLE, withJob.replace('aide', 'vendeur')))

    expect([first.counts.jobs.created, second.counts.jobs.created, second.counts.jobs.updated]).toEqual([1, 0, 1])
    expect(all(w, 'SELECT started_on FROM placements')).toEqual([{ started_on: '2026-11-16' }])
    expect(all(w, 'SELECT job_title FROM contract_segments')).toEqual([{ job_title: 'vendeur' }])
  })

  it('finds the person, the plan and the job that a coach entered by hand before', async () => {
    const { w, g, lead, nadia } = await aTeam()
    const person = g.episode({ memberId: nadia, teamId: lead.teamId }, { firstName: 'Inès', lastName: 'Moreau' })
    g.placement(person, { establishmentId: g.employer('Garage Motte').establishmentId, startedOn: '2026-10-05' })
    w.context.db.$client.prepare("UPDATE workers SET birth_on = '1994-04-13'").run()

    const { counts } = await imported(lead, csv(PEOPLE, IN_JOB))

    expect([counts.people.updated, counts.jobs.created, counts.companies.created]).toEqual([1, 0, 0])
    expect(all(w, 'SELECT count(*) AS n FROM episodes')).toEqual([{ n: 1 }])
    expect(all(w, 'SELECT municipality FROM workers')).toEqual([{ municipality: 'Tournai' }])
  })
})

describe('a log that is imported', () => {
  const VISIT = '10/11/2026,Samir Haddad,employeur,visite,1h15,20,Tout va bien,rappeler,'

  it('is written by the coach of that day, who gets the steps that remain', async () => {
    const { w, lead, nadia } = await aTeam()
    await imported(lead, csv(PEOPLE, SAMIR))
    const first = '05/11/2026,Haddad Samir,bénéficiaire,tél,15 min,,Appel,envoyer le contrat,06/11/2026'
    await imported(lead, csv(LOG, first, VISIT), 'log.csv')

    expect(all(w, 'SELECT occurred_on, author_id, minutes, side FROM log_entries ORDER BY occurred_on')).toEqual([
      { occurred_on: '2026-11-05', author_id: nadia, minutes: 15, side: 'worker' },
      { occurred_on: '2026-11-10', author_id: nadia, minutes: 75, side: 'employer' },
    ])
    expect(all(w, 'SELECT title, due_on, owner_id FROM tasks')).toEqual([
      { title: 'rappeler', due_on: TODAY, owner_id: nadia },
    ])
  })

  it('with a day alone plans the next contact in the language of the importer', async () => {
    const { w, lead } = await aTeam()
    w.context.db.$client.prepare("UPDATE members SET locale = 'fr'").run()
    await imported(lead, csv(PEOPLE, SAMIR))

    await imported(lead, csv(LOG, VISIT.replace('rappeler,', ',01/12/2026')), 'log.csv')

    expect(all(w, 'SELECT title, due_on FROM tasks')).toEqual([{ title: 'Prochain contact', due_on: '2026-12-01' }])
  })

  it('is tied to the job that the person held that day', async () => {
    const { w, lead } = await aTeam()
    await imported(lead, csv(PEOPLE, IN_JOB))
    const visit = VISIT.replace('Samir Haddad', 'Inès Moreau')
    await imported(lead, csv(LOG, visit, visit.replace('10/11/2026', '30/09/2026')), 'log.csv')

    const [job] = all(w, 'SELECT id FROM placements')
    expect(all(w, 'SELECT occurred_on, placement_id FROM log_parts ORDER BY occurred_on')).toEqual([
      { occurred_on: '2026-09-30', placement_id: null },
      { occurred_on: '2026-11-10', placement_id: job?.id },
    ])
  })

  it('again corrects the entry with a trace, and keeps the words that were corrected in Tandem', async () => {
    const { w, lead, nadia } = await aTeam()
    await imported(lead, csv(PEOPLE, SAMIR))
    await imported(lead, csv(LOG, VISIT), 'log.csv')
    const [entry] = all(w, 'SELECT id FROM log_entries')
    const [part] = all(w, 'SELECT episode_id AS episodeId FROM log_parts')
    const body = {
      ...{
        occurredOn: '2026-11-10',
        startsAt: null,
        minutes: 75,
        travelMinutes: 20,
        withParties: ['employer' as const],
      },
      ...{ forWhom: null, mode: 'onSite' as const, kind: 'interview' as const, missedBy: null, missedReason: null },
      ...{ employerId: null, establishmentId: null, goals: [], note: 'Corrigé', coachNote: '', version: 1 },
      parts: [{ episodeId: String(part?.episodeId), placementId: null, minutes: 75 }],
    }
    await ok(signedInAs(w, nadia), correctLogEntry, { params: { entryId: String(entry?.id) }, body })

    const { counts } = await imported(lead, csv(LOG, VISIT.replace(',20,', ',45,')), 'log.csv')

    expect([counts.log.created, counts.log.updated]).toEqual([0, 1])
    expect(all(w, 'SELECT travel_minutes, note FROM log_entries')).toEqual([{ travel_minutes: 45, note: 'Corrigé' }])
    const acts = all(w, `SELECT operation FROM changes WHERE noun = 'log-entries' ORDER BY seq`)
    expect(acts.map(({ operation }) => operation)).toEqual(['correctLogEntry', 'writeImport'])
  })
})
