import type { AgreementGoal } from '@tandem/contract/agreement-records'
import type { Endpoint } from '@tandem/contract/endpoint'
import { signedByAllOn } from '@tandem/domain/agreements'
import {
  goalsNotSignable,
  isNamedByItself,
  leavesGoalsOut,
  mayNameGoal,
  partnersBySignature,
} from '@tandem/domain/agreements/named-goals'
import { goalSignRefusal } from '@tandem/domain/goals'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { agreeGoal } from '../goals/goals.store.ts'
import { openGoals } from './agreement-goals.store.ts'
import { partyFacts } from './agreement-standing.ts'
import { type AgreementRecord, agreementOf, type VersionRecord } from './agreements.store.ts'

type About = Pick<AgreementRecord['agreement'], 'kind' | 'episodeId' | 'placementId'>

/** The goals that may be chosen for an agreement. */
export function goalsToName(db: Db, { kind, episodeId, placementId }: About, today: string): AgreementGoal[] {
  return openGoals(db, episodeId, placementId, today)
    .filter((goal) => mayNameGoal(kind, goal))
    .map(({ goalId, title, owner, domain, agreedOn, ...goal }) => ({
      goalId,
      title,
      owner,
      domain,
      isAgreed: agreedOn !== null,
      lacksLevels: goalSignRefusal(goal) !== null,
      isUsual: isNamedByItself(kind, { owner, domain, ...goal }),
    }))
}

/** Only goals that the readers may know; `already` are named and may stay, though they are closed by now. */
export function refuseGoals(
  db: Db,
  about: About,
  goalIds: readonly string[],
  already: readonly string[],
  today: string,
) {
  const may = goalsToName(db, about, today).map(({ goalId }) => goalId)
  const strange = goalIds.findIndex((goalId) => !may.includes(goalId) && !already.includes(goalId))
  if (strange !== -1) refuseField('goal-not-nameable', `/goalIds/${strange}`)
}

/** Nobody signs a goal that does not say what is expected: the answer names each by its place. */
export function refuseGoalsWithoutLevels(
  db: Db,
  { agreement }: AgreementRecord,
  version: VersionRecord,
  today: string,
) {
  const { sections, goalIds } = version
  const goals = openGoals(db, agreement.episodeId, agreement.placementId, today)
  const without = goalsNotSignable(sections, goalIds, goals)
  if (without.length === 0) return
  refuse('levels-missing', {
    detail: without.map(({ title }) => title).join(', '),
    errors: without.map(({ goalId }) => ({ pointer: `/goalIds/${goalIds.indexOf(goalId)}`, detail: 'levels-missing' })),
  })
}

type Asking = Pick<Call<Endpoint>, 'db' | 'clock' | 'trace'>

/**
 * With the last signature that was needed, the proposed goals that the agreement names are agreed, from that day and with
 * who signed. Source: domain.md 6.5.
 */
export function agreeGoalsNamed(
  { db, clock, trace }: Asking,
  permit: Permit<'agreement:edit'> | null,
  agreementId: string,
) {
  const { agreement, workerId, versions } = agreementOf(db, agreementId, clock.now()) ?? refuse('not-found')
  const [{ parties, sections, goalIds }] = versions
  const agreedOn = signedByAllOn(parties.map(partyFacts))
  if (agreedOn === null || leavesGoalsOut(sections)) return
  const signed = parties.filter((party) => partyFacts(party).signedOn !== null).map(({ capacity }) => capacity)
  const proposed = openGoals(db, agreement.episodeId, agreement.placementId, clock.today()).filter(
    (goal) => goalIds.includes(goal.goalId) && goal.agreedOn === null && goalSignRefusal(goal) === null,
  )
  for (const { goalId, agreedWith, version } of proposed) {
    const after = { agreedOn, agreedWith: partnersBySignature(signed, agreedWith ?? []) }
    agreeGoal(db, permit, goalId, version, after)
    const before = { agreedOn: null, agreedWith }
    trace.changed({ noun: 'goals', recordId: goalId, workerId, before, after: { ...after, by: agreement.number } })
  }
  if (proposed.length > 0) refreshSummary(db, agreement.episodeId, clock.today())
}
