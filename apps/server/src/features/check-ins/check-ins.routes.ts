import {
  type CheckIn,
  type CheckInFacts,
  correctCheckIn,
  listCheckIns,
  readBothSides,
  readCheckInGuide,
  recordCheckIn,
  voidCheckIn,
} from '@tandem/contract/check-ins'
import type { Placement } from '@tandem/contract/placements'
import { CHECK_IN_PARTIES, checkInRefusal, modeOfChannel, nextCheckInDue } from '@tandem/domain/check-ins'
import { isWorkedOn } from '@tandem/domain/episodes'
import { outwardRefusal } from '@tandem/domain/outward'
import { JOB_TYPES, workplaceName } from '@tandem/domain/placements'
import type { Question, Questionnaire } from '@tandem/domain/questionnaires'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { refuseLockedNotes } from '../consents/notes-lock.ts'
import { accompaniedOne } from '../due/due.store.ts'
import { checkInJobOf, heldCheckInsOf, rhythmOf } from '../episodes/check-in-cadence.store.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { areEntriesOf } from '../goals/goal-story.store.ts'
import { entryRow, insertLogEntry } from '../log-entries/log-entries.store.ts'
import { isContactOfEmployer, placeInJob, placementsOf, workplaceEmployerId } from '../placements/placements.store.ts'
import { currentQuestionnaire } from '../questionnaires/questionnaires.store.ts'
import { workerOf } from '../workers/workers.store.ts'
import { guardJob, settled, shownTo } from './check-in-guard.ts'
import {
  checkInOf,
  checkInsOf,
  contactsFor,
  insertCheckIn,
  lastCheckInsOf,
  markVoided,
  updateCheckIn,
} from './check-ins.store.ts'

function refuseFacts(
  db: Db,
  checkIn: { heldOn: string; nextOn: string | null; contactId: string | null },
  placement: Placement,
  today: string,
): void {
  const refusal = checkInRefusal(checkIn, placement, today)
  if (refusal !== null) refuseField(refusal, refusal.startsWith('next-') ? '/nextOn' : '/heldOn')
  if (checkIn.contactId !== null && !isContactOfEmployer(db, checkIn.contactId, workplaceEmployerId(placement)))
    refuse('not-found')
}

/** Answers are to questions that the service asks or has asked. */
function refuseUnknown(
  questionnaire: Questionnaire,
  { ratings, words }: Pick<CheckInFacts, 'ratings' | 'words'>,
): void {
  const known = (questions: readonly Question[]) => new Set(questions.map(({ code }) => code))
  const [rated, worded] = [known(questionnaire.ratings), known(questionnaire.words)]
  if (ratings.some(({ item }) => !rated.has(item)) || words.some(({ word }) => !worded.has(word))) refuse('not-found')
}

/** The visit that a check-in was part of: written by who asks, about the same person. */
function isOwnEntryOf(db: Db, actor: SignedIn, entryId: string, episodeId: string): boolean {
  return entryRow(db, entryId)?.authorId === actor.id && areEntriesOf(db, episodeId, [entryId])
}

/** How many check-ins of each side the curves go back. */
const CURVE = 12

/** What each side of a job answered to each question over time, oldest first. */
function saidOverTime(db: Db, placementId: string, { ratings }: Questionnaire) {
  const [worker, employer] = CHECK_IN_PARTIES.map((party) => lastCheckInsOf(db, placementId, party, CURVE).reverse())
  const answers = (checkIns: readonly CheckIn[] = [], code: string) =>
    checkIns.flatMap(({ heldOn, ratings: rated }) =>
      rated.filter(({ item }) => item === code).map(({ value }) => ({ heldOn, value })),
    )
  return ratings
    .map(({ code }) => ({ item: code, worker: answers(worker, code), employer: answers(employer, code) }))
    .filter((one) => one.worker.length > 0 || one.employer.length > 0)
}

