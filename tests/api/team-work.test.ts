import { listCaseload } from '@tandem/contract/caseload'
import { listLogLag, readTeamWork } from '@tandem/contract/team-work'
import { isCountedAs, TEAM_COUNTS } from '@tandem/domain/team-work'
import { describe, expect, it } from 'vitest'
import { ok, refused, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function aTeam() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const jonas = g.coach(nadia.teamId, { name: 'Jonas Peeters' })
  const lead = g.lead(nadia.teamId)
  return { w, g, nadia, jonas, lead }
}

describe('the work of a team', () => {
  it('stands by name, each coach with what is carried against the target', async () => {
    const { g, nadia, jonas, lead } = await aTeam()
    const samir = g.episode(nadia)
    g.assignment(samir.episodeId, jonas.memberId)
    g.episode(jonas, { lastName: 'Moreau' })
    g.episode(nadia, { exitedOn: '2026-11-20' })
    g.episode(g.coach(g.team('Mons'), { name: 'Elsewhere' }))

    const { coaches, nobody } = await ok(lead, readTeamWork, {})

    expect(coaches.map(({ name, people, target, second }) => [name, people, target, second])).toEqual([
      ['Jonas Peeters', 1, 20, 1],
      ['Nadia Benali', 1, 20, 0],
    ])
    expect(nobody.people).toBe(0)
  })

  it('counts as many as the caseload lists for each number', async () => {
    const { g, nadia, jonas, lead } = await aTeam()
    const samir = g.episode(nadia)
    g.placement(samir)
    g.plan(samir, { endsOn: '2026-11-10' })
    g.task(nadia, g.episode(nadia, { lastName: 'Late' }))
    g.episode(jonas, { lastName: 'Quiet', enteredOn: '2026-11-20' })

    const { coaches } = await ok(lead, readTeamWork, {})
    const { rows } = await ok(lead, listCaseload, { query: { scope: 'team' } })

    expect(coaches.find(({ name }) => name === 'Nadia Benali')?.counts).toMatchObject({ late: 2, planOverdue: 1 })
    for (const { memberId, counts } of coaches)
      for (const what of TEAM_COUNTS)
        expect(counts[what]).toBe(
          rows.filter((row) => row.carriedBy.includes(memberId) && isCountedAs(row, what)).length,
        )
  })

  it('tells apart whom nobody coaches, and keeps a coach who has left in sight while people are theirs', async () => {
    const { w, g, nadia, lead } = await aTeam()
    g.episode(nadia)
    const alone = g.episode(nadia, { lastName: 'Alone' })
    const { $client: sqlite } = w.context.db
    sqlite.prepare("UPDATE coach_assignments SET to_on = '2026-11-01' WHERE episode_id = ?").run(alone.episodeId)
    sqlite.prepare("UPDATE members SET disabled_at = '2026-11-01' WHERE id = ?").run(nadia.memberId)

    const { coaches, nobody } = await ok(lead, readTeamWork, {})

    expect(nobody.people).toBe(1)
    expect(coaches.find(({ memberId }) => memberId === nadia.memberId)).toMatchObject({ isGone: true, people: 1 })
    const { rows } = await ok(lead, listCaseload, { query: { scope: 'team' } })
    expect(rows.filter(({ carriedBy }) => carriedBy.length === 0).map(({ lastName }) => lastName)).toEqual(['Alone'])
  })

  it('tells how long the writing takes, and the entries behind it', async () => {
    const { g, nadia, lead } = await aTeam()
    const samir = g.episode(nadia)
    for (const [occurredOn, recordedOn] of [
      ['2026-11-20', '2026-11-20'],
      ['2026-11-10', '2026-11-13'],
      ['2026-11-02', '2026-11-12'],
      ['2026-10-01', '2026-11-20'],
    ] as const)
      g.logEntry(nadia, samir, { occurredOn, recordedAt: `${recordedOn}T10:00:00.000Z` })

    const { coaches } = await ok(lead, readTeamWork, {})
    const { entries } = await ok(lead, listLogLag, { params: { memberId: nadia.memberId } })

    expect(coaches.find(({ memberId }) => memberId === nadia.memberId)?.logLag).toEqual({ days: 3, entries: 3 })
    expect(entries.map(({ days }) => days)).toEqual([10, 3, 0])
    expect(entries[0]?.people).toEqual([{ workerId: samir.workerId, name: 'Samir Haddad' }])
  })

  it('is for those who lead: a coach is refused, and a lead is told nothing of another team', async () => {
    const { g, nadia } = await aTeam()
    g.episode(nadia)
    const elsewhere = g.lead(g.team('Mons'))

    expect((await refused(nadia, readTeamWork, {})).code).toBe('not-allowed')
    expect((await ok(elsewhere, readTeamWork, {})).coaches).toEqual([])
    expect((await refused(elsewhere, listLogLag, { params: { memberId: nadia.memberId } })).code).toBe('not-found')
  })
})
