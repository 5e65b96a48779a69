import type { WorkerDraft } from '@tandem/contract/workers'
import { addDays } from '@tandem/domain/calendar-date'
import { mergedValue } from '@tandem/domain/imports/kept-values'
import type { PlannedPerson } from '@tandem/domain/imports/planned'
import { episodeOf, updateEpisode } from '../episodes/episode-writes.store.ts'
import { coachesOn, insertAssignment, insertEpisode } from '../episodes/episodes.store.ts'
import { insertPlan, planOf, updatePlan } from '../plans/plans.store.ts'
import { insertWorker, updateWorker, workerOf } from '../workers/workers.store.ts'
import { accompanimentsOf, replaceCoach } from './import-directory.store.ts'
import { planValues } from './imported-values.ts'
import { writePlacement } from './write-placements.ts'
import { writeRemark } from './write-remark.ts'
import { coachBehind, keysOf, lastPrints, remember, teamOf, type Writing } from './writing.ts'

const BLANK = { preferredChannel: null, preferredLocale: null, languages: null, reachNote: null }

function workerValues({ worker, episode }: PlannedPerson) {
  const { referrer, coachId, enteredOn } = episode
  return { ...worker, referrer, coachId, enteredOn }
}

type Prints = Readonly<Record<string, string>>

function changeWorker(writing: Writing, workerId: string, person: PlannedPerson, prints: Prints): void {
  const { db, permit } = writing
  const before = workerOf(db, workerId)
  if (before === undefined) return
  const { workerId: _id, ...kept } = before
  const { worker } = person
  const merged: WorkerDraft = {
    ...kept,
    lastName: mergedValue(kept.lastName, worker.lastName, prints.lastName),
    firstName: mergedValue(kept.firstName, worker.firstName, prints.firstName),
    birthOn: mergedValue(kept.birthOn, worker.birthOn, prints.birthOn),
    sex: mergedValue(kept.sex, worker.sex, prints.sex),
    phone: mergedValue(kept.phone, worker.phone, prints.phone),
    email: mergedValue(kept.email, worker.email, prints.email),
    municipality: mergedValue(kept.municipality, worker.municipality, prints.municipality),
    externalRef: mergedValue(kept.externalRef, worker.externalRef, prints.externalRef),
  }
  updateWorker(db, permit, workerId, { ...merged, version: before.version })
}

function openEpisode(writing: Writing, workerId: string, { episode }: PlannedPerson): string {
  const { db, permit, newId, at } = writing
  const episodeId = newId()
  const previousEpisodeId = accompanimentsOf(db, workerId)[0]?.episodeId ?? null
  const { enteredOn, referralSource, referrer } = episode
  insertEpisode(db, permit, {
    ...{ id: episodeId, workerId, teamId: teamOf(writing), enteredOn, referralSource, previousEpisodeId },
    referrerName: referrer,
    situationAtEntry: 'unknown',
    createdAt: at,
  })
  const memberId = coachBehind(writing, episode.coachId)
  if (memberId !== null)
    insertAssignment(db, permit, { id: newId(), episodeId, memberId, share: 'main', fromOn: enteredOn })
  return episodeId
}

function changeEpisode(writing: Writing, episodeId: string, { episode }: PlannedPerson, prints: Prints): void {
  const { db, permit, newId, today } = writing
  const before = episodeOf(db, episodeId)
  if (before === undefined) return
  const referrerName = mergedValue(before.referrerName, episode.referrer, prints.referrer)
  updateEpisode(db, permit, episodeId, before.version, {
    enteredOn: mergedValue(before.enteredOn, episode.enteredOn, prints.enteredOn),
    referrerName,
    ...(referrerName === before.referrerName ? {} : { referralSource: episode.referralSource }),
  })
  const main = coachesOn(db, episodeId, today).find((coach) => coach.share === 'main')
  const memberId = mergedValue(main?.memberId ?? null, coachBehind(writing, episode.coachId), prints.coachId)
  if (memberId === null || memberId === main?.memberId || before.exitedOn !== null) return
  const fromOn = main === undefined && before.enteredOn <= today ? before.enteredOn : today
  replaceCoach(db, permit, { id: newId(), episodeId, memberId, fromOn }, addDays(fromOn, -1))
}

function writePlan(writing: Writing, episodeId: string, { plan, ...person }: PlannedPerson): void {
  if (plan === null) return
  const { db, permit, newId, at } = writing
  const values = planValues(plan)
  const stored = plan.recordId === null ? undefined : planOf(db, plan.recordId)
  const planId = stored?.id ?? newId()
  const prints = stored === undefined ? {} : lastPrints(writing, 'plans', planId)
  if (stored === undefined) insertPlan(db, permit, { id: planId, episodeId, scope: 'both', ...values, createdAt: at })
  else
    updatePlan(db, permit, planId, stored.version, {
      startsOn: mergedValue(stored.startsOn, values.startsOn, prints.startsOn),
      endsOn: mergedValue(stored.endsOn, values.endsOn, prints.endsOn),
      grantedMinutes: mergedValue(stored.grantedMinutes, values.grantedMinutes, prints.grantedMinutes),
    })
  const keys = keysOf(person).map((key) => `plan|${key}`)
  remember(writing, 'plans', planId, keys, null, values, prints)
}

/** Writes one person with the accompaniment, plan and jobs that the rows tell of. */
export function writePerson(writing: Writing, person: PlannedPerson): void {
  const { db, permit, newId, at, trace, importId } = writing
  const stored = person.recordId === null ? undefined : workerOf(db, person.recordId)
  const workerId = stored?.workerId ?? newId()
  const prints = stored === undefined ? {} : lastPrints(writing, 'workers', workerId)
  const { remark, ...facts } = person.worker
  if (stored === undefined) insertWorker(db, permit, { ...BLANK, ...facts, id: workerId, createdAt: at })
  else changeWorker(writing, workerId, person, prints)
  const known = person.episode.recordId
  if (known !== null) changeEpisode(writing, known, person, prints)
  const episodeId = known ?? openEpisode(writing, workerId, person)
  writing.episodes.add(episodeId)
  writePlan(writing, episodeId, person)
  for (const job of person.placements) writePlacement(writing, workerId, person, job)
  if (remark !== null) writeRemark(writing, { workerId, episodeId }, remark, prints.remark)
  const keys = keysOf(person)
  for (const key of keys) writing.people.set(key, { workerId, episodeId })
  remember(writing, 'workers', workerId, keys, person.print, workerValues(person), prints)
  const episodeKeys = keys.map((key) => `episode|${key}`)
  remember(writing, 'episodes', episodeId, episodeKeys, null, null)
  const { episode, plan, placements } = person
  trace.changed({
    noun: 'imports',
    recordId: workerId,
    workerId,
    before: stored ?? null,
    after: { importId, worker: person.worker, episode, plan, placements },
  })
}
