import {
  type HandOver,
  type handOverNote,
  handOverPeople,
  listHandOvers,
  readHandOver,
  takeBackHandOver,
} from '@tandem/contract/hand-overs'
import { addDays } from '@tandem/domain/calendar-date'
import { handOverRefusal } from '@tandem/domain/hand-overs'
import { permittedActions } from '@tandem/domain/permissions'
import type { z } from 'zod'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeOnMember } from '../../identity/authorize.ts'
import { keepHandOverNote } from '../documents/hand-over-note.ts'
import { groupedBy } from '../due/due-facts.store.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { handOver } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { coachesWithTeams } from '../members/coaches.store.ts'
import { isCoachInTeam, memberAccessOf, memberRow } from '../members/members.store.ts'
import { plansFor } from '../plans/plan-surroundings.ts'
import { insertTask } from '../tasks/tasks.store.ts'
import { assignmentsFrom, endedOf, restoreEnded } from './ended-assignments.store.ts'
import { peopleToHandOver, standingOf } from './hand-over-people.ts'
import { HAND_OVER_TASK_WORDS } from './hand-over-words.ts'
import {
  closeHandOver,
  giveBack,
  handOverOf,
  handOversOf,
  insertHandedOver,
  insertHandOver,
  mainAssignmentOn,
  namedPeopleOf,
  peopleOfHandOver,
  settleAround,
  stillGivenBy,
} from './hand-overs.store.ts'

/** Days for which a hand-over stays in the list. */
const SHOWN_DAYS = 60

type Given = Pick<Call<typeof handOverPeople>, 'db' | 'actor' | 'clock' | 'newId' | 'trace' | 'body' | 'params'>

/** One person: the assignment, the note in the file, the visit, in one transaction with all the others. */
function giveOne(call: Given, handOverId: string, note: z.output<typeof handOverNote>): void {
  const { db, actor, clock, newId, trace, body, params } = call
  const { episodeId, visitOn } = note
  const today = clock.today()
  const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
  const permit = authorize(actor, 'episode:assign', episode)
  const [from, to] = [memberRow(db, params.memberId), memberRow(db, body.toMemberId)]
  if (from === undefined || to === undefined || !isCoachInTeam(db, to.id, episode.teamId))
    refuseField('not-found', '/toMemberId')
  const former = mainAssignmentOn(db, episodeId, from.id, body.fromOn) ?? refuse('stale')
  const days = { fromOn: body.fromOn, togetherFromOn: body.togetherFromOn }
  const standing = standingOf(db, episodeId, today)
  const told = { ...days, ...note, ...standing, fromName: from.name, toName: to.name }
  const documentId = keepHandOverNote(call, authorize(actor, 'document:make', episode), {
    plans: plansFor(db, episodeId, today),
    locale: to.locale,
    told,
  })
  const taskId = visitOn === null ? null : newId()
  if (taskId !== null && visitOn !== null)
    insertTask(db, authorize(actor, 'file:edit', episode), {
      id: taskId,
      ...{ entryId: null, episodeId, employerId: null, ownerId: to.id, dueOn: visitOn, createdAt: clock.now() },
      title: HAND_OVER_TASK_WORDS[to.locale].visit(from.name, to.name),
      side: standing.hasEmployer ? 'both' : 'worker',
    })
  const stood = assignmentsFrom(db, episodeId, body.fromOn).filter(({ id }) => id !== former.id)
  handOver(db, permit, { id: newId(), memberId: to.id, share: 'main', fromOn: body.fromOn })
  settleAround(db, permit, { id: handOverId, fromMemberId: from.id, toMemberId: to.id, ...days }, newId)
  const { id: formerAssignmentId, toOn: formerToOn } = former
  const ended = endedOf(db, stood)
  insertHandedOver(db, permit, { handOverId, episodeId, documentId, taskId, formerAssignmentId, formerToOn, ended })
  refreshSummary(db, episodeId, today)
  const after = { ...days, fromMemberId: from.id, toMemberId: to.id, documentId, taskId }
  trace.changed({ noun: 'hand-overs', recordId: handOverId, workerId: episode.workerId, before: null, after })
}

