import {
  decideExtension,
  type Extension,
  type ExtensionPreview,
  previewExtension,
  requestExtension,
  withdrawExtension,
} from '@tandem/contract/extensions'
import type { Plan } from '@tandem/contract/plans'
import { addDays } from '@tandem/domain/calendar-date'
import { extensionRefusal, monthsPlanned, reviewDueOn } from '@tandem/domain/plan-time'
import type { RuleSet } from '@tandem/domain/rule-sets'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, type Permit } from '../../identity/authorize.ts'
import { followRules } from '../episodes/episodes.routes.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { rulesOfEpisode } from '../episodes/rules-in-force.store.ts'
import { evidenceOf, extensionOf, extensionsOf, insertExtension, settleExtension } from './extensions.store.ts'
import { guardPlan, planFor, refuseOverlap } from './plan-surroundings.ts'
import { planOf, updatePlan } from './plans.store.ts'

type Asked = { readonly endsOn: string; readonly extraMinutes: number; readonly reason: string | null }

const FIELD_OF = { 'reason-missing': '/reason' } as Readonly<Record<string, string>>

/** Why more time may not be asked for on this plan, or `null`. */
function refusalOf(plan: Plan, asked: Asked, rules: RuleSet, today: string): ExtensionPreview['refusal'] {
  if (plan.decision !== null || plan.status !== 'agreed') return 'plan-decided'
  if (plan.extensions.some(({ status }) => status === 'pending')) return 'extension-pending'
  const facts = { endsOn: plan.endsOn, capOn: plan.capEndsOn, newEndsOn: asked.endsOn, reason: asked.reason }
  return extensionRefusal(facts, rules, today)
}

/** What the sentence of a refusal names: the latest day this time, the last one in all, and when one may ask. */
function limitsOf({ capMonths, capEndsOn, capFromOn, latestEndsOn, extensionOpensOn, endsOn }: Plan) {
  return {
    months: capMonths ?? 0,
    fromOn: capFromOn,
    endsOn,
    opensOn: extensionOpensOn,
    ...(capEndsOn === null ? {} : { capOn: capEndsOn }),
    ...(latestEndsOn === null ? {} : { day: latestEndsOn }),
  }
}

function grantedAfter(plan: Plan, extraMinutes: number): number | null {
  return plan.grantedMinutes === null ? null : plan.grantedMinutes + extraMinutes
}

function extensionFor(db: Db, planId: string, extensionId: string): Extension {
  return extensionsOf(db, planId).find((one) => one.extensionId === extensionId) ?? refuse('not-found')
}

function guardExtension<Action extends 'extension:decide' | 'plan:edit'>(
  db: Db,
  actor: SignedIn,
  action: Action,
  extensionId: string,
  today: string,
) {
  const before = extensionOf(db, extensionId) ?? refuse('not-found')
  const plan = planOf(db, before.planId) ?? refuse('not-found')
  const episode = guardedEpisode(db, plan.episodeId, today) ?? refuse('not-found')
  const permit = authorize(actor, action, episode)
  return { before, plan, permit, workerId: episode.workerId }
}

/** The plan takes the new end and the extra hours; what pauses had pushed stays pushed. */
function extend(
  db: Db,
  permit: Permit<'extension:decide'> | Permit<'plan:edit'>,
  planId: string,
  { endsOn, extraMinutes }: Pick<Asked, 'endsOn' | 'extraMinutes'>,
  today: string,
): void {
  const row = planOf(db, planId) ?? refuse('not-found')
  const plan = planFor(db, row.episodeId, planId, today)
  refuseOverlap(db, row.episodeId, { ...plan, endsOn }, { planId, today, pointer: '/endsOn' })
  const facts = {
    endsOn: addDays(endsOn, -plan.pushedDays),
    grantedMinutes: row.grantedMinutes === null ? null : row.grantedMinutes + extraMinutes,
  }
  updatePlan(db, permit, planId, row.version, facts)
  followRules(db, row.episodeId, today)
}

