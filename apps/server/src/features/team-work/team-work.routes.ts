import type { Absence } from '@tandem/contract/absences'
import { type CoachWork, listLogLag, readTeamWork } from '@tandem/contract/team-work'
import { isAwayOn } from '@tandem/domain/absences'
import { addDays, daysBetween } from '@tandem/domain/calendar-date'
import { caseLoad, FULL_TIME } from '@tandem/domain/case-target'
import { countsOf, LOG_LAG_DAYS, medianDays } from '@tandem/domain/team-work'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { absencesWithCover } from '../absences/absence-standing.ts'
import { type ListedPerson, listedPeople, openPeople } from '../caseload/caseload-rows.ts'
import { accompaniedOf } from '../due/due.store.ts'
import { groupedBy } from '../due/due-facts.store.ts'
import { caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { coachesWithTeams } from '../members/coaches.store.ts'
import { sharesOn } from '../members/member-shares.store.ts'
import { peopleOfEntries, writingsSince } from './team-work.store.ts'

type Coach = Pick<CoachWork, 'memberId' | 'name' | 'isGone'>

/** Coaches of the teams, and whoever else has one of their people, by name. */
function coachesOf(db: Db, teamIds: readonly string[], people: readonly ListedPerson[]): Coach[] {
  const known = new Map<string, Coach>(
    coachesWithTeams(db, teamIds).map(({ memberId, name }) => [memberId, { memberId, name, isGone: false }]),
  )
  for (const { memberId, name, isGone } of people.flatMap(({ assigned }) => assigned))
    if (!known.has(memberId)) known.set(memberId, { memberId, name, isGone })
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name))
}

/** Days from what happened to its writing; what was planned and written before it took none. */
const lagOf = ({ occurredOn, recordedOn }: { readonly occurredOn: string; readonly recordedOn: string }) =>
  Math.max(0, daysBetween(occurredOn, recordedOn))

type Beside = {
  readonly lags: readonly number[]
  readonly absence: Absence | undefined
  readonly ftePercent: number
}

/** The absence that goes on, or the next one, as the table tells it. */
function awayOf(absence: Absence | undefined, today: string): CoachWork['absence'] {
  if (absence === undefined) return null
  const { absenceId, fromOn, toOn, people } = absence
  const names = people.flatMap(({ standIn }) => (standIn === null ? [] : [standIn.name]))
  return {
    absenceId,
    fromOn,
    toOn,
    isNow: isAwayOn(absence, today),
    coveredBy: [...new Set(names)].sort((one, other) => one.localeCompare(other)),
    uncovered: people.length - names.length,
  }
}

function workOf(
  coach: Coach,
  people: readonly ListedPerson[],
  { lags, absence, ftePercent }: Beside,
  today: string,
): CoachWork {
  const { memberId } = coach
  const carried = people.filter(({ row }) => row.carriedBy.includes(memberId))
  const held = (share: string) =>
    people.filter(({ assigned }) => assigned.some((one) => one.memberId === memberId && one.share === share)).length
  return {
    ...coach,
    ...caseLoad(
      carried.map(({ accompanied }) => accompanied.rules.caseTarget),
      ftePercent,
    ),
    ftePercent,
    covering: held('replacement'),
    second: held('second'),
    counts: countsOf(carried.map(({ row }) => row)),
    logLag: { days: medianDays(lags), entries: lags.length },
    absence: awayOf(absence, today),
  }
}

/** The people of the teams that the actor leads, who are still accompanied. */
function ledPeople(db: Db, actor: SignedIn, today: string): ListedPerson[] {
  const facts = caseloadOf(db, 'team', visibilityValues(actor, today), false)
  return openPeople(listedPeople(db, accompaniedOf(db, facts, rulesInForce(db), today), today), today)
}

export function teamWorkRoutes(serve: Serve): void {
  serve(readTeamWork, ({ db, actor, clock }) => {
    authorizeInOrganisation(actor, 'team:read')
    const today = clock.today()
    const people = ledPeople(db, actor, today)
    const coaches = coachesOf(db, actor.teamIds, people)
    const written = groupedBy(
      writingsSince(
        db,
        coaches.map(({ memberId }) => memberId),
        addDays(today, -LOG_LAG_DAYS),
      ),
      ({ authorId }) => authorId,
    )
    const memberIds = coaches.map(({ memberId }) => memberId)
    const away = absencesWithCover(db, memberIds, today)
    const shares = sharesOn(db, memberIds, today)
    const alone = people.filter(({ row }) => row.carriedBy.length === 0)
    return {
      today,
      coaches: coaches.map((coach) => {
        const lags = (written.get(coach.memberId) ?? []).map(lagOf)
        const ftePercent = shares.get(coach.memberId) ?? FULL_TIME
        return workOf(coach, people, { lags, ftePercent, absence: away.get(coach.memberId)?.[0] }, today)
      }),
      nobody: { people: alone.length, counts: countsOf(alone.map(({ row }) => row)) },
    }
  })

  serve(listLogLag, ({ db, actor, params: { memberId }, clock }) => {
    authorizeInOrganisation(actor, 'team:read')
    const today = clock.today()
    if (!coachesOf(db, actor.teamIds, ledPeople(db, actor, today)).some((coach) => coach.memberId === memberId))
      refuse('not-found')
    const entries = writingsSince(db, [memberId], addDays(today, -LOG_LAG_DAYS))
    const people = groupedBy(
      peopleOfEntries(
        db,
        entries.map(({ entryId }) => entryId),
        actor.teamIds,
      ),
      ({ entryId }) => entryId,
    )
    return {
      entries: entries
        .map(({ authorId: _author, ...entry }) => ({
          ...entry,
          days: lagOf(entry),
          people: (people.get(entry.entryId) ?? []).map(({ workerId, firstName, lastName }) => ({
            workerId,
            name: `${firstName} ${lastName}`,
          })),
        }))
        .sort((one, other) => other.days - one.days || (one.occurredOn < other.occurredOn ? 1 : -1)),
    }
  })
}
