import { listCovers, openCover, readCoverDoor, revokeCover } from '@tandem/contract/covers'
import { recordLogEntry } from '@tandem/contract/log-entries'
import { searchEverything } from '@tandem/contract/search'
import { addTask } from '@tandem/contract/tasks'
import { listTimeline } from '@tandem/contract/timeline'
import { readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { accesses } from '../../apps/server/src/audit/audit.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'

async function aColleague() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const jonas = g.coach(nadia.teamId, { name: 'Jonas Peeters' })
  const lead = g.lead(nadia.teamId)
  const file = { params: { workerId: samir.workerId } }
  const body = { reason: 'The employer called, Nadia is in training.' }
  return { w, g, nadia, samir, jonas, lead, file, body }
}

describe('a file opened in need', () => {
  it('is read for seven days by a coach of the team who says why, and writes nothing', async () => {
    const { w, samir, jonas, file, body } = await aColleague()
    expect(await ok(jonas, readCoverDoor, file)).toMatchObject({ firstName: 'Samir', coachName: 'Nadia Benali' })
    expect((await refused(jonas, readWorker, file)).code).toBe('not-found')

    expect((await ok(jonas, openCover, { ...file, body })).untilOn).toBe('2026-11-30')

    const [episode] = (await ok(jonas, readWorker, file)).episodes
    expect(episode).toMatchObject({ coverUntilOn: '2026-11-30', allowedActions: ['person:name', 'file:read'] })
    const task = { title: 'Call', dueOn: '2026-11-25', side: 'worker' as const, employerId: null }
    expect((await refused(jonas, addTask, { body: { ...task, episodeId: samir.episodeId } })).code).toBe('not-allowed')
    expect((await refused(jonas, openCover, { ...file, body })).code).toBe('not-allowed')
    const { found } = await ok(jonas, searchEverything, { body: { typed: 'haddad' } })
    expect(found[0]?.kind).toBe('person')

    w.setToday('2026-12-01')
    expect((await refused(signedInAs(w, jonas.memberId), readWorker, file)).code).toBe('not-found')
  })

  it('never shows the words that a coach keeps for themselves', async () => {
    const { nadia, samir, jonas, file, body } = await aColleague()
    await ok(nadia, recordLogEntry, { body: logDraft(samir, { coachNote: 'zibeline', note: 'All went well.' }) })
    await ok(jonas, openCover, { ...file, body })

    const timeline = JSON.stringify(
      await ok(jonas, listTimeline, { params: { episodeId: samir.episodeId }, query: {} }),
    )
    expect(timeline).toContain('All went well.')
    expect(timeline).not.toContain('zibeline')
  })

  it('is told to the lead with its reason and its openings, and ended by the lead', async () => {
    const { w, nadia, jonas, lead, file, body } = await aColleague()
    await ok(nadia, readWorker, file)
    await ok(jonas, openCover, { ...file, body })
    await ok(jonas, readWorker, file)

    const { covers } = await ok(lead, listCovers, {})
    expect(covers).toMatchObject([
      { workerName: 'Samir Haddad', memberName: 'Jonas Peeters', ...body, isOpen: true, openings: 1 },
    ])
    const marked = w.context.db.select().from(accesses).all()
    expect(marked.map(({ coverId }) => coverId !== null)).toEqual([false, true])

    const params = { coverId: covers[0]?.coverId ?? '' }
    expect((await refused(jonas, revokeCover, { params })).code).toBe('not-allowed')
    await ok(lead, revokeCover, { params })
    expect((await refused(jonas, readWorker, file)).code).toBe('not-found')
    expect((await ok(lead, listCovers, {})).covers[0]).toMatchObject({ isOpen: false, openings: 1 })
  })

  it('is not for another team, nor for whoever may read the file anyway, nor without a reason', async () => {
    const { g, nadia, jonas, lead, file, body } = await aColleague()
    const elsewhere = g.coach(g.team('Mons'))
    expect((await refused(elsewhere, openCover, { ...file, body })).code).toBe('not-found')
    expect((await refused(elsewhere, readCoverDoor, file)).code).toBe('not-found')
    expect((await refused(nadia, openCover, { ...file, body })).code).toBe('not-allowed')
    expect((await refused(lead, openCover, { ...file, body })).code).toBe('not-allowed')
    expect((await refused(jonas, openCover, { ...file, body: { reason: '  ' } })).code).toBe('invalid')
    expect((await refused(nadia, listCovers, {})).code).toBe('not-allowed')
  })

  it('ends with the team: whoever leaves it reads no more', async () => {
    const { w, jonas, file, body } = await aColleague()
    await ok(jonas, openCover, { ...file, body })
    w.context.db.$client.prepare('DELETE FROM member_teams WHERE member_id = ?').run(jonas.memberId)
    expect((await refused(jonas, readWorker, file)).code).toBe('not-found')
    expect((await ok(jonas, searchEverything, { body: { typed: 'haddad' } })).found).toEqual([])
  })
})
