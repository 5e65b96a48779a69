import { listCaseload } from '@tandem/contract/caseload'
import { editEpisode } from '@tandem/contract/episodes'
import { addProgramme } from '@tandem/contract/programmes'
import { addWorker, editWorker, readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { ok, refused, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'

describe('listing the caseload', () => {
  it('shows a coach their own people, what is latest first', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const samir = g.episode(nadia)
    g.plan(samir)
    const placementId = g.placement(samir)
    g.checkIn(nadia, samir, placementId, { heldOn: '2026-10-13' })
    g.logEntry(nadia, samir)
    const ines = g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau', enteredOn: '2026-11-10' })
    g.task(nadia, ines)
    g.episode(g.coach(), { lastName: 'Elsewhere' })

    const { rows } = await ok(nadia, listCaseload, { query: {} })

    expect(rows.map((row) => row.lastName)).toEqual(['Haddad', 'Moreau'])
    expect(rows[0]).toMatchObject({
      phase: 'in',
      lastWorkerContactOn: '2026-11-05',
      lastEmployerContactOn: '2026-11-05',
      plan: { usedMinutes: 75, grantedMinutes: 2400, daysLeft: 17, state: 'runningOut' },
      due: { first: { kind: 'workerCheckIn', dueOn: '2026-09-26' } },
    })
    expect(rows[0]?.jobs[0]).toMatchObject({ employerName: 'Boulangerie Lenoir', jobTitle: 'Baker’s help' })
    expect(rows[1]).toMatchObject({
      phase: 'intake',
      nextTask: { title: 'Call back about the childcare place', dueOn: '2026-11-23' },
      due: { late: 1, all: 1 },
    })
  })

  it('says what each coach has against one at full time, the fullest first; who has left weighs nothing', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const jonas = g.coach(nadia.teamId, { name: 'Jonas Peeters' })
    const people = [g.episode(jonas), g.episode(jonas), g.episode(nadia)]
    g.episode(nadia, { exitedOn: '2026-11-20' })
    const lead = g.lead(nadia.teamId)

    const team = await ok(lead, listCaseload, { query: { scope: 'team', closed: 'true' } })
    expect(team.loads).toEqual([
      { coachName: 'Jonas Peeters', ftePercent: 100, people: 2, target: 20, percent: 10 },
      { coachName: 'Nadia Benali', ftePercent: 100, people: 1, target: 20, percent: 5 },
    ])

    const params = { episodeId: people[2]?.episodeId ?? '' }
    const programme = { name: 'Supported employment', funder: null, isHouse: false, preset: 'ub-de' as const }
    const { programmeId } = await ok(g.administrator(), addProgramme, { body: programme })
    const facts = {
      enteredOn: '2026-06-02',
      situationAtEntry: 'unemployed',
      referralSource: null,
      referrerName: null,
    } as const
    await ok(nadia, editEpisode, { params, body: { ...facts, programmeId, version: 1 } })
    const own = await ok(nadia, listCaseload, { query: {} })
    expect(own.loads).toEqual([{ coachName: 'Nadia Benali', ftePercent: 100, people: 1, target: 5, percent: 20 }])
  })

  it('shows a lead the people of the teams led, and nobody else’s', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    g.episode(nadia)
    g.episode(g.coach(), { lastName: 'Elsewhere' })
    const lead = g.lead(nadia.teamId)

    const { rows } = await ok(lead, listCaseload, { query: { scope: 'team' } })

    expect(rows.map((row) => row.lastName)).toEqual(['Haddad'])
  })

  it('leaves out those whose accompaniment has ended unless they are asked for', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    g.episode(nadia, { exitedOn: '2026-10-01' })

    expect((await ok(nadia, listCaseload, { query: {} })).rows).toHaveLength(0)
    expect((await ok(nadia, listCaseload, { query: { closed: 'true' } })).rows[0]?.phase).toBe('after')
  })

  it('is refused to a visitor', async () => {
    expect((await refused(visitor(await world()), listCaseload, { query: {} })).code).toBe('signed-out')
  })
})

describe('a person’s file', () => {
  const draft = {
    firstName: 'Aïcha',
    lastName: 'Benali',
    birthOn: '1992-03-08',
    sex: null,
    phone: '0483/91.43.35',
    email: null,
    municipality: 'Péruwelz',
    preferredChannel: 'phone' as const,
    preferredLocale: null,
    languages: null,
    externalRef: null,
    reachNote: null,
  }

  it('is opened with the first accompaniment, and appears on the caseload', async () => {
    const w = await world()
    const coach = given(w).coach()
    const episode = {
      enteredOn: '2026-11-20',
      situationAtEntry: 'unemployed' as const,
      referralSource: 'self' as const,
      referrerName: null,
      teamId: coach.teamId,
      coachId: coach.memberId,
    }

    const added = await ok(coach, addWorker, { body: { worker: draft, episode } })

    expect(added.episodes[0]).toMatchObject({ phase: 'intake', coaches: [{ name: 'Nadia Benali', share: 'main' }] })
    expect((await ok(coach, listCaseload, { query: {} })).rows[0]).toMatchObject({ lastName: 'Benali' })
    const tomorrow = { ...episode, enteredOn: '2026-11-25' }
    expect((await refused(coach, addWorker, { body: { worker: draft, episode: tomorrow } })).code).toBe(
      'date-in-future',
    )
  })

  it('keeps the version of the one who saved first and shows it to the other', async () => {
    const w = await world()
    const g = given(w)
    const coach = g.coach()
    const { workerId } = g.episode(coach)
    await ok(coach, editWorker, { params: { workerId }, body: { ...draft, version: 1 } })

    const problem = await refused(coach, editWorker, {
      params: { workerId },
      body: { ...draft, phone: null, version: 1 },
    })

    expect(problem).toMatchObject({ code: 'stale', current: { phone: '0483/91.43.35', version: 2 } })
  })

  it('looks absent to a coach of another team', async () => {
    const w = await world()
    const g = given(w)
    const { workerId } = g.episode(g.coach())
    const stranger = g.coach()

    const foreign = await refused(stranger, readWorker, { params: { workerId } })
    const absent = await refused(stranger, readWorker, { params: { workerId: w.context.newId() } })

    expect(foreign).toEqual(absent)
  })
})
