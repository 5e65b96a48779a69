import {
  changeSatisfaction,
  listSatisfaction,
  readEmployerSatisfaction,
  recordSatisfaction,
  voidSatisfaction,
} from '@tandem/contract/satisfaction'
import { outwardRefusal } from '@tandem/domain/outward'
import { permittedActions } from '@tandem/domain/permissions'
import { workplaceName } from '@tandem/domain/placements'
import {
  isAnsweredUnseen,
  keptAnswer,
  meanMark,
  type SatisfactionFacts,
  satisfactionRefusal,
} from '@tandem/domain/satisfaction'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { mayCallAfter } from '../consents/consents.store.ts'
import { notesAreLocked, refuseLockedNotes } from '../consents/notes-lock.ts'
import { employerRowOf } from '../employers/employers.store.ts'
import { placementsOf } from '../placements/placements.store.ts'
import { insertSurvey, surveyOf, surveysOf, surveysOfEmployer, updateSurvey } from './satisfaction.store.ts'
import { forTheLog, guard, ownSurvey, shown, surroundingsOf } from './satisfaction-guard.ts'
import { closeLinksOf } from './satisfaction-links.store.ts'

type About = { readonly workerId: string; readonly exitedOn: string | null }

function refuseFacts(
  db: Db,
  facts: SatisfactionFacts & { readonly placementId: string | null },
  about: About,
  today: string,
): void {
  const refusal = satisfactionRefusal(facts, surroundingsOf(db, about, facts, today), today)
  if (refusal === null) return
  const { code, field } = refusal
  if (code === 'too-early' || code === 'nothing-said')
    refuse('invalid', { errors: [{ pointer: `/${field}`, detail: code }] })
  refuseField(code, `/${field}`)
}

export function satisfactionRoutes(serve: Serve): void {
  serve(listSatisfaction, ({ db, actor, params: { episodeId }, clock }) => {
    const today = clock.today()
    const { access, episode } = guard(db, actor, 'file:read', episodeId, today)
    const { workerId, exitedOn } = episode
    const isOver = exitedOn !== null && exitedOn < today
    return {
      today,
      mayRecord: permittedActions(actor, access).includes('check-in:record') && !notesAreLocked(db, workerId, today),
      mayAskWorker: !isOver || mayCallAfter(db, workerId, today),
      jobs: placementsOf(db, workerId, today)
        .filter((job) => job.state !== 'planned' && outwardRefusal(job) === null)
        .map((job) => ({ placementId: job.placementId, employerName: workplaceName(job) })),
      surveys: surveysOf(db, episodeId).map((survey) => shown(survey, actor)),
    }
  })

  serve(recordSatisfaction, ({ db, actor, params: { episodeId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { access, permit, episode } = guard(db, actor, 'check-in:record', episodeId, today)
    refuseLockedNotes(db, [access], today)
    const facts = keptAnswer({ ...body, placementId: body.party === 'worker' ? null : body.placementId })
    refuseFacts(db, facts, episode, today)
    const surveyId = newId()
    insertSurvey(db, permit, { ...facts, id: surveyId, episodeId, recordedAt: clock.now() })
    const { workerId } = access
    trace.changed({ noun: 'satisfaction', recordId: surveyId, workerId, before: null, after: facts })
    return shown(surveyOf(db, surveyId) ?? refuse('not-found'), actor)
  })

  serve(changeSatisfaction, ({ db, actor, params: { surveyId }, body: { version, ...body }, clock, trace }) => {
    const today = clock.today()
    const { before, access, permit, episode } = ownSurvey(db, actor, surveyId, today)
    if (isAnsweredUnseen(before)) refuse('answered-by-link')
    refuseLockedNotes(db, [access], today)
    const facts = keptAnswer(body)
    refuseFacts(db, { ...facts, party: before.party, placementId: before.placementId }, episode, today)
    if (!updateSurvey(db, permit, surveyId, version, facts)) refuse('stale', { current: shown(before, actor) })
    closeLinksOf(db, permit, surveyId, clock.now())
    trace.changed({ noun: 'satisfaction', recordId: surveyId, workerId: access.workerId, before, after: facts })
    return shown(surveyOf(db, surveyId) ?? refuse('not-found'), actor)
  })

  serve(voidSatisfaction, ({ db, actor, params: { surveyId }, body: { version, reason }, clock, trace }) => {
    const { before, access, permit } = ownSurvey(db, actor, surveyId, clock.today())
    const voided = { voidedAt: clock.now(), voidReason: reason }
    if (!updateSurvey(db, permit, surveyId, version, voided)) refuse('stale', { current: shown(before, actor) })
    closeLinksOf(db, permit, surveyId, clock.now())
    const { workerId } = access
    trace.changed({ noun: 'satisfaction', recordId: surveyId, workerId, before: forTheLog(before), after: voided })
    return shown(surveyOf(db, surveyId) ?? refuse('not-found'), actor)
  })

  serve(readEmployerSatisfaction, ({ db, actor, params: { employerId } }) => {
    authorizeInOrganisation(actor, 'employers:read')
    if (employerRowOf(db, employerId) === undefined) refuse('not-found')
    const surveys = surveysOfEmployer(db, employerId)
    const answered = surveys.filter(({ outcome }) => outcome === 'answered')
    const marked = answered.filter(({ mark }) => mark !== null)
    const unseen = marked.filter(({ way }) => way === 'link').length
    const marks = marked.flatMap(({ mark }) => mark ?? [])
    const days = answered.flatMap(({ answeredOn }) => answeredOn ?? []).sort()
    return {
      asked: surveys.length,
      answered: answered.length,
      refused: surveys.filter(({ outcome }) => outcome === 'refused').length,
      marked: marks.length,
      meanMark: meanMark(marks, unseen),
      lastAnsweredOn: days[days.length - 1] ?? null,
    }
  })
}
