import type { Side } from '@tandem/domain/log-entries'
import type { PlanReviewKind } from '@tandem/domain/plan-reviews'
import { skillsAgreedIn } from '../skills/agreed-skills.store.ts'
import { agreedSkills } from './document-agreed-skills.ts'
import { bothSides } from './document-both-sides.ts'
import { logLinesOf } from './document-log.ts'
import { dayOr, fileOf, goalsTable, periodOf, planFacts, signers } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { CLOSING_REVIEW_WORDS, MID_PLAN_REVIEW_WORDS, type ReviewWords } from './document-plan-review-words.ts'
import { decided, type FinishedReview, finishedReview, levelsBySource, voices } from './document-review.ts'
import { REVIEW_WORDS } from './document-review-words.ts'
import {
  type DocumentMaker,
  type DocumentSource,
  facts,
  list,
  section,
  table,
  type Written,
} from './document-source.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

/** The review half-way, for the person. Source: domain.md 11.5. */
export const midPlanReview = planReview('midPlan', MID_PLAN_REVIEW_WORDS)

/** The review at the end, for the person: the final report is the funder’s. Source: domain.md 11.6. */
export const closingReview = planReview('closing', CLOSING_REVIEW_WORDS)

/** A review as it was finished; until then what is known of the plan, with room for the decision. */
function planReview(kind: PlanReviewKind, said: typeof MID_PLAN_REVIEW_WORDS): DocumentMaker {
  return { texts: { en: said.en.texts, fr: said.fr.texts }, write: (source) => writeReview(source, kind, said) }
}

function writeReview(source: DocumentSource, kind: PlanReviewKind, said: typeof MID_PLAN_REVIEW_WORDS): Written | null {
  const { db, episodeId, locale, today, choice } = source
  const words = said[locale]
  const { fullName, coachName, plan, plans, job, goals } = fileOf(source)
  const { reviewId } = choice
  const chosen = finishedReview(db, reviewId === null && plan !== null ? [plan] : plans, kind, reviewId)
  if (chosen !== null) return asHeld(source, chosen, words)
  if (plan === null || reviewId !== null) return null
  const lines = logLinesOf(db, episodeId, { fromOn: plan.startsOn, toOn: today }, locale)
  const count = (...sides: Side[]) => String(lines.filter((line) => line.isHeld && sides.includes(line.side)).length)
  return {
    title: words.title(fullName),
    blocks: [
      ...section(PART_WORDS[locale].goals, [goalsTable(locale, goals)], PART_WORDS[locale].noGoals),
      ...section(words.hours, [
        planFacts(locale, plan),
        facts([
          [words.worker, count('worker', 'both')],
          [words.employer, count('employer', 'both')],
          [words.missed, String(lines.filter(({ isHeld }) => !isHeld).length)],
        ]),
      ]),
      ...(job === null
        ? []
        : section(words.sides, [table('', words.sidesHead, bothSides(db, job.placementId, words, locale))])),
      ...section(words.decision, [list(words.decisions)]),
      ...section(words.dates, [facts([[words.until, dayOr(locale, plan.endsOn)]])]),
    ],
    signatures: signers(locale, ['worker', fullName], ['coach', coachName]),
    apart: agreedSkills(locale, skillsAgreedIn(db, episodeId, { fromOn: plan.startsOn, toOn: today })),
  }
}

/** What was said and decided, with what happened as it was known that day. */
function asHeld(source: DocumentSource, { content, facts: known }: FinishedReview, words: ReviewWords): Written {
  const { locale } = source
  const parts = PART_WORDS[locale]
  const { hours } = DOCUMENT_WORDS[locale]
  const { fullName, coachName } = fileOf(source)
  const { usedMinutes, grantedMinutes, contacts, checkIns, missed } = known
  const ofReview = REVIEW_WORDS[locale]
  const [job] = known.jobs
  const used =
    grantedMinutes === null
      ? `${hours(usedMinutes)}, ${parts.notGranted}`
      : parts.ofGrant(hours(usedMinutes), hours(grantedMinutes))
  return {
    title: words.title(fullName),
    blocks: [
      ...voices(locale, content),
      ...section(parts.goals, [goalsTable(locale, known.goals)], parts.noGoals),
      ...levelsBySource(locale, known.goals),
      ...section(words.hours, [
        facts([
          [parts.period, periodOf(locale, known.startsOn, known.endsOn)],
          [parts.used, used],
          [words.worker, String(contacts.worker)],
          [words.employer, String(contacts.employer)],
          [ofReview.checkIns, ofReview.sides(checkIns.worker, checkIns.employer)],
          [words.missed, String(missed)],
        ]),
      ]),
      ...decided(locale, content, (text) => text),
    ],
    signatures: signers(
      locale,
      ['worker', fullName],
      ...(job === undefined ? [] : [['employer', job.employerName] as const]),
      ['coach', coachName],
    ),
    apart: agreedSkills(locale, known.skills ?? null),
  }
}
