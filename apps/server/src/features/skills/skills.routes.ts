import {
  answerSkillEvaluation,
  editSkillEvaluation,
  listSkillEvaluations,
  listSkillEvidence,
  openSkillEvaluation,
  type SkillEvaluation,
  voidSkillEvaluation,
} from '@tandem/contract/skills'
import { addDays } from '@tandem/domain/calendar-date'
import { frameworkAsked } from '@tandem/domain/frameworks'
import { answerFaults, toldRefusal } from '@tandem/domain/skills'
import { refuse, refuseField, refuseFields } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { authorize, type Permit } from '../../identity/authorize.ts'
import { actionsIn, permitToWriteIn } from '../consents/writing-in-file.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { currentFramework } from '../frameworks/frameworks.store.ts'
import { evidenceOf } from '../goals/goal-evidence.ts'
import { areEntriesOf } from '../goals/goal-story.store.ts'
import { jobOfPerson } from '../placements/job-of-person.ts'
import { evaluationsOf, evaluationView } from './skill-view.ts'
import { type EvaluationRow, evaluationRow, insertAnswer, insertEvaluation, updateEvaluation } from './skills.store.ts'

/** Days before an evaluation whose log may show what is said in it. */
const EVIDENCE_DAYS = 120

type Asked = Pick<Call<typeof voidSkillEvaluation>, 'db' | 'actor' | 'clock'>

type OnOne = Asked & Pick<Call<typeof voidSkillEvaluation>, 'params' | 'trace'>
type Found = {
  readonly row: EvaluationRow
  readonly before: SkillEvaluation
  readonly permit: Permit<'check-in:record'>
  readonly workerId: string
  readonly today: string
}

/** find → authorize → rule → write → summary → trace, the same for each change of an evaluation. */
export function changeEvaluation(
  call: OnOne,
  version: number,
  change: (found: Found) => Parameters<typeof updateEvaluation>[4],
): SkillEvaluation {
  const { db, clock, trace } = call
  const { evaluationId } = call.params
  const today = clock.today()
  const row = evaluationRow(db, evaluationId) ?? refuse('not-found')
  const { permit, workerId } = permitToWriteIn(db, call.actor, 'check-in:record', row.episodeId, today)
  const before = evaluationView(db, row, today)
  if (row.version !== version) refuse('stale', { current: before })
  if (row.voidedAt !== null) refuse('voided')
  const columns = change({ row, before, permit, workerId, today })
  if (!updateEvaluation(db, permit, evaluationId, version, columns)) refuse('stale', { current: before })
  refreshSummary(db, row.episodeId, today)
  const after = evaluationView(db, evaluationRow(db, evaluationId) ?? refuse('not-found'), today)
  trace.changed({ noun: 'skill-evaluations', recordId: evaluationId, workerId, before, after })
  return after
}

/** What the others said already must still come after the person was told, and a tutor's words belong to a job. */
function refuseSetting(setting: { toldOn: string | null; placementId: string | null }, before: SkillEvaluation): void {
  const isOutrun = before.answers.some(
    ({ source, answeredOn }) => toldRefusal(source, answeredOn, setting.toldOn) !== null,
  )
  if (isOutrun) refuseField('process-not-told', '/toldOn')
  const isTutors = before.answers.some(({ source }) => source === 'tutor')
  if (isTutors && setting.placementId === null) refuseField('job-missing', '/placementId')
}

function refuseFutureDays({ openedOn, toldOn }: { openedOn: string; toldOn: string | null }, today: string): void {
  if (openedOn > today) refuseField('date-in-future', '/openedOn')
  if (toldOn !== null && toldOn > today) refuseField('date-in-future', '/toldOn')
}

export function skillRoutes(serve: Serve): void {
  serve(listSkillEvaluations, ({ db, actor, params: { episodeId }, clock, trace }) => {
    const today = clock.today()
    const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    trace.opened(episode.workerId)
    return {
      today,
      mayWrite: actionsIn(db, actor, episode, today).includes('check-in:record'),
      evaluations: evaluationsOf(db, episodeId, today),
    }
  })

  serve(listSkillEvidence, ({ db, actor, params: { evaluationId }, clock }) => {
    const { episodeId, openedOn } = evaluationRow(db, evaluationId) ?? refuse('not-found')
    authorize(actor, 'file:read', guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found'))
    return { entries: evidenceOf(db, { goalId: null, episodeId }, addDays(openedOn, -EVIDENCE_DAYS)) }
  })

  serve(openSkillEvaluation, (call) => {
    const { db, params, body, clock, newId, trace } = call
    const { episodeId } = params
    const { frameworkCode, ...setting } = body
    const today = clock.today()
    const { permit, workerId } = permitToWriteIn(db, call.actor, 'check-in:record', episodeId, today)
    const current = currentFramework(db, frameworkCode)
    if (current === undefined || current.framework.isRetired) refuseField('not-found', '/frameworkCode')
    jobOfPerson(db, setting.placementId, workerId, today)
    refuseFutureDays(setting, today)
    const evaluationId = newId()
    insertEvaluation(db, permit, {
      id: evaluationId,
      episodeId,
      frameworkCode,
      frameworkVersion: current.version,
      framework: frameworkAsked(current.framework),
      ...setting,
      createdAt: clock.now(),
    })
    trace.changed({ noun: 'skill-evaluations', recordId: evaluationId, workerId, before: null, after: body })
    return evaluationView(db, evaluationRow(db, evaluationId) ?? refuse('not-found'), today)
  })

  serve(editSkillEvaluation, (call) => {
    const { version, ...setting } = call.body
    return changeEvaluation(call, version, ({ before, workerId, today }) => {
      jobOfPerson(call.db, setting.placementId, workerId, today)
      refuseFutureDays(setting, today)
      refuseSetting(setting, before)
      return setting
    })
  })

  serve(answerSkillEvaluation, (call) => {
    const { db, clock } = call
    const { version, ...answer } = call.body
    return changeEvaluation(call, version, ({ row, permit, workerId, today }) => {
      const job = jobOfPerson(db, row.placementId, workerId, today)
      const { framework, toldOn } = row
      refuseFields(answerFaults(answer, { framework, toldOn, job }, today))
      const marks = answer.marks.map((mark) => (answer.source === 'coach' ? mark : { ...mark, entryIds: [] }))
      const cited = marks.flatMap(({ entryIds }) => entryIds)
      if (!areEntriesOf(db, row.episodeId, cited)) refuse('not-found')
      insertAnswer(db, permit, { evaluationId: row.id, ...answer, marks, recordedAt: clock.now() })
      return {}
    })
  })

  serve(voidSkillEvaluation, (call) => {
    const { version, reason } = call.body
    return changeEvaluation(call, version, () => ({ voidedAt: call.clock.now(), voidReason: reason }))
  })
}
