import type { Side } from '@tandem/domain/log-entries'
import { bothSides } from './document-both-sides.ts'
import { logLinesOf } from './document-facts.store.ts'
import { MID_PLAN_REVIEW_WORDS } from './document-mid-plan-review-words.ts'
import { dayOr, fileOf, goalsTable, planFacts, signers } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { type DocumentMaker, facts, list, section, table } from './document-source.ts'
import { VOCABULARY } from './document-vocabulary.ts'

/** What is known half-way, with room for the decision. Source: domain.md 11.5. */
export const midPlanReview: DocumentMaker = {
  texts: { en: MID_PLAN_REVIEW_WORDS.en.texts, fr: MID_PLAN_REVIEW_WORDS.fr.texts },
  write(source) {
    const { db, episodeId, locale, today } = source
    const words = MID_PLAN_REVIEW_WORDS[locale]
    const { fullName, coachName, plan, job, goals } = fileOf(source)
    if (plan === null) return null
    const lines = logLinesOf(db, episodeId, plan.startsOn, today)
    const held = (...sides: Side[]) => String(lines.filter((line) => line.isHeld && sides.includes(line.side)).length)
    return {
      title: words.title(fullName),
      blocks: [
        ...section(PART_WORDS[locale].goals, [goalsTable(locale, goals)], PART_WORDS[locale].noGoals),
        ...section(words.hours, [
          planFacts(locale, plan),
          facts([
            [words.worker, held('worker', 'both')],
            [words.employer, held('employer', 'both')],
            [words.missed, String(lines.filter(({ isHeld }) => !isHeld).length)],
          ]),
        ]),
        ...(job === null
          ? []
          : section(words.sides, [
              table('', words.sidesHead, bothSides(db, job.placementId, words, VOCABULARY[locale].items)),
            ])),
        ...section(words.decision, [list(words.decisions)]),
        ...section(words.dates, [facts([[words.until, dayOr(locale, plan.endsOn)]])]),
      ],
      signatures: signers(locale, ['worker', fullName], ['coach', coachName]),
    }
  },
}
