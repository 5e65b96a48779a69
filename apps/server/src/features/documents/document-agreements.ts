import type { DocumentBlock } from '@tandem/contract/document-content'
import { agreementState, isAwaited, isAwaiting } from '@tandem/domain/agreements'
import { planReviewDueOn } from '@tandem/domain/plan-reviews'
import { type AgreementRecord, agreementsOf } from '../agreements/agreements.store.ts'
import { lastReviewsOf } from '../due/due-reviews.store.ts'
import { rulesOfEpisode } from '../episodes/rules-in-force.store.ts'
import { extensionsOf } from '../plans/extensions.store.ts'
import { planOf } from '../plans/plans.store.ts'
import { AGREEMENT_WORDS } from './document-agreements-words.ts'
import { dayOr } from './document-parts.ts'
import { type DocumentSource, section, table } from './document-source.ts'

/** Where the latest version of an agreement stands, and whom it waits for. */
function standingOf({ agreement, versions: [version] }: AgreementRecord, today: string) {
  const { sentOn, fallenOn, effectiveFromOn, effectiveToOn } = version
  const parties = version.parties.map(({ name, participation, acts }) => {
    const on = (act: (typeof acts)[number]['act']) => acts.find((one) => one.act === act)?.actOn ?? null
    return { name, participation, signedOn: on('signed'), refusedOn: on('refused'), revokedOn: on('revoked') }
  })
  const state = agreementState({ sentOn, fallenOn, effectiveToOn, endedOn: agreement.endedOn, parties }, today)
  const awaited = parties.filter((party) => isAwaited(party, state))
  return { kind: agreement.kind, number: agreement.number, state, effectiveFromOn, awaited }
}

/** Agreements in force; for a colleague also those that wait, with whom they wait for. */
export function agreementLines({ db, episodeId, today, locale }: DocumentSource, isForTeam: boolean): DocumentBlock[] {
  const words = AGREEMENT_WORDS[locale]
  const rows = agreementsOf(db, episodeId, `${today}T00:00:00.000Z`)
    .map((record) => standingOf(record, today))
    .filter(({ state }) => state === 'inForce' || (isForTeam && isAwaiting(state)))
    .map(({ kind, number, state, effectiveFromOn, awaited }) => {
      const since = effectiveFromOn === null ? words.inForce : words.since(dayOr(locale, effectiveFromOn))
      const stands = state === 'inForce' ? since : words.awaited(awaited.map(({ name }) => name).join(', '))
      return [words.kinds[kind], number, stands]
    })
  return section(words.title, [table('', words.head, rows)])
}

type Awaited = { readonly on: string | null; readonly what: string }

/** The day of the next review of a plan, by the rules and the reviews held. */
export function nextReviewOn({ db, episodeId, today }: DocumentSource, planId: string): string | null {
  const plan = planOf(db, planId)
  if (plan === undefined) return null
  const lastReviewedOn = lastReviewsOf(db, [planId]).get(planId) ?? null
  return planReviewDueOn({ ...plan, lastReviewedOn }, rulesOfEpisode(db, episodeId).rules, today)
}

/** What a colleague must not miss of a plan: its next review, and a request for more time without an answer. */
export function awaitedOfPlan(source: DocumentSource, planId: string): Awaited[] {
  const { db, locale } = source
  const words = AGREEMENT_WORDS[locale]
  return [
    { on: nextReviewOn(source, planId), what: words.nextReview },
    ...extensionsOf(db, planId)
      .filter(({ status }) => status === 'pending')
      .map(({ formerEndsOn, endsOn }) => ({ on: formerEndsOn, what: words.moreAsked(dayOr(locale, endsOn)) })),
  ]
}
