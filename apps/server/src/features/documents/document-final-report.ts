import { consentOn } from '@tandem/domain/consents'
import { workplaceName } from '@tandem/domain/placements'
import { consentFactsOf } from '../consents/consents.store.ts'
import { agreementLines } from './document-agreements.ts'
import { bothSides } from './document-both-sides.ts'
import { promisesOf } from './document-facts.store.ts'
import { FINAL_REPORT_WORDS } from './document-final-report-words.ts'
import { logLinesOf } from './document-log.ts'
import { extractCells, masking } from './document-log-extract.ts'
import { dayOr, fileOf, goalsTable, hoursTable, jobFacts, periodOf, planFacts, signers } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { decided, extensionHistory, type FinishedReview, finishedReview, levelsBySource } from './document-review.ts'
import { type DocumentMaker, type DocumentSource, facts, list, section, table } from './document-source.ts'
import { VOCABULARY } from './document-vocabulary.ts'

type Step = { readonly on: string | null; readonly what: string }

/** The days on which news is asked for, and whether the person wants to be asked. Source: domain.md 11.6 and 12.3. */
function afterCare({ db, locale, today }: DocumentSource, workerId: string, closing: FinishedReview | null) {
  const words = FINAL_REPORT_WORDS[locale]
  const days = closing === null ? [] : closing.content.afterCareOn
  const { state, sinceOn } = consentOn(consentFactsOf(db, workerId), 'afterCare', today)
  return section(words.after, [
    facts([
      [words.afterOn, days.length === 0 ? words.afterNever : days.map((on) => dayOr(locale, on)).join(', ')],
      [words.afterAgreed, words.afterStates[state](dayOr(locale, sinceOn))],
    ]),
  ])
}

/** What came of an accompaniment, from what is recorded. Source: domain.md 11.6. */
export const finalReport: DocumentMaker = {
  texts: { en: FINAL_REPORT_WORDS.en.texts, fr: FINAL_REPORT_WORDS.fr.texts },
  write(source) {
    const { db, episodeId, locale, today } = source
    const words = FINAL_REPORT_WORDS[locale]
    const parts = PART_WORDS[locale]
    const vocabulary = VOCABULARY[locale]
    const { person, fullName, coachName, plan, plans, jobs, job, goals } = fileOf(source)
    const mask = masking(db, episodeId, person.workerId, locale)
    const lines = logLinesOf(db, episodeId, { fromOn: null, toOn: today }, locale)
    const steps: Step[] = [
      { on: person.enteredOn, what: words.entered },
      ...plans.map(({ startsOn, number }) => ({ on: startsOn, what: words.planned(number) })),
      ...jobs.flatMap((one) => [
        { on: one.startedOn, what: words.started(workplaceName(one), vocabulary.placements[one.type]) },
        { on: one.endedOn, what: words.ended(workplaceName(one), vocabulary.placements[one.type]) },
      ]),
      { on: person.exitedOn, what: words.exited },
    ]
    const path = steps
      .filter((step): step is Step & { on: string } => step.on !== null && step.on <= today)
      .sort((one, two) => (one.on < two.on ? -1 : 1))
    const isReached = ({ level, outcome }: (typeof goals)[number]) =>
      outcome === 'reviewed' && level !== null && level >= 0
    const trialEndOn = job?.segments.at(-1)?.trialEndOn ?? null
    const promises = promisesOf(db, episodeId).map(({ dueOn, title, ownerName }) =>
      parts.dated(dayOr(locale, dueOn), `${mask(title)} (${ownerName})`),
    )
    const closing = finishedReview(db, plans, 'closing')
    const missed = lines.filter(({ isHeld }) => !isHeld).length
    return {
      title: words.title(fullName),
      blocks: [
        ...section(words.identification, [
          facts([
            [parts.person, fullName],
            [parts.accompanied, periodOf(locale, person.enteredOn, person.exitedOn)],
            [words.referrer, person.referrerName],
            [parts.by, person.coachNames.join(', ')],
          ]),
          ...(plan === null ? [] : [planFacts(locale, plan)]),
        ]),
        ...section(words.path, [
          table(
            '',
            words.pathHead,
            path.map(({ on, what }) => [dayOr(locale, on), what]),
          ),
        ]),
        ...section(words.reached, [goalsTable(locale, goals.filter(isReached))]),
        ...section(words.notReached, [
          goalsTable(
            locale,
            goals.filter((goal) => !isReached(goal)),
          ),
        ]),
        ...levelsBySource(locale, closing?.facts.goals ?? goals),
        ...extensionHistory(source),
        ...agreementLines(source, false),
        ...(job === null
          ? []
          : [
              ...section(words.job, [
                jobFacts(locale, { ...job, contacts: [] }),
                facts([
                  [
                    words.trialPassed,
                    trialEndOn !== null && trialEndOn < today ? words.passed(dayOr(locale, trialEndOn)) : null,
                  ],
                ]),
              ]),
              ...section(words.sides, [table('', words.sidesHead, bothSides(db, job.placementId, words, locale))]),
            ]),
        ...section(words.hours, [
          hoursTable(locale, lines),
          facts([[words.missed, missed === 0 ? null : String(missed)]]),
        ]),
        ...(closing === null ? [] : decided(locale, { ...closing.content, afterCareOn: [] }, mask)),
        ...section(words.next, [list(promises)]),
        ...(person.exitedOn === null && closing === null ? [] : afterCare(source, person.workerId, closing)),
        ...section(words.annex, [
          table(
            '',
            words.annexHead,
            lines.filter(({ isHeld }) => isHeld).map((line) => extractCells(locale, line, mask)),
          ),
        ]),
      ],
      signatures: signers(locale, ['worker', fullName], ['coach', coachName]),
    }
  },
}
