import type { PersonToHandOver } from '@tandem/contract/hand-overs'
import { outwardRefusal } from '@tandem/domain/outward'
import type { Db } from '../../db/open.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { mainPeopleOf } from '../absences/absences.store.ts'
import { accompaniedOne } from '../due/due.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { incidentRowsOf } from '../incidents/incidents.store.ts'
import { reachableJobsOf } from '../tasks/tasks.store.ts'

/** Where one person stands, in the numbers that whoever takes over asks first. */
export function standingOf(db: Db, episodeId: string, today: string) {
  const one = accompaniedOne(db, episodeId, rulesInForce(db), today)
  const { lastWorkerContactOn = null, lastEmployerContactOn = null, openGoals = 0 } = one?.facts.summary ?? {}
  const workerId = one?.facts.workerId ?? ''
  return {
    lastWorkerContactOn,
    lastEmployerContactOn,
    openGoals,
    due: one?.dues.length ?? 0,
    openIncidents: incidentRowsOf(db, episodeId).filter(({ closedOn }) => closedOn === null).length,
    divergences: one?.divergences.reduce((sum, { found }) => sum + found.length, 0) ?? 0,
    hasEmployer: reachableJobsOf(db, workerId).some((job) => job.endedOn === null && outwardRefusal(job) === null),
  }
}

/** Whose main coach a member is today and stays, as far as the actor leads them or is that member. */
export function peopleToHandOver(db: Db, actor: SignedIn, memberId: string, today: string): PersonToHandOver[] {
  return mainPeopleOf(db, memberId, today)
    .filter(({ teamId, toOn }) => toOn === null && (memberId === actor.id || actor.teamIds.includes(teamId)))
    .map(({ firstName, lastName, toOn: _toOn, ...one }) => ({
      ...one,
      workerName: `${firstName} ${lastName}`,
      ...standingOf(db, one.episodeId, today),
    }))
}
