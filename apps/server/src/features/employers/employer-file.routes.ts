import type { CoachedThere, Employer } from '@tandem/contract/employers'
import { employerCheckInOn } from '@tandem/domain/due/check-ins'
import { isWorkedOn } from '@tandem/domain/episodes'
import { outwardRefusal } from '@tandem/domain/outward'
import { permittedActions, permittedInOrganisation } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { accompaniedOne } from '../due/due.store.ts'
import { coachesOn, guardedEpisode } from '../episodes/episodes.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { memberRow } from '../members/members.store.ts'
import {
  contactsOf,
  employerRowOf,
  establishmentsOf,
  openTasksWith,
  type PlacedAt,
  placedAt,
} from './employers.store.ts'

/** What the reader may know of somebody, by the accompaniment that decides it. */
export function knowledgeOf(db: Db, actor: SignedIn, today: string) {
  const known = new Map<string, ReturnType<typeof ask>>()
  function ask(episodeId: string) {
    const episode = guardedEpisode(db, episodeId, today)
    const allowed = episode === undefined ? [] : permittedActions(actor, episode)
    return {
      mayOpen: allowed.includes('file:read'),
      mayName: allowed.includes('person:name'),
      mayCheckIn: allowed.includes('check-in:record'),
      mayWrite: allowed.includes('log:write'),
    }
  }
  return (episodeId: string) => {
    const fresh = known.get(episodeId) ?? ask(episodeId)
    known.set(episodeId, fresh)
    return fresh
  }
}

type There = { readonly endedOn: string | null; readonly noShowOn: string | null }

export function isThereNow({ endedOn, noShowOn }: There, today: string): boolean {
  return noShowOn === null && (endedOn === null || endedOn >= today)
}

/** People by what the reader may know of each: everything, the name alone, or only that there is somebody. */
function peopleFor(db: Db, actor: SignedIn, placed: readonly PlacedAt[], today: string) {
  const of = knowledgeOf(db, actor, today)
  const people: CoachedThere[] = []
  const unknown = new Map<string, boolean>()
  const named = new Set<string>()
  for (const placement of placed) {
    const { workerId, episodeId, firstName, lastName, placementId } = placement
    const { mayOpen, mayName, mayCheckIn } = of(episodeId)
    const now = isThereNow(placement, today)
    const who = { placementId, name: `${firstName} ${lastName}`, isThereNow: now }
    const coachName = coachesOn(db, episodeId, today)[0]?.name ?? null
    if (mayOpen) {
      const { type, jobTitle, startedOn, endedOn, endReason, noShowOn } = placement
      const job = { type, jobTitle, startedOn, endedOn, endReason, noShowOn }
      const { isWorkplace, otherCompany } = placement
      const nextEmployerCheckInOn = placement.isAccompanied && isWorkplace ? employerCheckInOn(placement, today) : null
      const isAsked = isWorkedOn(placement, today) && outwardRefusal(placement) === null && isWorkplace
      people.push({
        ...who,
        workerId,
        coachName,
        mayOpen,
        ...job,
        weeklyMinutes: placement.weeklyMinutes,
        isWorkplace,
        otherCompany,
        nextEmployerCheckInOn,
        mayCheckIn: mayCheckIn && isAsked,
      })
    } else if (mayName) {
      if (!named.has(workerId)) people.push({ ...who, workerId: null, coachName, mayOpen, ...NAME_ALONE })
      named.add(workerId)
    } else unknown.set(workerId, unknown.get(workerId) === true || now)
  }
  const now = [...unknown.values()].filter(Boolean).length
  return { people, others: { now, before: unknown.size - now } }
}

const NAME_ALONE = {
  type: null,
  jobTitle: null,
  startedOn: null,
  endedOn: null,
  endReason: null,
  noShowOn: null,
  weeklyMinutes: null,
  isWorkplace: true,
  otherCompany: null,
  nextEmployerCheckInOn: null,
  mayCheckIn: false,
} as const

/** What is due with the company, by the rules of Today: of people whose file the reader may open, and of nobody in particular. */
function nextFor(
  db: Db,
  actor: SignedIn,
  employerId: string,
  placed: readonly PlacedAt[],
  today: string,
): Employer['next'] {
  const of = knowledgeOf(db, actor, today)
  const here = new Set(placed.filter((placement) => placement.isWorkplace).map((placement) => placement.placementId))
  const current = new Map(
    placed
      .filter((placement) => isThereNow(placement, today) && of(placement.episodeId).mayOpen)
      .map((placement) => [placement.episodeId, placement]),
  )
  const ofPeople = [...current.values()].flatMap(({ episodeId, workerId, firstName, lastName }) => {
    const found = accompaniedOne(db, episodeId, rulesInForce(db), today)
    const tasks = (found?.tasks ?? []).map(({ taskId, title }) => [taskId, title] as const)
    const promises = (found?.commitments ?? []).map(({ commitmentId, words }) => [commitmentId, words] as const)
    const titles = new Map([...tasks, ...promises])
    return (found?.dues ?? [])
      .filter((due) => due.side !== 'worker' && due.side !== 'other')
      .filter((due) => due.kind === 'task' || (due.placementId !== null && here.has(due.placementId)))
      .map(({ key, kind, side, dueOn, taskId, recordId }) => ({
        key,
        kind,
        side,
        dueOn,
        workerId,
        name: `${firstName} ${lastName}`,
        title: titles.get(taskId ?? recordId ?? '') ?? null,
        onHoldUntil: found?.holds.get(key)?.untilOn ?? null,
      }))
  })
  const ofNobody = openTasksWith(db, employerId).map(({ taskId, title, side, dueOn, ownerName }) => ({
    key: `task:${taskId}`,
    kind: 'task' as const,
    side,
    dueOn,
    workerId: null,
    name: ownerName,
    title,
    onHoldUntil: null,
  }))
  return [...ofPeople, ...ofNobody].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

export function employerFor(db: Db, actor: SignedIn, employerId: string, today: string): Employer {
  const row = employerRowOf(db, employerId) ?? refuse('not-found')
  const { id: _id, searchName: _search, createdAt: _at, createdBy: _by, ...facts } = row
  const placed = placedAt(db, employerId, today)
  return {
    employerId,
    ...facts,
    ownerName: row.ownerId === null ? null : (memberRow(db, row.ownerId)?.name ?? null),
    establishments: establishmentsOf(db, employerId),
    contacts: contactsOf(db, employerId),
    ...peopleFor(db, actor, placed, today),
    next: nextFor(db, actor, employerId, placed, today),
    mayEdit: permittedInOrganisation(actor).includes('employers:edit'),
  }
}
