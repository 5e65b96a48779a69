import { listCaseload } from '@tandem/contract/caseload'
import { editMember, listMembers, setMemberDisabled } from '@tandem/contract/members'
import { readOrganisation } from '@tandem/contract/organisation'
import { listSessions, readSession } from '@tandem/contract/session'
import { readWorker } from '@tandem/contract/workers'
import type { Role } from '@tandem/domain/members'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { coachAssignments } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { ok, refused, send, signedInAs, type Visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'

type Someone = Visitor & { readonly memberId: string }

async function anOffice() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const teamId = g.team()
  return { w, g, teamId, marie: g.administrator() }
}

function change(marie: Visitor, who: Someone, roles: readonly Role[], teamIds: readonly string[], version = 1) {
  return send(marie, editMember, {
    params: { memberId: who.memberId },
    body: { name: 'Somebody', email: null, roles, teamIds, locale: 'en', version },
  })
}

const caseload = async (who: Visitor, scope: 'mine' | 'team' = 'mine') =>
  (await ok(who, listCaseload, { query: { scope } })).rows

describe('on the very next request', () => {
  it('a closed access opens nothing more, nor does it come back with an old session', async () => {
    const { w, g, marie } = await anOffice()
    const coach = g.coach()
    const params = { memberId: coach.memberId }
    expect((await ok(coach, listSessions, {})).sessions).toHaveLength(1)

    await ok(marie, setMemberDisabled, { params, body: { isDisabled: true, version: 1 } })

    expect((await refused(coach, listSessions, {})).code).toBe('signed-out')
    expect((await ok(signedInAs(w, coach.memberId), readSession, {})).member).toBeNull()
    await ok(marie, setMemberDisabled, { params, body: { isDisabled: false, version: 2 } })
    expect((await refused(coach, listSessions, {})).code).toBe('signed-out')
  })

  it('a role that was taken away allows nothing, and a new one counts', async () => {
    const { w, g, marie, teamId } = await anOffice()
    const lead = g.lead(teamId)
    expect((await ok(lead, listMembers, {})).members).not.toEqual([])

    await change(marie, lead, ['reader'], [teamId])

    expect((await refused(lead, listMembers, {})).code).toBe('signed-out')
    const again = signedInAs(w, lead.memberId)
    expect((await refused(again, listMembers, {})).code).toBe('not-allowed')
    expect((await ok(again, readSession, {})).member?.allowedActions).toEqual(['outcomes:figures'])
  })

  it('a lead who left a team sees nobody of it, in the session that is open', async () => {
    const { g, marie, teamId } = await anOffice()
    const lead = g.lead(teamId)
    const coach = g.coach(teamId)
    const { workerId } = g.episode(coach)
    expect(await caseload(lead, 'team')).toHaveLength(1)

    await change(marie, lead, ['lead'], [])

    expect(await caseload(lead, 'team')).toEqual([])
    expect((await refused(lead, readWorker, { params: { workerId } })).code).toBe('not-found')
  })

  it('a coach whose assignment ended has the file no more', async () => {
    const { w, g, teamId } = await anOffice()
    const coach = g.coach(teamId)
    const { workerId, episodeId } = g.episode(coach)
    expect(await caseload(coach)).toHaveLength(1)

    w.context.db
      .update(coachAssignments)
      .set({ toOn: '2026-11-23' })
      .where(and(eq(coachAssignments.episodeId, episodeId), eq(coachAssignments.memberId, coach.memberId)))
      .run()

    expect(await caseload(coach)).toEqual([])
    expect((await refused(coach, readWorker, { params: { workerId } })).code).toBe('not-found')
  })
})

describe('changing one’s own roles', () => {
  it('gives this browser’s session another name, which still ends when it would have', async () => {
    const { w, g, marie } = await anOffice()
    const phone = signedInAs(w, marie.memberId)
    g.member(['administrator'], [], { passwordHash: 'x' })
    const endsAt = (await ok(marie, readSession, {})).member?.sessionEndsAt

    const changed = await change(marie, marie, ['lead', 'administrator'], [])

    const cookie = String(changed.headers['set-cookie']).split(';')[0] ?? ''
    expect(cookie).not.toBe(marie.cookie)
    expect((await refused(marie, readOrganisation, {})).code).toBe('signed-out')
    expect((await refused(phone, readOrganisation, {})).code).toBe('signed-out')
    const member = (await ok({ world: w, cookie }, readSession, {})).member
    expect(member?.roles).toEqual(['lead', 'administrator'])
    expect(member?.sessionEndsAt).toBe(endsAt)
  })

  it('is not done by a change of name', async () => {
    const { marie } = await anOffice()
    const changed = await change(marie, marie, ['administrator'], [])
    expect(changed.statusCode).toBe(200)
    expect(changed.headers['set-cookie']).toBeUndefined()
    expect((await ok(marie, readSession, {})).member?.name).toBe('Somebody')
  })
})
