import type { Outcomes, OutcomesAsked, OutcomesQuery } from '@tandem/contract/outcomes'
import { outcomeParameters, unusualParameters } from '@tandem/domain/outcomes/parameters'
import { seesFiguresOnly } from '@tandem/domain/permissions'
import { refuse, refuseField } from '../../http/problems.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import type { OutcomeSubject } from './outcome-question.ts'

/**
 * What the asker may ask: a coach about their own people, a lead about those of the teams they lead, a reader about
 * everybody together, without a filter that would tell one team or coach from the rest.
 */
export function subjectOf(actor: SignedIn, query: OutcomesQuery, today: string): OutcomeSubject {
  authorizeInOrganisation(actor, 'outcomes:figures')
  const { from, to, asOf = today, teamId = null, coachId = null, basis, sameEmployer } = query
  const isFiguresOnly = seesFiguresOnly(actor)
  if (isFiguresOnly && (teamId !== null || coachId !== null)) refuse('not-allowed')
  if (from > to) refuseField('end-before-start', '/to')
  if (asOf > today) refuseField('date-in-future', '/asOf')
  const scope = {
    isWhole: isFiguresOnly,
    visibility: visibilityValues(actor, today),
    teamId,
    coachId,
    asOfOn: asOf,
  }
  return { fromOn: from, toOn: to, asOfOn: asOf, basis, sameEmployerBy: sameEmployer, scope, isFiguresOnly }
}

export function reachOf({ scope }: OutcomeSubject): OutcomesAsked['reach'] {
  if (scope.isWhole) return 'all'
  return scope.visibility.ledTeams === '[]' ? 'mine' : 'team'
}

/** The question as it was understood, to be printed with the figures. */
export function askedOf(subject: OutcomeSubject): OutcomesAsked {
  const { fromOn, toOn, asOfOn, basis, sameEmployerBy, scope } = subject
  const { teamId, coachId } = scope
  const period = { from: fromOn, to: toOn, asOf: asOfOn }
  return { ...period, basis, sameEmployer: sameEmployerBy, reach: reachOf(subject), teamId, coachId }
}

/** What differs from the usual definitions. */
export function unusualOf({ fromOn, toOn, asOfOn, basis, sameEmployerBy }: OutcomeSubject): Outcomes['unusual'] {
  return [...unusualParameters(outcomeParameters({ fromOn, toOn, asOfOn }, { cohortBasis: basis, sameEmployerBy }))]
}
