import {
  correctStatusCheck,
  listStatusChecks,
  recordStatusCheck,
  type StatusCheck,
  type StatusMilestone,
  voidStatusCheck,
} from '@tandem/contract/status-checks'
import { outwardRefusal } from '@tandem/domain/outward'
import { type EpisodeAction, permittedActions } from '@tandem/domain/permissions'
import {
  answerTo,
  type Milestone,
  milestoneState,
  milestonesOf,
  type StatusDraft,
  statusCheckRefusal,
} from '@tandem/domain/status-checks'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { refuseCallAfterEnd } from '../consents/after-care.ts'
import { mayCallAfter } from '../consents/consents.store.ts'
import { notesAreLocked, refuseLockedNotes } from '../consents/notes-lock.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { insertTask } from '../tasks/tasks.store.ts'
import {
  insertStatusCheck,
  isFollowedByAnother,
  milestoneJobsOf,
  statusCheckOf,
  statusChecksOf,
  updateStatusCheck,
} from './status-checks.store.ts'

function guard<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  episodeId: string,
  today: string,
) {
  const access = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
  const permit = authorize(actor, action, access)
  const episode = episodeOf(db, episodeId) ?? refuse('not-found')
  const jobs = milestoneJobsOf(db, access.workerId)
  const isFollowed = isFollowedByAnother(db, episodeId, access.workerId, episode.exitedOn)
  const milestones = isFollowed ? [] : milestonesOf({ ...episode, jobs })
  return { access, permit, episode, jobs, isFollowed, milestones }
}

type Around = Pick<ReturnType<typeof guard>, 'episode' | 'jobs'>

const jobOf = ({ jobs }: Pick<Around, 'jobs'>, placementId: string | null) =>
  jobs.find((job) => job.placementId === placementId) ?? null

function refuseTold(
  db: Db,
  told: StatusDraft,
  { episode, jobs }: Around,
  milestone: Pick<Milestone, 'opensOn' | 'placementId'>,
  today: string,
): void {
  const { workerId, exitedOn } = episode
  const job = jobOf({ jobs }, milestone.placementId)
  const around = { milestone, job, exitedOn, mayCallAfter: mayCallAfter(db, workerId, told.doneOn) }
  const refusal = statusCheckRefusal(told, around, today)
  if (refusal === null) return
  const { code, field } = refusal
  if (code === 'required' || code === 'too-early' || code === 'after-answer')
    refuse('invalid', { errors: [{ pointer: `/${field}`, detail: code }] })
  refuseField(code, `/${field}`)
}

const counting = (checks: readonly StatusCheck[]) => checks.filter(({ voidedAt }) => voidedAt === null)

function shown(milestone: Milestone, checks: readonly StatusCheck[], around: Around, today: string): StatusMilestone {
  const { placementIds: _ids, ...facts } = milestone
  const job = jobOf(around, milestone.placementId)
  return {
    ...facts,
    employerName: job?.employerName ?? null,
    mayAskEmployer: job !== null && outwardRefusal(job) === null,
    state: milestoneState(milestone, checks, today),
    checkId: answerTo(milestone, checks)?.checkId ?? null,
  }
}

export function statusCheckRoutes(serve: Serve): void {
  serve(listStatusChecks, ({ db, actor, params: { episodeId }, clock }) => {
    const today = clock.today()
    const { milestones, isFollowed, ...around } = guard(db, actor, 'file:read', episodeId, today)
    const { workerId, exitedOn } = around.episode
    const checks = statusChecksOf(db, episodeId)
    return {
      today,
      exitedOn,
      mayRecord:
        permittedActions(actor, around.access).includes('check-in:record') && !notesAreLocked(db, workerId, today),
      mayCallAfter: mayCallAfter(db, workerId, today),
      isFollowed,
      milestones: milestones.map((one) => shown(one, counting(checks), around, today)),
      checks,
    }
  })

  serve(recordStatusCheck, ({ db, actor, params: { episodeId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { access, permit, milestones, ...around } = guard(db, actor, 'check-in:record', episodeId, today)
    const { workerId } = access
    refuseLockedNotes(db, [access], today)
    const { kind, number, placementId, followUp, ...told } = body
    const milestone =
      milestones.find((one) => one.kind === kind && one.number === number && one.placementId === placementId) ??
      refuse('not-found')
    refuseTold(db, told, around, milestone, today)
    if (followUp !== null) refuseCallAfterEnd(db, { episodeId, workerId, side: 'worker' }, today, '/followUp/dueOn')
    if (answerTo(milestone, counting(statusChecksOf(db, episodeId))) !== undefined) refuse('already-exists')
    const checkId = newId()
    const { dueOn } = milestone
    const check = { id: checkId, episodeId, kind, number, placementId, dueOn, ...told, recordedAt: clock.now() }
    insertStatusCheck(db, permit, check)
    trace.changed({ noun: 'status-checks', recordId: checkId, workerId, before: null, after: body })
    if (followUp !== null) {
      const task = { ...followUp, side: 'worker' as const, episodeId, ownerId: actor.id }
      const taskId = newId()
      insertTask(db, permit, { ...task, id: taskId, createdAt: clock.now() })
      refreshSummary(db, episodeId, today)
      trace.changed({ noun: 'tasks', recordId: taskId, workerId, before: null, after: task })
    }
    return statusCheckOf(db, checkId) ?? refuse('not-found')
  })

  serve(correctStatusCheck, ({ db, actor, params: { checkId }, body: { version, ...told }, clock, trace }) => {
    const today = clock.today()
    const before = statusCheckOf(db, checkId) ?? refuse('not-found')
    const { access, permit, milestones, ...around } = guard(db, actor, 'check-in:record', before.episodeId, today)
    refuseLockedNotes(db, [access], today)
    if (before.voidedAt !== null) refuse('voided')
    const { kind, number, placementId } = before
    const milestone = milestones.find((one) => one.kind === kind && one.number === number && answerTo(one, [before]))
    refuseTold(db, told, around, { opensOn: milestone?.opensOn ?? before.dueOn, placementId }, today)
    if (!updateStatusCheck(db, permit, checkId, version, told)) refuse('stale', { current: before })
    trace.changed({ noun: 'status-checks', recordId: checkId, workerId: access.workerId, before, after: told })
    return statusCheckOf(db, checkId) ?? refuse('not-found')
  })

  serve(voidStatusCheck, ({ db, actor, params: { checkId }, body: { version, reason }, clock, trace }) => {
    const before = statusCheckOf(db, checkId) ?? refuse('not-found')
    const { access, permit } = guard(db, actor, 'check-in:record', before.episodeId, clock.today())
    if (before.voidedAt !== null) refuse('voided')
    const voided = { voidedAt: clock.now(), voidReason: reason }
    if (!updateStatusCheck(db, permit, checkId, version, voided)) refuse('stale', { current: before })
    trace.changed({ noun: 'status-checks', recordId: checkId, workerId: access.workerId, before, after: voided })
    return statusCheckOf(db, checkId) ?? refuse('not-found')
  })
}