/** May take it back: whoever may assign each of these people today, while the former coach coaches in their team. */
function mayTakeBack(
  db: Db,
  actor: SignedIn,
  fromMemberId: string,
  episodeIds: readonly string[],
  today: string,
): boolean {
  return episodeIds.every((episodeId) => {
    const episode = guardedEpisode(db, episodeId, today)
    const isAllowed = episode !== undefined && permittedActions(actor, episode).includes('episode:assign')
    return isAllowed && isCoachInTeam(db, fromMemberId, episode.teamId)
  })
}

/** One's own hand-overs, and those of the coaches led. */
function handOversFor(db: Db, actor: SignedIn, today: string): HandOver[] {
  const led = actor.roles.includes('lead') ? coachesWithTeams(db, actor.teamIds).map(({ memberId }) => memberId) : []
  const found = handOversOf(db, [actor.id, ...led], addDays(today, -SHOWN_DAYS))
  const ids = found.map(({ row }) => row.id)
  const named = groupedBy(namedPeopleOf(db, ids), ({ handOverId }) => handOverId)
  const given = stillGivenBy(db, ids)
  return found.map(({ row, fromName, toName }) => {
    const people = named.get(row.id) ?? []
    const isTakenBack = row.takenBackAt !== null
    const episodeIds = people.map(({ episodeId }) => episodeId)
    return {
      handOverId: row.id,
      ...{ fromName, toName, fromOn: row.fromOn, togetherFromOn: row.togetherFromOn, isTakenBack },
      people: people.map(({ workerId, firstName, lastName, documentId }) => ({
        workerId,
        workerName: `${firstName} ${lastName}`,
        documentId,
      })),
      mayTakeBack:
        !isTakenBack &&
        given.get(row.id) === people.length &&
        mayTakeBack(db, actor, row.fromMemberId, episodeIds, today),
    }
  })
}

export function handOverRoutes(serve: Serve): void {
  serve(readHandOver, ({ db, actor, params: { memberId }, clock }) => {
    const today = clock.today()
    const member = memberAccessOf(db, memberId) ?? refuse('not-found')
    authorizeOnMember(actor, 'people:hand-over', member)
    const colleagues = coachesWithTeams(db, member.teamIds).filter((coach) => coach.memberId !== memberId)
    return { today, memberId, name: member.name, people: peopleToHandOver(db, actor, memberId, today), colleagues }
  })

  serve(handOverPeople, (call) => {
    const { db, actor, body, clock, newId } = call
    const { memberId } = call.params
    const permit = authorizeOnMember(actor, 'people:hand-over', memberAccessOf(db, memberId) ?? refuse('not-found'))
    const { toMemberId, fromOn, togetherFromOn } = body
    const refusal = handOverRefusal({ fromOn, togetherFromOn }, clock.today())
    if (refusal !== null) refuseField(refusal.code, `/${refusal.field}`)
    if (toMemberId === memberId) refuseField('not-found', '/toMemberId')
    const handOverId = newId()
    const days = { fromOn, togetherFromOn, createdAt: clock.now() }
    insertHandOver(db, permit, { id: handOverId, fromMemberId: memberId, toMemberId, ...days })
    for (const note of body.people) giveOne(call, handOverId, note)
    return { handOverId, people: body.people.length }
  })

  serve(listHandOvers, ({ db, actor, clock }) => {
    const today = clock.today()
    return { today, handOvers: handOversFor(db, actor, today) }
  })

  serve(takeBackHandOver, ({ db, actor, params: { handOverId }, clock, newId, trace }) => {
    const today = clock.today()
    const before = handOverOf(db, handOverId) ?? refuse('not-found')
    for (const person of peopleOfHandOver(db, handOverId)) {
      const episode = guardedEpisode(db, person.episodeId, today) ?? refuse('not-found')
      const permit = authorize(actor, 'episode:assign', episode)
      const isStillThere = isCoachInTeam(db, before.fromMemberId, episode.teamId)
      if (!isStillThere || !giveBack(db, permit, before, person, today, newId)) refuse('stale')
      if (before.fromOn >= today) restoreEnded(db, permit, person, before.fromOn)
      closeHandOver(db, permit, handOverId, clock.now())
      refreshSummary(db, person.episodeId, today)
      const after = { takenBackOn: today }
      trace.changed({ noun: 'hand-overs', recordId: handOverId, workerId: episode.workerId, before, after })
    }
    return { handOverId }
  })
}
