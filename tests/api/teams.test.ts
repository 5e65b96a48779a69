import { listMembers } from '@tandem/contract/members'
import { addTeam, editTeam } from '@tandem/contract/teams'
import { expect, it } from 'vitest'
import { ok, refused, world } from '../support/app.ts'
import { given } from '../support/given.ts'

async function anOffice() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const teamId = g.team()
  return { w, g, teamId, marie: g.administrator() }
}

it('a team is added and renamed by the administrator', async () => {
  const { marie } = await anOffice()
  const { teamId } = await ok(marie, addTeam, { body: { name: 'Mouscron' } })

  const renamed = await ok(marie, editTeam, { params: { teamId }, body: { name: 'Mouscron-Comines', version: 1 } })

  expect(renamed).toEqual({ teamId, name: 'Mouscron-Comines', version: 2 })
  expect((await ok(marie, listMembers, {})).teams.map((team) => team.name)).toEqual(['Mouscron-Comines', 'Tournai'])
})

it('two teams cannot be told apart by capitals or accents alone', async () => {
  const { marie, teamId } = await anOffice()
  expect(await refused(marie, addTeam, { body: { name: 'TOURNAI' } })).toMatchObject({
    code: 'already-exists',
    errors: [{ pointer: '/name' }],
  })
  const other = await ok(marie, addTeam, { body: { name: 'Péruwelz' } })
  const params = { teamId: other.teamId }
  expect((await refused(marie, editTeam, { params, body: { name: 'Tournaï', version: 1 } })).code).toBe(
    'already-exists',
  )
  expect((await ok(marie, editTeam, { params: { teamId }, body: { name: 'tournai', version: 1 } })).version).toBe(2)
})

it('the second of two changes is told what the first one saved', async () => {
  const { w, marie, teamId } = await anOffice()
  await ok(marie, editTeam, { params: { teamId }, body: { name: 'Tournai nord', version: 1 } })

  const late = { params: { teamId }, body: { name: 'Tournai sud', version: 1 } }
  expect(await refused(marie, editTeam, late)).toMatchObject({ code: 'stale', current: { name: 'Tournai nord' } })
  const gone = { params: { teamId: w.context.newId() }, body: { name: 'X', version: 1 } }
  expect((await refused(marie, editTeam, gone)).code).toBe('not-found')
})

it('a coach and a lead change no team', async () => {
  const { g, teamId } = await anOffice()
  for (const who of [g.coach(teamId), g.lead(teamId)]) {
    expect((await refused(who, addTeam, { body: { name: 'Mine' } })).code).toBe('not-allowed')
    expect((await refused(who, editTeam, { params: { teamId }, body: { name: 'Mine', version: 1 } })).code).toBe(
      'not-allowed',
    )
  }
})
