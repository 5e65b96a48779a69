import { correctLogEntry, type LogEntry, recordLogEntry, voidLogEntry } from '@tandem/contract/log-entries'
import { describe, expect, it } from 'vitest'
import { OutcomeMemory } from '../../apps/server/src/features/outcomes/outcome-memory.ts'
import type { OutcomeSubject } from '../../apps/server/src/features/outcomes/outcome-question.ts'
import { answerInFull } from '../../apps/server/src/features/outcomes/outcome-replies.ts'
import { visibilityValues } from '../../apps/server/src/identity/visibility.ts'
import { ok, send, TODAY, type World, world } from '../support/app.ts'
import { endpoints } from '../support/endpoints.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'
import { OPERATIONS } from '../support/operations.ts'
import { sceneForMany } from '../support/scene.ts'

function subject(visibility: OutcomeSubject['scope']['visibility'], values: Partial<OutcomeSubject> = {}) {
  const asOfOn = values.asOfOn ?? TODAY
  const scope = { isWhole: false, visibility, teamId: null, coachId: null, asOfOn }
  const whole = {
    fromOn: '2026-01-01',
    toOn: '2026-12-31',
    asOfOn,
    sameEmployerBy: 'legalEmployer',
    basis: 'entry',
    isFiguresOnly: false,
  } as const
  return { ...whole, scope, ...values }
}

/** What is told with a memory, beside what is told by one who reads everything for the first time. */
async function both({ context }: World, memory: OutcomeMemory, asked: OutcomeSubject) {
  const question = { kind: 'figures', subject: asked } as const
  const hours = { kind: 'cases', key: 'A7', subject: asked } as const
  const told = async (known: OutcomeMemory) => [
    await answerInFull(context.db, question, known),
    await answerInFull(context.db, hours, known),
  ]
  return { remembered: await told(memory), fresh: await told(new OutcomeMemory()) }
}

async function aLeadWhoAsks() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const lead = g.lead(nadia.teamId)
  const [samir, ines] = [g.episode(nadia), g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau' })]
  g.placement(samir)
  const memory = new OutcomeMemory()
  const visibility = visibilityValues({ id: lead.memberId, roles: ['lead'], teamIds: [nadia.teamId] }, TODAY)
  const ask = (values: Partial<OutcomeSubject> = {}) => both(w, memory, subject(visibility, values))
  return { w, nadia, samir, ines, ask }
}

const inOneScene = sceneForMany()

describe('what outcomes remember', () => {
  const writes = endpoints.filter(
    ({ name, method, reads }) => method !== 'GET' && !reads && OPERATIONS[name]?.by === undefined && name in OPERATIONS,
  )

  it.each(writes.map(({ name }) => name))('is what a first reading tells, after %s', async (name) => {
    const operation = writes.find((one) => one.name === name)
    if (operation === undefined) throw new Error(`There is no operation ${name}`)
    await inOneScene(async (inScene) => {
      await OPERATIONS[name]?.prepare?.(inScene)
      const memory = new OutcomeMemory()
      const visibility = visibilityValues({ id: '', roles: ['lead'], teamIds: [inScene.coach.teamId] }, TODAY)
      await both(inScene.w, memory, subject(visibility))

      const answer = await send(inScene.coach, operation, OPERATIONS[name]?.input(inScene) ?? {})

      expect(answer.statusCode, answer.body).toBeLessThan(300)
      const { remembered, fresh } = await both(inScene.w, memory, subject(visibility))
      expect(remembered).toEqual(fresh)
    })
  })

  it('follows an entry from one day and one person to another, and its end', async () => {
    const { nadia, samir, ines, ask } = await aLeadWhoAsks()
    const draft = logDraft(samir, { occurredOn: '2026-11-20' })
    const before = await ask()
    expect(before.remembered).toEqual(before.fresh)

    const entry: LogEntry = await ok(nadia, recordLogEntry, { body: draft })
    const recorded = await ask()
    expect(recorded.remembered).not.toEqual(before.remembered)
    expect(recorded.remembered).toEqual(recorded.fresh)

    const { entryId: _id, settledTaskIds: _tasks, next: _next, ...facts } = draft
    const parts = [samir, ines].map(({ episodeId }) => ({ episodeId, placementId: null, minutes: 30 }))
    const body = { ...facts, parts, minutes: 60, occurredOn: '2026-11-16', version: entry.version }
    const params = { entryId: entry.entryId }
    const after = await ok(nadia, correctLogEntry, { params, body })
    const corrected = await ask()
    expect(corrected.remembered).not.toEqual(recorded.remembered)
    expect(corrected.remembered).toEqual(corrected.fresh)

    await ok(nadia, voidLogEntry, { params, body: { reason: 'Twice', version: after.version } })
    const voided = await ask()
    expect(voided.remembered).toEqual(voided.fresh)
    expect(voided.remembered).toEqual(before.remembered)
  })

  it('serves other periods and as-of days, earlier and later', async () => {
    const { nadia, samir, ask } = await aLeadWhoAsks()
    for (const occurredOn of ['2026-10-02', '2026-10-30', '2026-11-20'])
      await ok(nadia, recordLogEntry, { body: logDraft(samir, { occurredOn }) })
    const periods: [string, string, string][] = [
      ['2026-11-01', '2026-11-30', TODAY],
      ['2026-10-01', '2026-10-31', TODAY],
      ['2026-01-01', '2026-12-31', TODAY],
      ['2026-09-01', '2026-11-30', '2026-10-15'],
      ['2025-01-01', '2025-12-31', TODAY],
    ]
    const seen = new Set<string>()
    for (const [fromOn, toOn, asOfOn] of periods) {
      const { remembered, fresh } = await ask({ fromOn, toOn, asOfOn })
      expect(remembered, fromOn).toEqual(fresh)
      seen.add(JSON.stringify(remembered))
    }
    expect(seen.size).toBe(periods.length)
  })
})
