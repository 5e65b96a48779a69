import { addAbsence, cancelAbsence, editAbsence, type MemberAbsences, readAbsences } from '@tandem/contract/absences'
import { type AbsenceDays, absenceRefusal, absencesOverlap, coverDay, coverEndsOn } from '@tandem/domain/absences'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeOnMember } from '../../identity/authorize.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { coachesWithTeams } from '../members/coaches.store.ts'
import { isCoachInTeam, memberAccessOf } from '../members/members.store.ts'
import { absencesWithCover } from './absence-standing.ts'
import {
  absenceOf,
  absencesOf,
  type CoverWanted,
  insertAbsence,
  mainPeopleOf,
  peopleOfAbsent,
  putCover,
  updateAbsence,
} from './absences.store.ts'
import { standInsOf } from './stand-ins.store.ts'

type Wanted = readonly { readonly episodeId: string; readonly memberId: string }[]

const nameOf = ({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }) =>
  `${firstName} ${lastName}`

/** A lead is told of the people of the teams led, and of nobody else's. */
function toldOf(actor: SignedIn, memberId: string) {
  return ({ teamId }: { readonly teamId: string }) => memberId === actor.id || actor.teamIds.includes(teamId)
}

function absencesFor(db: Db, actor: SignedIn, memberId: string, today: string): MemberAbsences {
  const member = memberAccessOf(db, memberId) ?? refuse('not-found')
  const isToldOf = toldOf(actor, memberId)
  const absences = absencesWithCover(db, [memberId], today).get(memberId) ?? []
  const people = mainPeopleOf(db, memberId, today).filter(isToldOf)
  return {
    today,
    memberId,
    name: member.name,
    absences: absences.map((absence) => ({ ...absence, people: absence.people.filter(isToldOf) })),
    people: people.map(({ firstName, lastName, toOn: _toOn, ...one }) => ({
      ...one,
      workerName: nameOf({ firstName, lastName }),
    })),
    standsIn: standInsOf(db, memberId, today)
      .filter(isToldOf)
      .map(({ teamId: _team, ...one }) => one),
    isOwn: memberId === actor.id,
    colleagues: coachesWithTeams(db, member.teamIds).filter((coach) => coach.memberId !== memberId),
  }
}

function refuseDays(db: Db, memberId: string, days: AbsenceDays, ownId: string, today: string): void {
  const others = absencesOf(db, [memberId], today).filter(({ absenceId }) => absenceId !== ownId)
  const refusal = absenceRefusal(days, others)
  if (refusal !== null) refuseField(refusal.code, `/${refusal.field}`)
}

/** Who stands in for people that the actor is not told of: nothing of that is theirs to change. */
function untoldCover(db: Db, actor: SignedIn, absenceId: string, memberId: string, today: string): Wanted {
  const isToldOf = toldOf(actor, memberId)
  return peopleOfAbsent(db, [memberId], today).flatMap(({ standInId, ...line }) =>
    line.absenceId !== absenceId || standInId === null || isToldOf(line)
      ? []
      : [{ episodeId: line.episodeId, memberId: standInId }],
  )
}

/** Whoever stands in is a coach of the team, there on these days, for somebody who is the absent member's. */
function wantedFrom(
  db: Db,
  actor: SignedIn,
  memberId: string,
  days: AbsenceDays,
  cover: Wanted,
  today: string,
  untold: Wanted = [],
): CoverWanted {
  const own = new Map(mainPeopleOf(db, memberId, coverDay(days, today)).map(({ episodeId, toOn }) => [episodeId, toOn]))
  for (const wanted of cover) {
    const episode = guardedEpisode(db, wanted.episodeId, today) ?? refuse('not-found')
    authorize(actor, 'episode:assign', episode)
    const isFit = own.has(wanted.episodeId) && wanted.memberId !== memberId
    if (!isFit || !isCoachInTeam(db, wanted.memberId, episode.teamId)) refuseField('not-found', '/cover')
    const isAway = absencesOf(db, [wanted.memberId], today).some((absence) => absencesOverlap(absence, days))
    if (isAway) refuseField('cover-away', '/cover')
  }
  return new Map(
    [...untold, ...cover].map(({ episodeId, memberId: standInId }) => {
      const toOn = coverEndsOn(days.toOn, own.get(episodeId) ?? null)
      return [episodeId, { memberId: standInId, toOn }]
    }),
  )
}

export function absenceRoutes(serve: Serve): void {
  serve(readAbsences, ({ db, actor, params: { memberId }, clock }) => {
    authorizeOnMember(actor, 'absence:edit', memberAccessOf(db, memberId) ?? refuse('not-found'))
    return absencesFor(db, actor, memberId, clock.today())
  })

  serve(addAbsence, ({ db, actor, params: { memberId }, body: { cover, ...days }, clock, newId, trace }) => {
    const today = clock.today()
    const permit = authorizeOnMember(actor, 'absence:edit', memberAccessOf(db, memberId) ?? refuse('not-found'))
    refuseDays(db, memberId, days, '', today)
    if (days.toOn !== null && days.toOn < today) refuseField('hold-in-past', '/toOn')
    const wanted = wantedFrom(db, actor, memberId, days, cover, today)
    const absenceId = newId()
    insertAbsence(db, permit, { id: absenceId, memberId, ...days, createdAt: clock.now() })
    putCover(db, permit, { absenceId, fromOn: days.fromOn, wanted }, today, newId)
    trace.changed({ noun: 'absences', recordId: absenceId, before: null, after: { memberId, ...days, cover } })
    return absencesFor(db, actor, memberId, today)
  })

  serve(editAbsence, ({ db, actor, params: { absenceId }, body: { cover, version, ...days }, clock, newId, trace }) => {
    const today = clock.today()
    const before = absenceOf(db, absenceId) ?? refuse('not-found')
    const { memberId } = before
    const permit = authorizeOnMember(actor, 'absence:edit', memberAccessOf(db, memberId) ?? refuse('not-found'))
    refuseDays(db, memberId, days, absenceId, today)
    const untold = untoldCover(db, actor, absenceId, memberId, today)
    const wanted = wantedFrom(db, actor, memberId, days, cover, today, untold)
    if (!updateAbsence(db, permit, absenceId, version, days)) refuse('stale', { current: before })
    putCover(db, permit, { absenceId, fromOn: days.fromOn, wanted }, today, newId)
    trace.changed({ noun: 'absences', recordId: absenceId, before, after: { ...days, cover } })
    return absencesFor(db, actor, memberId, today)
  })

  serve(cancelAbsence, ({ db, actor, params: { absenceId }, body: { version }, clock, newId, trace }) => {
    const today = clock.today()
    const before = absenceOf(db, absenceId) ?? refuse('not-found')
    const { memberId, fromOn } = before
    const permit = authorizeOnMember(actor, 'absence:edit', memberAccessOf(db, memberId) ?? refuse('not-found'))
    const cancelledAt = clock.now()
    if (!updateAbsence(db, permit, absenceId, version, { cancelledAt })) refuse('stale', { current: before })
    putCover(db, permit, { absenceId, fromOn, wanted: new Map() }, today, newId)
    trace.changed({ noun: 'absences', recordId: absenceId, before, after: { cancelledAt } })
    return absencesFor(db, actor, memberId, today)
  })
}