export function extensionRoutes(serve: Serve): void {
  serve(previewExtension, ({ db, actor, params: { planId }, body, clock }) => {
    const today = clock.today()
    const { before } = guardPlan(db, actor, 'file:read', planId, today)
    const { rules } = rulesOfEpisode(db, before.episodeId)
    const plan = planFor(db, before.episodeId, planId, today)
    const granted = plan.extensions.filter(({ status }) => status === 'granted')
    return {
      refusal: refusalOf(plan, { ...body, reason: 'asked' }, rules, today),
      number: granted.length + 1,
      formerEndsOn: plan.endsOn,
      endsOn: body.endsOn,
      latestEndsOn: plan.latestEndsOn,
      opensOn: plan.extensionOpensOn,
      capEndsOn: plan.capEndsOn,
      capMonths: plan.capMonths,
      capFromOn: plan.capFromOn,
      monthsPlanned: monthsPlanned(plan.capFromOn, body.endsOn > plan.endsOn ? body.endsOn : plan.endsOn),
      grantedMinutes: grantedAfter(plan, body.extraMinutes),
      usedMinutes: plan.usedMinutes,
      reviewsOn: reviewDueOn({ startsOn: plan.startsOn, endsOn: body.endsOn }, rules).filter((day) => day >= today),
      needsReason: rules.extension.needsReason,
      asksApproval: rules.extension.approver === 'lead',
      evidence: evidenceOf(db, plan, today),
    }
  })

  serve(requestExtension, ({ db, actor, params: { planId }, body, clock, newId, trace }) => {
    const today = clock.today()
    const { before, permit, workerId } = guardPlan(db, actor, 'plan:edit', planId, today)
    const { rules, ruleSetId } = rulesOfEpisode(db, before.episodeId)
    const plan = planFor(db, before.episodeId, planId, today)
    const refusal = refusalOf(plan, body, rules, today)
    if (refusal !== null) refuseField(refusal, FIELD_OF[refusal] ?? '/endsOn', limitsOf(plan))
    const isGranted = rules.extension.approver === 'nobody'
    const extensionId = newId()
    insertExtension(db, permit, {
      id: extensionId,
      planId,
      ruleSetId,
      ...body,
      requestedOn: today,
      formerEndsOn: plan.endsOn,
      evidence: evidenceOf(db, plan, today),
      status: isGranted ? 'granted' : 'pending',
      ...(isGranted ? { decidedOn: today, decidedBy: actor.id } : {}),
      createdAt: clock.now(),
    })
    if (isGranted) extend(db, permit, planId, body, today)
    else refuseOverlap(db, before.episodeId, { ...plan, endsOn: body.endsOn }, { planId, today, pointer: '/endsOn' })
    trace.changed({ noun: 'plan-extensions', recordId: extensionId, workerId, before: null, after: body })
    return extensionFor(db, planId, extensionId)
  })

  serve(decideExtension, ({ db, actor, params: { extensionId }, body, clock, trace }) => {
    const today = clock.today()
    const { before, plan, permit, workerId } = guardExtension(db, actor, 'extension:decide', extensionId, today)
    if (before.status !== 'pending') refuse('extension-settled')
    const planNow = planFor(db, plan.episodeId, plan.id, today)
    const { capEndsOn } = planNow
    if (body.decision === 'granted' && capEndsOn !== null && before.endsOn > capEndsOn)
      refuseField('extension-over-cap', '/decision', limitsOf(planNow))
    const answer = body.decision === 'denied' ? { denialReason: body.denialReason, alternative: body.alternative } : {}
    const settled = { status: body.decision, decidedOn: today, decidedBy: actor.id, ...answer }
    if (!settleExtension(db, permit, extensionId, body.version, settled))
      refuse('stale', { current: extensionFor(db, plan.id, extensionId) })
    if (body.decision === 'granted') extend(db, permit, plan.id, before, today)
    trace.changed({ noun: 'plan-extensions', recordId: extensionId, workerId, before, after: settled })
    return extensionFor(db, plan.id, extensionId)
  })

  serve(withdrawExtension, ({ db, actor, params: { extensionId }, body: { version }, clock, trace }) => {
    const today = clock.today()
    const { before, plan, permit, workerId } = guardExtension(db, actor, 'plan:edit', extensionId, today)
    if (before.status !== 'pending') refuse('extension-settled')
    const settled = { status: 'withdrawn' as const, decidedOn: today, decidedBy: actor.id }
    if (!settleExtension(db, permit, extensionId, version, settled))
      refuse('stale', { current: extensionFor(db, plan.id, extensionId) })
    trace.changed({ noun: 'plan-extensions', recordId: extensionId, workerId, before, after: settled })
    return extensionFor(db, plan.id, extensionId)
  })
}
