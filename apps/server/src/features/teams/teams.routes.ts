import { addTeam, editTeam } from '@tandem/contract/teams'
import { foldedName } from '@tandem/domain/workers'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { allTeams, insertTeam, teamOf, updateTeam } from './teams.store.ts'

function refuseName(db: Db, name: string, ownId: string): void {
  const isTaken = allTeams(db).some((team) => team.teamId !== ownId && foldedName(team.name) === foldedName(name))
  if (isTaken) refuseField('already-exists', '/name')
}

export function teamRoutes(serve: Serve): void {
  serve(addTeam, ({ db, actor, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'organisation:edit')
    refuseName(db, body.name, '')
    const teamId = newId()
    insertTeam(db, permit, { id: teamId, name: body.name, createdAt: clock.now() })
    trace.changed({ noun: 'teams', recordId: teamId, before: null, after: body })
    return teamOf(db, teamId) ?? refuse('not-found')
  })

  serve(editTeam, ({ db, actor, params: { teamId }, body: { version, name }, trace }) => {
    const permit = authorizeInOrganisation(actor, 'organisation:edit')
    const before = teamOf(db, teamId) ?? refuse('not-found')
    refuseName(db, name, teamId)
    if (!updateTeam(db, permit, teamId, version, name)) refuse('stale', { current: before })
    trace.changed({ noun: 'teams', recordId: teamId, before, after: { name } })
    return teamOf(db, teamId) ?? refuse('not-found')
  })
}
