import { readSession } from '@tandem/contract/session'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import { eq } from 'drizzle-orm'
import type { Serve } from '../../http/serve.ts'
import { organisations } from '../organisation/organisation.table.ts'
import { teams } from '../teams/teams.table.ts'
import { members, memberTeams } from './members.table.ts'

export function sessionRoutes(serve: Serve): void {
  serve(readSession, ({ db, actor, clock, context }) => {
    const organisation = db.select().from(organisations).get()
    const member = actor.id === '' ? undefined : db.select().from(members).where(eq(members.id, actor.id)).get()
    return {
      today: clock.today(),
      setupNeeded: organisation === undefined,
      isDemo: context.isDemo,
      organisationName: organisation?.name ?? null,
      member:
        member === undefined
          ? null
          : {
              memberId: member.id,
              name: member.name,
              roles: member.roles,
              locale: member.locale,
              idleMinutes: member.idleMinutes,
              teams: db
                .select({ teamId: teams.id, name: teams.name })
                .from(memberTeams)
                .innerJoin(teams, eq(teams.id, memberTeams.teamId))
                .where(eq(memberTeams.memberId, member.id))
                .all(),
              allowedActions: [...permittedInOrganisation(actor)],
            },
    }
  })
}
