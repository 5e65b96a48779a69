import type { DocumentContent } from '@tandem/contract/document-content'
import {
  type DocumentDraft,
  type DocumentSubjects,
  listDocuments,
  makeDocument,
  previewDocument,
  readDocument,
} from '@tandem/contract/documents'
import type { Plan } from '@tandem/contract/plans'
import { DOCUMENTS, documentRefusal, fieldsAbout, sharingRefusal } from '@tandem/domain/documents'
import { outwardRefusal } from '@tandem/domain/outward'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { authorize } from '../../identity/authorize.ts'
import { consentFactsOf } from '../consents/consents.store.ts'
import { clearedForEmployer, type Reader } from '../employers/employer-projection.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { plansFor } from '../plans/plan-surroundings.ts'
import { reviewsOfPlan } from '../reviews/reviews.store.ts'
import { answeredEvaluationsOf } from '../skills/skills.store.ts'
import { keepDocument, numberFor } from './document-keeping.ts'
import { contentOf } from './document-making.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import { documentOf, documentsOf, subjectsOf } from './documents.store.ts'
import { employerCheckIn, employerJob, isJobOf } from './employer-facts.store.ts'

type Making = Pick<Call<typeof makeDocument>, 'db' | 'actor' | 'params' | 'body' | 'clock'>

/** A document of a company's may go from hand to hand there: nothing that one of them alone may be told is in it. */
const NOBODY_NAMED: Reader = { contactId: null, role: null }

function refuseDraft(draft: DocumentDraft): void {
  const refusal = documentRefusal(draft)
  if (refusal !== null) refuseField(refusal.code, `/${refusal.field}`)
}

/** Nothing is written toward an employer whom the person does not want contacted, or who does not know of a coach. */
function refuseOutward(db: Db, placementId: string | null, pointer: string): void {
  const job = placementId === null ? undefined : employerJob(db, placementId)
  if (job === undefined) refuseField('not-found', pointer)
  const refusal = outwardRefusal(job)
  if (refusal !== null) refuseField(refusal, pointer)
}

/** The job of an employer's document; `null` for the documents of others. */
function employerOf(db: Db, episodeId: string, draft: DocumentDraft): string | null {
  if (DOCUMENTS[draft.kind].reader !== 'employer') return null
  const placementId = draft.placementId ?? employerCheckIn(db, draft.checkInId ?? '')?.placementId ?? null
  const pointer = `/${fieldsAbout(draft.kind)[0] ?? 'kind'}`
  if (placementId === null || !isJobOf(db, placementId, episodeId)) refuseField('not-found', pointer)
  refuseOutward(db, placementId, pointer)
  return placementId
}

/** Find, authorize, rule: what is written for this reader, under a reference that may depend on it. */
function written({ db, actor, params: { episodeId }, body, clock }: Making, referenceOf: () => string) {
  const today = clock.today()
  const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
  const permit = authorize(actor, 'document:make', episode)
  refuseDraft(body)
  const placementId = employerOf(db, episodeId, body)
  const plans = plansFor(db, episodeId, today)
  const job = placementId === null ? undefined : employerJob(db, placementId)
  const mayRead = authorize(actor, 'file:read', episode)
  const cleared =
    placementId === null || job === undefined
      ? null
      : clearedForEmployer(db, mayRead, { placementId, ...job }, NOBODY_NAMED, today)
  const source = { db, today, locale: body.locale, episodeId, plans, choice: body, cleared }
  const content: DocumentContent | null = contentOf(source, referenceOf())
  if (content === null) {
    const [field] = fieldsAbout(body.kind)
    if (field === undefined || field === 'fromOn' || body[field] === null) refuse('document-empty')
    refuseField('not-found', `/${field}`)
  }
  return { permit, content, placementId, workerId: episode.workerId }
}

/** The requests for more time and the finished half-way reviews of plans given latest first. */
function askedAndReviewed(db: Db, plans: readonly Plan[]): Pick<DocumentSubjects, 'extensions' | 'reviews'> {
  const asked = plans.flatMap(({ extensions }) => [...extensions].reverse())
  return {
    extensions: asked.filter(({ status }) => status !== 'withdrawn'),
    reviews: plans.flatMap(({ planId, number }) =>
      reviewsOfPlan(db, planId)
        .filter(({ kind, finishedAt }) => kind === 'midPlan' && finishedAt !== null)
        .map(({ reviewId, heldOn }) => ({ reviewId, heldOn, planNumber: number })),
    ),
  }
}

export function documentRoutes(serve: Serve): void {
  serve(listDocuments, ({ db, actor, params: { episodeId }, clock, trace }) => {
    const episode = guardedEpisode(db, episodeId, clock.today()) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    const { workerId } = episode
    trace.opened(workerId)
    const funderRefusal = sharingRefusal('funder', consentFactsOf(db, workerId), clock.today())
    const { reviews, extensions } = askedAndReviewed(db, plansFor(db, episodeId, clock.today()))
    const evaluations = answeredEvaluationsOf(db, episodeId)
    const subjects = { ...subjectsOf(db, episodeId, workerId), reviews, extensions, evaluations, funderRefusal }
    return { documents: documentsOf(db, episodeId), subjects }
  })

  /** Before the person has agreed too: it is what they are asked about. */
  serve(previewDocument, (call) => {
    const { content, workerId } = written(call, () => DOCUMENT_WORDS[call.body.locale].preview)
    call.trace.opened(workerId)
    return content
  })

  serve(makeDocument, (call) => {
    const { db, params, body, clock, trace } = call
    const { kind, locale } = body
    const today = clock.today()
    const number = numberFor(db, params.episodeId, body, locale, today)
    const { reference, version } = number
    const { permit, content, placementId, workerId } = written(call, () =>
      DOCUMENT_WORDS[locale].version(reference, version),
    )
    const refusal = sharingRefusal(DOCUMENTS[kind].reader, consentFactsOf(db, workerId), today)
    if (refusal !== null) refuseField(refusal, '/kind')
    const documentId = keepDocument(call, permit, { kind, locale, number, content, placementId })
    const after = { kind, locale, reference, version }
    trace.changed({ noun: 'documents', recordId: documentId, workerId, before: null, after })
    return (documentOf(db, documentId) ?? refuse('not-found')).document
  })

  serve(readDocument, ({ db, actor, params: { documentId }, clock, trace }) => {
    const found = documentOf(db, documentId) ?? refuse('not-found')
    const episode = guardedEpisode(db, found.document.episodeId, clock.today()) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    trace.opened(episode.workerId)
    return { document: found.document, content: found.content }
  })
}
