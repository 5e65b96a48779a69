import { nameOfItem, wordsOfLevel } from '@tandem/domain/frameworks'
import { workplaceName } from '@tandem/domain/placements'
import { attestableLevels } from '@tandem/domain/skills'
import { standingEvaluation } from '../skills/skills.store.ts'
import { checkInLinesOf } from './document-facts.store.ts'
import { dayOr, fileOf, levelOf, periodOf, signers } from './document-parts.ts'
import { SKILLS_WORDS } from './document-skills-words.ts'
import { type DocumentMaker, type DocumentSource, facts, section, table, type Written } from './document-source.ts'
import { VOCABULARY } from './document-vocabulary.ts'

/** A rating from which a company's answer speaks for the person, out of 5. */
const GOOD_RATING = 4

/**
 * What a person chose to show of an evaluation; without one what is recorded of their skills, and nothing else: goals
 * reached, jobs, good answers. Source: domain.md 8.5.
 */
export const skills: DocumentMaker = {
  texts: { en: SKILLS_WORDS.en.texts, fr: SKILLS_WORDS.fr.texts },
  write(source) {
    const { db, locale } = source
    const words = SKILLS_WORDS[locale]
    if (source.choice.evaluationId !== null) return attested(source, source.choice.evaluationId)
    const { fullName, coachName, jobs, goals } = fileOf(source)
    const worked = jobs.filter(({ startedOn }) => startedOn !== null && startedOn <= source.today)
    const reached = goals.filter(
      ({ domain, level, outcome }) => domain === 'work' && outcome === 'reviewed' && level !== null && level >= 0,
    )
    const seen = worked.flatMap((job) => {
      const last = checkInLinesOf(db, job.placementId).findLast(({ party }) => party === 'employer')
      const good = last?.ratings.filter(
        ({ item, value }) => item !== 'overall' && value !== null && value >= GOOD_RATING,
      )
      return (good ?? []).map(({ question, value }) => [
        question,
        words.rated(value ?? 0),
        `${workplaceName(job)}, ${dayOr(locale, last?.heldOn ?? null)}`,
      ])
    })
    if (worked.length === 0 && reached.length === 0) return null
    return {
      title: words.title(fullName),
      blocks: [
        ...section(words.jobs, [
          table(
            '',
            words.jobHead,
            worked.map((job) => [
              workplaceName(job),
              [VOCABULARY[locale].placements[job.type], job.segments.at(-1)?.jobTitle]
                .filter((one) => one != null)
                .join(', '),
              periodOf(locale, job.startedOn, job.endedOn),
            ]),
          ),
        ]),
        ...section(words.goals, [
          table(
            '',
            words.goalHead,
            reached.map(({ title, level, closedOn }) => [title, levelOf(locale, level), dayOr(locale, closedOn)]),
          ),
        ]),
        ...section(words.seen, [table('', words.seenHead, seen)]),
      ],
      signatures: signers(locale, ['service', coachName]),
    }
  },
}

/** Only what the person chose, at the level that was agreed, in words: no answer, gap or evidence. */
function attested(source: DocumentSource, evaluationId: string): Written | null {
  const { db, episodeId, locale } = source
  const words = SKILLS_WORDS[locale]
  const found = standingEvaluation(db, episodeId, evaluationId)
  const items = found?.row.attestedItems ?? null
  if (found === null || items === null) return null
  const { row, said, reading } = found
  const { fullName, coachName, jobs } = fileOf(source)
  const { framework, isCompanyNamed } = row
  const job = jobs.find(({ placementId }) => placementId === row.placementId)
  const levels = attestableLevels(framework.items, said, reading?.levels ?? null)
  const shown = items.flatMap((item) => {
    const level = levels.get(item)
    return level === undefined ? [] : [[nameOfItem(framework, item, locale), wordsOfLevel(framework, level, locale)]]
  })
  if (shown.length === 0) return null
  return {
    title: words.title(fullName),
    blocks: [
      facts([
        [words.job, job?.segments.at(-1)?.jobTitle ?? null],
        [words.company, isCompanyNamed && job !== undefined ? workplaceName(job) : null],
        [words.period, job === undefined ? null : periodOf(locale, job.startedOn, job.endedOn)],
        [words.agreedOn, dayOr(locale, reading?.heldOn ?? row.openedOn)],
      ]),
      ...section(words.can, [table('', words.canHead, shown)]),
    ],
    signatures: signers(locale, ['service', coachName]),
  }
}
