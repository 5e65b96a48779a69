import { coverUntilOn } from '@tandem/domain/covers'
import type { Role } from '@tandem/domain/members'
import { foldedName } from '@tandem/domain/workers'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { memberAbsences } from '../../apps/server/src/features/absences/absences.table.ts'
import { coverAccesses } from '../../apps/server/src/features/covers/covers.table.ts'
import { employers, establishments } from '../../apps/server/src/features/employers/employers.table.ts'
import { refreshCadence } from '../../apps/server/src/features/episodes/check-in-cadence.store.ts'
import { refreshSummary } from '../../apps/server/src/features/episodes/episode-summary.store.ts'
import { coachAssignments, episodes } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { goals } from '../../apps/server/src/features/goals/goals.table.ts'
import { members, memberTeams } from '../../apps/server/src/features/members/members.table.ts'
import { organisations } from '../../apps/server/src/features/organisation/organisation.table.ts'
import { contractSegments, placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { teams } from '../../apps/server/src/features/teams/teams.table.ts'
import { workers } from '../../apps/server/src/features/workers/workers.table.ts'
import { signedInAs, TODAY, type Visitor, type World } from './app.ts'
import { givenAgreements } from './given-agreements.ts'
import { followUp } from './given-follow-up.ts'

const AT = '2026-11-01T08:00:00.000Z'

/** Rows with plain defaults; a test names only what it is about. */
export function given(inWorld: World) {
  const { db } = inWorld.context
  const today = () => inWorld.context.clock.today()
  const insert = {
    organisation(values: Partial<typeof organisations.$inferInsert> = {}) {
      db.insert(organisations)
        .values({
          id: 1,
          name: 'Maison de l’emploi',
          locale: 'en',
          timeZone: 'Europe/Brussels',
          createdAt: AT,
          ...values,
        })
        .run()
    },
    team(name = 'Tournai'): string {
      const id = v7()
      db.insert(teams).values({ id, name, createdAt: AT }).run()
      return id
    },
    member(
      roles: readonly Role[],
      teamIds: readonly string[],
      values: Partial<typeof members.$inferInsert> = {},
    ): string {
      const id = v7()
      db.insert(members)
        .values({
          id,
          name: 'Nadia Benali',
          email: `${id}@tandem.example`,
          roles: [...roles],
          locale: 'en',
          idleMinutes: 30,
          createdAt: AT,
          ...values,
        })
        .run()
      for (const teamId of teamIds) db.insert(memberTeams).values({ memberId: id, teamId }).run()
      return id
    },
    /** A coach in a team of their own unless one is given, signed in. */
    coach(
      teamId: string = insert.team(),
      values: Partial<typeof members.$inferInsert> = {},
    ): Visitor & { memberId: string; teamId: string } {
      const memberId = insert.member(['coach'], [teamId], values)
      return { ...signedInAs(inWorld, memberId), memberId, teamId }
    },
    lead(teamId: string = insert.team()): Visitor & { memberId: string; teamId: string } {
      const memberId = insert.member(['lead'], [teamId], { name: 'Ann Claes' })
      return { ...signedInAs(inWorld, memberId), memberId, teamId }
    },
    administrator(): Visitor & { memberId: string } {
      const memberId = insert.member(['administrator'], [], { name: 'Marie Urbain' })
      return { ...signedInAs(inWorld, memberId), memberId }
    },
    /** A person accompanied by the coach since June. */
    episode(
      coach: { memberId: string; teamId: string },
      values: Partial<typeof episodes.$inferInsert> & { firstName?: string; lastName?: string } = {},
    ) {
      const { firstName = 'Samir', lastName = 'Haddad', ...episodeValues } = values
      const workerId = v7()
      const episodeId = v7()
      db.insert(workers)
        .values({
          id: workerId,
          firstName,
          lastName,
          searchName: foldedName(firstName, lastName, firstName),
          createdAt: AT,
          createdBy: coach.memberId,
        })
        .run()
      const enteredOn = episodeValues.enteredOn ?? '2026-06-02'
      db.insert(episodes)
        .values({
          id: episodeId,
          workerId,
          teamId: coach.teamId,
          enteredOn,
          situationAtEntry: 'unemployed',
          createdAt: AT,
          createdBy: coach.memberId,
          ...episodeValues,
        })
        .run()
      db.insert(coachAssignments)
        .values({ id: v7(), episodeId, memberId: coach.memberId, share: 'main', fromOn: enteredOn })
        .run()
      refreshSummary(db, episodeId, today())
      return { workerId, episodeId }
    },
    /** Makes an accompaniment one of a person known already: a return. */
    sameWorker(again: { episodeId: string }, person: { workerId: string }): void {
      db.update(episodes).set({ workerId: person.workerId }).where(eq(episodes.id, again.episodeId)).run()
    },
    /** A second coach of an accompaniment, since June. */
    assignment(episodeId: string, memberId: string, values: Partial<typeof coachAssignments.$inferInsert> = {}): void {
      db.insert(coachAssignments)
        .values({ id: v7(), episodeId, memberId, share: 'second', fromOn: '2026-06-02', ...values })
        .run()
    },
    /** The file opened in need by a coach of the team, from today for seven days. */
    cover(
      person: { episodeId: string },
      colleague: { memberId: string },
      values: Partial<typeof coverAccesses.$inferInsert> = {},
    ): string {
      const id = v7()
      const days = { fromOn: today(), untilOn: coverUntilOn(today()), openedAt: AT }
      db.insert(coverAccesses)
        .values({ id, episodeId: person.episodeId, memberId: colleague.memberId, reason: 'Away', ...days, ...values })
        .run()
      return id
    },
    /** Days away, without anybody who stands in. */
    absence(member: { memberId: string }, values: Partial<typeof memberAbsences.$inferInsert> = {}): string {
      const id = v7()
      const { memberId } = member
      db.insert(memberAbsences)
        .values({ id, memberId, fromOn: today(), toOn: null, createdAt: AT, createdBy: memberId, ...values })
        .run()
      return id
    },
    employer(name = 'Boulangerie Lenoir'): { employerId: string; establishmentId: string } {
      const employerId = v7()
      const establishmentId = v7()
      db.insert(employers)
        .values({ id: employerId, name, searchName: foldedName(name), createdAt: AT, createdBy: 'test' })
        .run()
      db.insert(establishments).values({ id: establishmentId, employerId, municipality: 'Tournai' }).run()
      return { employerId, establishmentId }
    },
    /** A job since 29 September, 28 hours a week, trial until 3 December. */
    placement(
      person: { workerId: string; episodeId: string },
      values: Partial<typeof placements.$inferInsert> = {},
      segment: Partial<typeof contractSegments.$inferInsert> = {},
    ): string {
      const id = v7()
      const establishmentId = values.establishmentId ?? insert.employer().establishmentId
      const startedOn = values.startedOn === undefined ? '2026-09-29' : values.startedOn
      db.insert(placements)
        .values({
          id,
          workerId: person.workerId,
          type: 'job',
          createdAt: AT,
          createdBy: 'test',
          ...values,
          establishmentId,
          startedOn,
        })
        .run()
      db.insert(contractSegments)
        .values({
          id: v7(),
          placementId: id,
          fromOn: startedOn ?? TODAY,
          contractType: 'fixedTerm',
          weeklyMinutes: 28 * 60,
          jobTitle: 'Baker’s help',
          trialEndOn: '2026-12-03',
          ...segment,
        })
        .run()
      refreshCadence(db, id, today())
      refreshSummary(db, person.episodeId, today())
      return id
    },
    plan(person: { episodeId: string }, values: Partial<typeof plans.$inferInsert> = {}): string {
      const id = v7()
      db.insert(plans)
        .values({
          id,
          episodeId: person.episodeId,
          number: 1,
          scope: 'both',
          startsOn: '2026-06-12',
          endsOn: '2026-12-11',
          grantedMinutes: 40 * 60,
          createdAt: AT,
          createdBy: 'test',
          ...values,
        })
        .run()
      refreshSummary(db, person.episodeId, today())
      return id
    },
    goal(person: { episodeId: string }, values: Partial<typeof goals.$inferInsert> = {}): string {
      const id = v7()
      db.insert(goals)
        .values({
          id,
          episodeId: person.episodeId,
          owner: 'joint',
          domain: 'work',
          title: 'Keep the pace of the morning bake',
          createdAt: AT,
          createdBy: 'test',
          ...values,
        })
        .run()
      refreshSummary(db, person.episodeId, today())
      return id
    },
  }
  return { ...insert, ...followUp(inWorld), ...givenAgreements(inWorld) }
}
