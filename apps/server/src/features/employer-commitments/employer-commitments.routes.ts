import {
  type Commitment,
  correctCommitment,
  listCommitments,
  listJobCommitments,
  recordCommitment,
  sayOfCommitment,
  voidCommitment,
} from '@tandem/contract/employer-commitments'
import { sayingRefusal } from '@tandem/domain/employer-commitments'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { guardJob } from '../check-ins/check-in-guard.ts'
import { type CompanyAct, guardCompanyAct } from '../employers/company-acts.routes.ts'
import { companyReading } from '../employers/company-reading.routes.ts'
import { placedAt } from '../employers/employers.store.ts'
import { entriesFor } from '../log-entries/log-entry-reading.routes.ts'
import {
  commitmentOf,
  commitmentsOf,
  commitmentsOfJob,
  insertCommitment,
  insertSaying,
  type StoredCommitment,
  updateCommitment,
} from './employer-commitments.store.ts'

type Facts = { readonly agreedOn: string; readonly entryId: string | null }

/** The entry in which it was promised is one that its writer may read, and names the company or a job there. */
function refuseEntry(db: Db, actor: SignedIn, entryId: string | null, employerId: string, today: string): void {
  if (entryId === null) return
  const [entry] = entriesFor(db, actor, [entryId], today)
  const here = new Set(placedAt(db, employerId, today).map(({ placementId }) => placementId))
  const isHere =
    entry?.employer?.employerId === employerId ||
    entry?.parts.some(({ placementId }) => placementId !== null && here.has(placementId)) === true
  if (!isHere) refuseField('not-found', '/entryId')
}

function refuseFacts(db: Db, actor: SignedIn, facts: Facts, employerId: string, today: string): void {
  if (facts.agreedOn > today) refuseField('date-in-future', '/agreedOn')
  refuseEntry(db, actor, facts.entryId, employerId, today)
}

function written(db: Db, commitmentId: string): Commitment {
  return { ...(commitmentOf(db, commitmentId) ?? refuse('not-found')), mayWrite: true }
}

type OnOne = Pick<Call<typeof voidCommitment>, 'db' | 'actor' | 'clock' | 'trace' | 'params'>

/** find → authorize → rule → write → trace, the same for each change of a commitment. */
function changeCommitment(
  { db, actor, clock, trace, params: { commitmentId } }: OnOne,
  version: number,
  change: (before: StoredCommitment, act: CompanyAct) => Parameters<typeof updateCommitment>[4],
): Commitment {
  const before = commitmentOf(db, commitmentId) ?? refuse('not-found')
  const act = guardCompanyAct(db, actor, before, clock.today())
  const current = { ...before, mayWrite: true }
  if (before.version !== version) refuse('stale', { current })
  if (before.voidedAt !== null) refuse('voided')
  if (!updateCommitment(db, act.permit, commitmentId, version, change(before, act))) refuse('stale', { current })
  const after = written(db, commitmentId)
  trace.changed({ noun: 'employer-commitments', recordId: commitmentId, ...act.about, before, after })
  return after
}

export function employerCommitmentRoutes(serve: Serve): void {
  serve(listCommitments, ({ db, actor, params: { employerId }, clock, trace }) => {
    const today = clock.today()
    const reading = companyReading(db, actor, employerId, today)
    const all = commitmentsOf(db, employerId)
    const commitments = all.filter(reading.isReadable).map((one) => ({ ...one, mayWrite: reading.mayWrite(one) }))
    for (const { workerId } of commitments) if (workerId !== null) trace.opened(workerId)
    const { jobs, mayWriteOfCompany } = reading
    return { today, commitments, others: all.length - commitments.length, jobs, mayWriteOfCompany }
  })

  serve(listJobCommitments, ({ db, actor, params: { placementId }, clock }) => {
    const today = clock.today()
    guardJob(db, actor, 'file:read', placementId, today)
    return { today, commitments: commitmentsOfJob(db, placementId).map((one) => ({ ...one, mayWrite: false })) }
  })

  serve(recordCommitment, ({ db, actor, params: { employerId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { permit, about } = guardCompanyAct(db, actor, { employerId, placementId: body.placementId }, today)
    refuseFacts(db, actor, body, employerId, today)
    const commitmentId = newId()
    insertCommitment(db, permit, { ...body, id: commitmentId, employerId, createdAt: clock.now() })
    trace.changed({ noun: 'employer-commitments', recordId: commitmentId, ...about, before: null, after: body })
    return written(db, commitmentId)
  })

  serve(correctCommitment, (call) => {
    const { version, ...facts } = call.body
    const { db, actor, clock } = call
    return changeCommitment(call, version, ({ employerId }) => {
      refuseFacts(db, actor, facts, employerId, clock.today())
      return facts
    })
  })

  serve(sayOfCommitment, (call) => {
    const { version, ...said } = call.body
    const { db, clock } = call
    return changeCommitment(call, version, ({ commitmentId, agreedOn }, { permit, job }) => {
      const refusal = sayingRefusal({ ...said, agreedOn }, job, clock.today())
      if (refusal?.code === 'too-early')
        refuse('invalid', { errors: [{ pointer: `/${refusal.field}`, detail: refusal.code }] })
      if (refusal !== null) refuseField(refusal.code, `/${refusal.field}`)
      insertSaying(db, permit, { commitmentId, ...said, recordedAt: clock.now() })
      return {}
    })
  })

  serve(voidCommitment, (call) => {
    const { version, reason } = call.body
    return changeCommitment(call, version, () => ({ voidedAt: call.clock.now(), voidReason: reason }))
  })
}
