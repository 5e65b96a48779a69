import { listCaseload } from '@tandem/contract/caseload'
import { readWeeklyDigest } from '@tandem/contract/weekly-digest'
import { isCountedAs } from '@tandem/domain/team-work'
import { isInDigest } from '@tandem/domain/weekly-digest'
import { describe, expect, it } from 'vitest'
import { ok, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'

describe('the week in numbers', () => {
  it('counts as many as the caseload lists for each number, of one’s own and of the team', async () => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const jonas = g.coach(nadia.teamId, { name: 'Jonas Peeters' })
    const lead = g.lead(nadia.teamId)
    const samir = g.episode(nadia)
    g.placement(samir, { startedOn: '2026-11-20' })
    g.plan(samir, { endsOn: '2026-11-28' })
    g.logEntry(nadia, samir, { occurredOn: '2026-11-19' })
    g.task(nadia, g.episode(jonas, { enteredOn: '2026-11-23' }), { dueOn: '2026-11-27' })
    g.episode(nadia, { exitedOn: '2026-11-20' })
    g.episode(nadia, { exitedOn: '2026-10-20' })

    for (const [who, scope] of [
      [nadia, 'mine'],
      [lead, 'team'],
    ] as const) {
      const digest = await ok(who, readWeeklyDigest, { query: { scope } })
      const { rows } = await ok(who, listCaseload, { query: { scope, closed: 'true' } })
      const open = rows.filter(({ exitedOn }) => exitedOn === null)
      for (const { what, people } of [...digest.past, ...digest.coming])
        expect(people, what).toBe(
          (what === 'closedLately' ? rows : open).filter((row) => isInDigest(row, what, TODAY)).length,
        )
      for (const { what, people } of digest.now)
        expect(people, what).toBe(open.filter((row) => isCountedAs(row, what)).length)
      expect(digest.past.find(({ what }) => what === 'closedLately')?.people).toBe(1)
      expect(JSON.stringify(digest)).not.toContain('Haddad')
    }
  })
})