export function checkInRoutes(serve: Serve): void {
  serve(listCheckIns, ({ db, actor, params: { placementId }, clock }) => {
    const { episode } = guardJob(db, actor, 'file:read', placementId, clock.today())
    return { checkIns: checkInsOf(db, placementId).map((checkIn) => shownTo(actor, episode, checkIn)) }
  })

  serve(readCheckInGuide, ({ db, actor, params: { placementId }, query: { party }, clock }) => {
    const today = clock.today()
    const { placement, episode } = guardJob(db, actor, 'file:read', placementId, today)
    const worker = workerOf(db, placement.workerId) ?? refuse('not-found')
    const rhythm = rhythmOf(db, placementId, today)
    const job = rhythm === undefined ? null : checkInJobOf(db, placementId, rhythm)
    const held = heldCheckInsOf(db, placementId, party)
    const [last] = lastCheckInsOf(db, placementId, party, 1)
    const contract = placement.segments[placement.segments.length - 1]
    return {
      today,
      workerId: placement.workerId,
      episodeId: episode.episodeId,
      workerName: `${worker.firstName} ${worker.lastName}`,
      employerName: workplaceName(placement),
      jobTitle: contract?.jobTitle ?? null,
      startedOn: placement.startedOn,
      trialEndOn: contract?.trialEndOn ?? null,
      plannedEndOn: contract?.plannedEndOn ?? null,
      employerContactRefusedOn: placement.employerContactRefusedOn,
      coachVisibility: placement.coachVisibility,
      contacts: contactsFor(db, workplaceEmployerId(placement), placementId, today),
      dueOn: party === 'worker' ? placement.nextWorkerCheckInOn : placement.nextEmployerCheckInOn,
      nextByCadenceOn:
        job === null || rhythm === undefined
          ? null
          : (nextCheckInDue(rhythm.cadence[party], job, [...held, { heldOn: today, nextOn: null }], today)?.dueOn ??
            null),
      last: last === undefined ? null : shownTo(actor, episode, last),
    }
  })

  serve(recordCheckIn, ({ db, actor, params: { placementId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', placementId, today)
    const { time, logEntryId, ...facts } = body
    refuseLockedNotes(db, [episode], today)
    refuseFacts(db, facts, placement, today)
    const questions = currentQuestionnaire(db)
    refuseUnknown(questions.questionnaire, facts)
    if (logEntryId !== null && !isOwnEntryOf(db, actor, logEntryId, episode.episodeId)) refuse('not-found')
    const outward = facts.party === 'employer' ? outwardRefusal(placement, facts.heldOn) : null
    if (outward !== null) refuse(outward)
    const entryId = logEntryId ?? (time === null ? null : newId())
    if (logEntryId === null && time !== null && entryId !== null)
      insertLogEntry(
        db,
        authorize(actor, 'log:write', episode),
        {
          id: entryId,
          authorId: actor.id,
          occurredOn: facts.heldOn,
          startsAt: null,
          ...time,
          withParties: [facts.party],
          side: facts.party,
          forWhom: facts.party,
          mode: modeOfChannel(facts.channel),
          kind: 'evaluation',
          missedBy: null,
          missedReason: null,
          employerId: workplaceEmployerId(placement),
          establishmentId: placeInJob(placement, workplaceEmployerId(placement)),
          note: '',
          recordedAt: clock.now(),
        },
        [{ episodeId: episode.episodeId, placementId, minutes: time.minutes, note: '' }],
        [],
      )
    const checkInId = newId()
    insertCheckIn(db, permit, {
      ...facts,
      id: checkInId,
      episodeId: episode.episodeId,
      placementId,
      logEntryId: entryId,
      templateVersion: questions.version,
      recordedAt: clock.now(),
    })
    const recorded = checkInOf(db, checkInId) ?? refuse('not-found')
    settled(db, episode, recorded, today)
    trace.changed({ noun: 'check-ins', recordId: checkInId, workerId: placement.workerId, before: null, after: body })
    return recorded
  })

  serve(correctCheckIn, ({ db, actor, params: { checkInId }, body: { version, ...facts }, clock, trace }) => {
    const today = clock.today()
    const before = checkInOf(db, checkInId) ?? refuse('not-found')
    const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', before.placementId, today)
    if (before.voidedAt !== null) refuse('voided')
    refuseLockedNotes(db, [episode], today)
    refuseFacts(db, facts, placement, today)
    refuseUnknown(currentQuestionnaire(db).questionnaire, facts)
    if (!updateCheckIn(db, permit, checkInId, version, facts)) refuse('stale', { current: before })
    settled(db, episode, before, today)
    trace.changed({ noun: 'check-ins', recordId: checkInId, workerId: placement.workerId, before, after: facts })
    return checkInOf(db, checkInId) ?? refuse('not-found')
  })

  serve(voidCheckIn, ({ db, actor, params: { checkInId }, body: { version, reason }, clock, trace }) => {
    const today = clock.today()
    const before = checkInOf(db, checkInId) ?? refuse('not-found')
    const { placement, episode, permit } = guardJob(db, actor, 'check-in:record', before.placementId, today)
    if (before.voidedAt !== null) refuse('voided')
    const voided = { voidedAt: clock.now(), voidReason: reason }
    if (!markVoided(db, permit, checkInId, version, voided)) refuse('stale', { current: before })
    settled(db, episode, before, today)
    trace.changed({ noun: 'check-ins', recordId: checkInId, workerId: placement.workerId, before, after: voided })
    return checkInOf(db, checkInId) ?? refuse('not-found')
  })

  serve(readBothSides, ({ db, actor, params: { workerId }, clock }) => {
    const today = clock.today()
    const episode = guardedEpisodeOfWorker(db, workerId, today) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    const { questionnaire } = currentQuestionnaire(db)
    const diverging = accompaniedOne(db, episode.episodeId, rulesInForce(db), today)?.divergences ?? []
    const jobs = placementsOf(db, workerId, today).filter((placement) => JOB_TYPES.includes(placement.type))
    const running = jobs.filter((job) => isWorkedOn(job, today))
    return {
      jobs: (running.length > 0 ? running : jobs.slice(0, 1)).map((job) => ({
        placementId: job.placementId,
        employerName: workplaceName(job),
        questions: saidOverTime(db, job.placementId, questionnaire),
        divergences: diverging.flatMap(({ placementId, found, openUntilLater }) =>
          placementId === job.placementId ? [...found, ...openUntilLater] : [],
        ),
      })),
    }
  })
}
