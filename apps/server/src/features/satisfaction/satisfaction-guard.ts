import type { SatisfactionSurvey } from '@tandem/contract/satisfaction'
import type { EpisodeAction } from '@tandem/domain/permissions'
import { isAnsweredUnseen } from '@tandem/domain/satisfaction'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize } from '../../identity/authorize.ts'
import { mayCallAfter } from '../consents/consents.store.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { placementOf } from '../placements/placements.store.ts'
import { type KnownSurvey, surveyOf } from './satisfaction.store.ts'

/** The accompaniment, and the leave to act on it. */
export function guard<Action extends EpisodeAction>(
  db: Db,
  actor: SignedIn,
  action: Action,
  episodeId: string,
  today: string,
) {
  const access = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
  return { access, permit: authorize(actor, action, access), episode: episodeOf(db, episodeId) ?? refuse('not-found') }
}

type About = { readonly workerId: string; readonly exitedOn: string | null }

/** What decides whether a side may be asked on a day; a job of somebody else is none. */
export function surroundingsOf(
  db: Db,
  { workerId, exitedOn }: About,
  { placementId, askedOn }: { readonly placementId: string | null; readonly askedOn: string },
  today: string,
) {
  const placement = placementId === null ? undefined : placementOf(db, placementId, today)
  const job = placement?.workerId === workerId ? placement : null
  return { job, exitedOn, mayCallAfter: mayCallAfter(db, workerId, askedOn) }
}

const UNTOLD = { statements: [], mark: null, words: '' }

/** The form as it may be kept in the change log, which others read: without what was answered unseen. */
export function forTheLog(survey: KnownSurvey): KnownSurvey {
  return isAnsweredUnseen(survey) ? { ...survey, ...UNTOLD } : survey
}

/** What a side said of the coaching is read by who wrote it down, and by no member where they answered by link. */
export function shown({ memberId, ...survey }: KnownSurvey, actor: SignedIn): SatisfactionSurvey {
  const isOwn = memberId === actor.id
  if (isOwn && !isAnsweredUnseen(survey)) return { ...survey, isOwn, isAnswerShown: true }
  return { ...survey, ...UNTOLD, isOwn, isAnswerShown: false }
}

/** The form, which only who wrote it down may change. */
export function ownSurvey(db: Db, actor: SignedIn, surveyId: string, today: string) {
  const before = surveyOf(db, surveyId) ?? refuse('not-found')
  const guarded = guard(db, actor, 'check-in:record', before.episodeId, today)
  if (before.memberId !== actor.id) refuse('not-allowed')
  if (before.voidedAt !== null) refuse('voided')
  return { before, ...guarded }
}
