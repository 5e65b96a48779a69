import { listCaseload } from '@tandem/contract/caseload'
import { addTask, completeTask, editTask, reopenTask } from '@tandem/contract/tasks'
import { listDue } from '@tandem/contract/today'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { changes } from '../../apps/server/src/audit/audit.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const CALL = { title: 'Call Mme Lenoir', dueOn: '2026-12-01', side: 'employer' } as const

async function samir() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const person = g.episode(nadia)
  const nextTask = async () => (await ok(nadia, listCaseload, { query: {} })).rows[0]?.nextTask
  return { w, g, nadia, ...person, nextTask }
}

describe('a next action', () => {
  it('is planned, moved, ticked off and taken up again, and the caseload follows', async () => {
    const { w, nadia, episodeId, workerId, nextTask } = await samir()
    const task = await ok(nadia, addTask, { body: { ...CALL, episodeId, employerId: null } })
    const params = { taskId: task.taskId }
    expect(await nextTask()).toEqual({ title: CALL.title, dueOn: CALL.dueOn })

    await ok(nadia, editTask, { params, body: { ...CALL, dueOn: '2026-11-27', version: 1 } })
    expect((await nextTask())?.dueOn).toBe('2026-11-27')
    expect((await ok(nadia, completeTask, { params, body: { version: 2 } })).doneOn).toBe(TODAY)
    expect(await nextTask()).toBeNull()
    expect((await ok(nadia, reopenTask, { params, body: { version: 3 } })).doneOn).toBeNull()
    expect((await nextTask())?.dueOn).toBe('2026-11-27')

    const traced = w.context.db.select().from(changes).all()
    expect(traced.map((change) => change.operation)).toEqual(['addTask', 'editTask', 'completeTask', 'reopenTask'])
    expect(traced.every((change) => change.workerId === workerId)).toBe(true)
  })

  it('is kept as the first one to change it left it', async () => {
    const { g, nadia, episodeId } = await samir()
    const taskId = g.task(nadia, { episodeId })
    const params = { taskId }
    await ok(nadia, completeTask, { params, body: { version: 1 } })
    for (const operation of [completeTask, reopenTask] as const) {
      const problem = await refused(nadia, operation, { params, body: { version: 1 } })
      expect(problem).toMatchObject({ code: 'stale', current: { doneOn: TODAY, version: 2 } })
    }
    expect((await refused(nadia, editTask, { params, body: { ...CALL, version: 1 } })).code).toBe('stale')
  })

  it('may be moved by the lead of the team, and is unknown to a stranger', async () => {
    const { g, nadia, episodeId } = await samir()
    const params = { taskId: g.task(nadia, { episodeId }) }
    const body = { version: 1 }
    const stranger = g.coach()
    expect((await refused(stranger, completeTask, { params, body })).code).toBe('not-found')
    expect((await refused(stranger, reopenTask, { params, body })).code).toBe('not-found')
    expect((await refused(stranger, editTask, { params, body: { ...CALL, ...body } })).code).toBe('not-found')
    const add = { ...CALL, episodeId, employerId: null }
    expect((await refused(stranger, addTask, { body: add })).code).toBe('not-found')
    await ok(g.lead(nadia.teamId), editTask, { params, body: { ...CALL, ...body } })
  })

  it('toward an employer who must not know of the coach is frozen: shown in the file, never late', async () => {
    const { w, g, nadia: coach, workerId, episodeId } = await samir()
    const placementId = g.placement({ workerId, episodeId })
    const taskId = g.task(coach, { episodeId }, { side: 'employer', title: 'Call the bakery', dueOn: '2026-11-20' })
    const look = async () => ({
      due: await ok(coach, listDue, { params: { episodeId } }),
      row: (await ok(coach, listCaseload, { query: {} })).rows[0],
    })
    expect((await look()).due.items.map((item) => item.key)).toContain(`task:${taskId}`)

    w.context.db.update(placements).set({ coachVisibility: 'notAtAll' }).where(eq(placements.id, placementId)).run()

    const { due, row } = await look()
    expect(due.items.map((item) => item.key)).not.toContain(`task:${taskId}`)
    expect(due.frozen).toEqual([{ taskId, title: 'Call the bakery' }])
    expect(row).toMatchObject({ nextTask: null })
  })

  it('may not be planned toward an employer whom the person does not want contacted', async () => {
    const { g, nadia, episodeId, workerId } = await samir()
    g.placement({ workerId, episodeId }, { employerContactRefusedOn: '2026-11-10' })
    const problem = await refused(nadia, addTask, { body: { ...CALL, episodeId, employerId: null } })
    expect(problem).toMatchObject({ code: 'contact-refused', errors: [{ pointer: '/side' }] })
    const params = { taskId: g.task(nadia, { episodeId }) }
    const edited = await refused(nadia, editTask, { params, body: { ...CALL, version: 1 } })
    expect(edited.code).toBe('contact-refused')
    await ok(nadia, addTask, { body: { ...CALL, side: 'worker', episodeId, employerId: null } })
  })

  it('toward an employer alone is for those who work with employers', async () => {
    const { w, g, nadia } = await samir()
    const { employerId } = g.employer()
    const body = { ...CALL, episodeId: null, employerId }
    const { taskId } = await ok(nadia, addTask, { body })
    const change = { params: { taskId }, body: { version: 1 } }
    const administrator = g.administrator()
    expect((await refused(administrator, addTask, { body })).code).toBe('not-allowed')
    expect((await refused(administrator, completeTask, change)).code).toBe('not-allowed')
    expect((await refused(administrator, reopenTask, change)).code).toBe('not-allowed')
    const edit = { params: { taskId }, body: { ...CALL, version: 1 } }
    expect((await refused(administrator, editTask, edit)).code).toBe('not-allowed')
    expect((await refused(nadia, addTask, { body: { ...body, employerId: w.context.newId() } })).code).toBe('not-found')
  })

  it('about nobody is its owner’s', async () => {
    const { g, nadia } = await samir()
    const { taskId } = await ok(nadia, addTask, { body: { ...CALL, episodeId: null, employerId: null } })
    const change = { params: { taskId }, body: { version: 1 } }
    expect((await refused(g.coach(), completeTask, change)).code).toBe('not-found')
    await ok(nadia, completeTask, change)
  })
})
