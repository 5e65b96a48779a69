import { withdrawConsent } from '@tandem/contract/consents'
import {
  closeIncident,
  correctIncident,
  hearIncidentSide,
  listIncidents,
  mediateIncident,
  openIncident,
} from '@tandem/contract/incidents'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import {
  facts,
  givenIncident,
  settled,
  taskTitle,
  toldByEmployer,
  toldByWorker,
} from '../support/operations-incidents.ts'
import { withdrawal } from '../support/operations-sharing.ts'

async function atWork() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach)
  const placementId = g.placement(person)
  const params = { episodeId: person.episodeId }
  const hearing = () => w.context.db.select().from(tasks).where(eq(tasks.title, taskTitle)).get()
  const list = async (who = g.lead(coach.teamId)) => ok(who, listIncidents, { params })
  return { w, g, coach, ...person, placementId, params, hearing, list }
}

describe('an incident', () => {
  it('plans at once to hear both versions within two days (S-15)', async () => {
    const world = await atWork()
    const incident = await givenIncident(world)

    expect(incident).toMatchObject({ state: 'open', missing: ['worker', 'mediation'], hearBothBy: '2026-11-26' })
    expect(world.hearing()).toMatchObject({
      dueOn: '2026-11-26',
      side: 'both',
      ownerId: world.coach.memberId,
      episodeId: world.episodeId,
      doneOn: null,
    })
  })

  it('keeps both versions apart, ticks the action off, and closes with what was agreed and learnt', async () => {
    const world = await atWork()
    const { coach, list, hearing } = world
    const { incidentId } = await givenIncident(world)
    const params = { incidentId }
    const lessons = { lessons: 'Rosters go on paper.' }
    const early = await refused(coach, closeIncident, { params, body: { ...lessons, version: 1 } })
    expect(early.code).toBe('side-not-heard')
    const heard = await ok(coach, hearIncidentSide, { params, body: { ...toldByWorker, version: 1 } })
    expect(heard).toMatchObject({ state: 'bothHeard', versions: [{ speaker: 'Zéphyrine' }, { speaker: 'Mme Lenoir' }] })
    expect(hearing()).toMatchObject({ doneOn: TODAY, doneBy: coach.memberId })
    const unsettled = await refused(coach, closeIncident, { params, body: { ...lessons, version: 2 } })
    expect(unsettled.code).toBe('mediation-missing')
    await ok(coach, mediateIncident, { params, body: { ...settled, version: 2 } })
    await ok(coach, closeIncident, { params, body: { ...lessons, version: 3 } })

    expect((await list()).incidents).toMatchObject([
      { state: 'closed', closedOn: TODAY, ...lessons, missing: [], mediations: [{ present: settled.present }] },
    ])
    const after = await refused(coach, hearIncidentSide, { params, body: { ...toldByWorker, version: 4 } })
    expect(after.code).toBe('incident-closed')
  })

  it('keeps what was corrected in sight, and refuses a correction of what somebody else changed', async () => {
    const world = await atWork()
    const { w, coach, placementId } = world
    const { incidentId } = await givenIncident(world)
    const params = { incidentId }
    const mended = { ...toldByEmployer, words: 'She came at ten.', isReached: true, version: 1 }
    const { versions } = await ok(coach, hearIncidentSide, { params, body: mended })
    expect(versions.map(({ words }) => words)).toEqual(['She came at ten.', toldByEmployer.words])

    const kind = { ...facts, placementId, kind: 'conflict' as const }
    expect(await refused(coach, correctIncident, { params, body: { ...kind, version: 1 } })).toMatchObject({
      code: 'stale',
      current: { version: 2, kind: 'absenceWithoutNews' },
    })
    expect(await ok(coach, correctIncident, { params, body: { ...kind, version: 2 } })).toMatchObject({
      kind: 'conflict',
      version: 3,
    })
    const kept = w.context.db.select().from(changes).where(eq(changes.noun, 'incidents')).all()
    expect(kept).toHaveLength(3)
  })

  it('makes one next action of a follow-up, and asks for its day', async () => {
    const world = await atWork()
    const { w, coach } = world
    const params = { incidentId: (await givenIncident(world)).incidentId }
    const agreed = { ...settled, outcome: 'followUp' as const }
    expect(await refused(coach, mediateIncident, { params, body: { ...agreed, version: 1 } })).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/followUpOn' }],
    })
    const followed = { ...agreed, followUpOn: '2026-12-03' }
    await ok(coach, mediateIncident, { params, body: { ...followed, version: 1 } })
    await ok(coach, mediateIncident, { params, body: { ...followed, agreed: 'On paper by Friday.', version: 2 } })
    const planned = w.context.db.select().from(tasks).where(eq(tasks.title, settled.taskTitle)).all()
    expect(planned).toMatchObject([{ dueOn: '2026-12-03', side: 'both' }])
  })

  it('asks the employer nothing where the person does not want them contacted', async () => {
    const world = await atWork()
    world.w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-20' }).run()
    const { coach, params, placementId } = world
    const body = { ...facts, placementId, ...toldByEmployer, taskTitle }
    expect(await refused(coach, openIncident, { params, body })).toMatchObject({
      code: 'contact-refused',
      errors: [{ pointer: '/side' }],
    })
    const { isReached: _reached, ...told } = toldByWorker
    expect(await givenIncident(world, told)).toMatchObject({ toHear: ['worker'], missing: ['mediation'] })
    expect(world.hearing()).toMatchObject({ side: 'worker', doneOn: TODAY })
  })

  it('refuses a day to come, somebody else’s job and what is missing, each beside its field', async () => {
    const { g, coach, params } = await atWork()
    const other = g.placement(g.episode(coach, { firstName: 'Other' }))
    const attempt = (values: object) =>
      refused(coach, openIncident, {
        params,
        body: { ...facts, ...toldByEmployer, ...toldBy('worker'), taskTitle, ...values },
      })
    expect(await attempt({ happenedOn: '2026-11-25' })).toMatchObject({ errors: [{ pointer: '/happenedOn' }] })
    const before = { happenedOn: '2026-11-23', toldOn: '2026-11-22' }
    expect(await attempt(before)).toMatchObject({ errors: [{ pointer: '/toldOn', detail: 'too-early' }] })
    expect(await attempt({ toldOn: '2026-11-25' })).toMatchObject({ errors: [{ pointer: '/toldOn' }] })
    expect(await attempt({ placementId: other })).toMatchObject({
      code: 'not-found',
      errors: [{ pointer: '/placementId' }],
    })
    expect(await attempt({ side: 'employer' })).toMatchObject({ code: 'job-missing' })
    expect(await attempt({ words: ' ' })).toMatchObject({ code: 'invalid', errors: [{ pointer: '/words' }] })
    const unknown = { params: { incidentId: v7() }, body: { lessons: 'x', version: 1 } }
    expect((await refused(coach, closeIncident, unknown)).code).toBe('not-found')
  })

  it('asks for the company too once it turns out to be about a job, and for nobody more once it is not', async () => {
    const world = await atWork()
    const { coach, placementId, hearing } = world
    const { isReached: _reached, ...told } = toldByWorker
    const { incidentId } = await givenIncident(world, { placementId: null, ...told })
    expect(hearing()).toMatchObject({ side: 'worker', doneOn: TODAY })
    const params = { incidentId }
    await ok(coach, correctIncident, { params, body: { ...facts, placementId, version: 1 } })
    expect(hearing()).toMatchObject({ side: 'both', doneOn: null, dueOn: '2026-11-26' })
    await ok(coach, correctIncident, { params, body: { ...facts, placementId: null, version: 2 } })
    expect(hearing()).toMatchObject({ side: 'worker', doneOn: TODAY })
  })

  it('corrected to be about another company leaves a version with who told it, and hears the other one', async () => {
    const world = await atWork()
    const { g, coach, placementId, hearing } = world
    const other = g.placement(world, g.employer('Conserverie Delvaux'))
    const { incidentId, employerName } = await givenIncident(world)
    const params = { incidentId }
    await ok(coach, hearIncidentSide, { params, body: { ...toldByWorker, version: 1 } })

    const moved = await ok(coach, correctIncident, { params, body: { ...facts, placementId: other, version: 2 } })
    expect(moved).toMatchObject({
      employerName: 'Conserverie Delvaux',
      state: 'open',
      missing: ['employer', 'mediation'],
    })
    expect(moved.versions).toMatchObject([{ formerCompany: null }, { side: 'employer', formerCompany: employerName }])
    expect(hearing()).toMatchObject({ side: 'both', doneOn: null })
    await ok(coach, mediateIncident, { params, body: { ...settled, version: 3 } })
    const early = await refused(coach, closeIncident, { params, body: { lessons: 'On paper.', version: 4 } })
    expect(early.code).toBe('side-not-heard')

    const words = 'She is not on our roster.'
    const body = { ...toldByEmployer, words, isReached: true, version: 4 }
    const heard = await ok(coach, hearIncidentSide, { params, body })
    expect(heard).toMatchObject({ state: 'mediated', versions: [{ words, formerCompany: null }, {}, {}] })
    const back = await ok(coach, correctIncident, { params, body: { ...facts, placementId, version: 5 } })
    expect(back.versions.map(({ formerCompany }) => formerCompany)).toEqual(['Conserverie Delvaux', null, null])
    expect(back.missing).toEqual([])
  })

  it('is taken up again after the mediation, not before it', async () => {
    const world = await atWork()
    const { incidentId } = await givenIncident(world)
    const follow = (followUpOn: string) => ({
      params: { incidentId },
      body: { ...settled, outcome: 'followUp' as const, followUpOn, version: 1 },
    })
    expect(await refused(world.coach, mediateIncident, follow('2026-11-23'))).toMatchObject({
      errors: [{ pointer: '/followUpOn', detail: 'too-early' }],
    })
    expect(await ok(world.coach, mediateIncident, follow('2026-12-01'))).toMatchObject({ version: 2 })
  })

  it('shows a safety event to the lead of the team, who writes nothing in it (S-23)', async () => {
    const world = await atWork()
    await givenIncident(world, { kind: 'safetyMistake', isSafetyEvent: true })
    const lead = world.g.lead(world.coach.teamId)
    const body = { ...facts, ...toldByEmployer, ...toldBy('worker'), taskTitle }
    expect((await refused(lead, openIncident, { params: world.params, body })).code).toBe('not-allowed')
    expect(await world.list(lead)).toMatchObject({ mayWrite: false, incidents: [{ isSafetyEvent: true }] })
    expect(await world.list(world.coach)).toMatchObject({ mayWrite: true })
  })

  it('takes nothing new once the person withdrew the agreement to be written about', async () => {
    const { coach, params, workerId, list } = await atWork()
    const body = { ...withdrawal, purpose: 'processData' as const }
    await ok(coach, withdrawConsent, { params: { workerId }, body })
    const opening = { ...facts, ...toldByEmployer, ...toldBy('worker'), taskTitle }
    expect((await refused(coach, openIncident, { params, body: opening })).code).toBe('consent-withdrawn')
    expect(await list(coach)).toMatchObject({ mayWrite: false })
  })
})

function toldBy(side: 'worker') {
  return { side, speaker: 'Samir' }
}
