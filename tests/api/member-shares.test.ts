import { listCaseload } from '@tandem/contract/caseload'
import { readShares, setShare } from '@tandem/contract/member-shares'
import { readTeamWork } from '@tandem/contract/team-work'
import { describe, expect, it } from 'vitest'
import { ok, refused, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function aHalfTime() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  for (const lastName of ['Haddad', 'Moreau']) g.episode(nadia, { lastName })
  const lead = g.lead(nadia.teamId)
  return { g, nadia, lead, of: { params: { memberId: nadia.memberId } } }
}

describe('the working time of a coach', () => {
  it('sets the caseload against it, the same in the team and in the caseload', async () => {
    const { nadia, lead, of } = await aHalfTime()
    await ok(lead, setShare, { ...of, body: { fromOn: '2026-09-01', percent: 50 } })
    await ok(lead, setShare, { ...of, body: { fromOn: '2027-01-01', percent: 80 } })

    const load = { people: 2, target: 10, percent: 20, ftePercent: 50 }
    expect((await ok(lead, readTeamWork, {})).coaches).toMatchObject([load])
    expect((await ok(lead, listCaseload, { query: { scope: 'team' } })).loads).toMatchObject([load])
    expect((await ok(nadia, listCaseload, { query: {} })).loads).toMatchObject([load])
  })

  it('is corrected by the day, taken back out, and full time where nothing was said', async () => {
    const { g, of } = await aHalfTime()
    const administrator = g.administrator()
    expect(await ok(administrator, readShares, of)).toMatchObject({ now: 100, shares: [] })
    await ok(administrator, setShare, { ...of, body: { fromOn: '2026-09-01', percent: 50 } })
    const corrected = await ok(administrator, setShare, { ...of, body: { fromOn: '2026-09-01', percent: 60 } })
    expect(corrected).toMatchObject({ now: 60, shares: [{ percent: 60, fromOn: '2026-09-01' }] })
    const removed = await ok(administrator, setShare, { ...of, body: { fromOn: '2026-09-01', percent: null } })
    expect(removed).toMatchObject({ now: 100, shares: [] })
  })

  it('is said by the lead of the team and by administrators, from 1 to 100', async () => {
    const { g, nadia, lead, of } = await aHalfTime()
    const body = { fromOn: '2026-09-01', percent: 50 }
    expect((await refused(nadia, setShare, { ...of, body })).code).toBe('not-allowed')
    expect((await refused(g.lead(g.team('Mons')), setShare, { ...of, body })).code).toBe('not-found')
    expect((await refused(lead, setShare, { ...of, body: { ...body, percent: 0 } })).code).toBe('invalid')
    expect((await refused(lead, setShare, { ...of, body: { ...body, percent: 101 } })).code).toBe('invalid')
  })
})
