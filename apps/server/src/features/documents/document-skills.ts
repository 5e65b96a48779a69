import { checkInLinesOf } from './document-facts.store.ts'
import { dayOr, fileOf, levelOf, periodOf, signers } from './document-parts.ts'
import { SKILLS_WORDS } from './document-skills-words.ts'
import { type DocumentMaker, section, table } from './document-source.ts'
import { VOCABULARY } from './document-vocabulary.ts'

/** A rating from which a company's answer speaks for the person, out of 5. */
const GOOD_RATING = 4

/** What is recorded of a person's skills, and nothing else: goals reached, jobs, good answers. Source: domain.md 8.5. */
export const skills: DocumentMaker = {
  texts: { en: SKILLS_WORDS.en.texts, fr: SKILLS_WORDS.fr.texts },
  write(source) {
    const { db, locale } = source
    const words = SKILLS_WORDS[locale]
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
        `${job.employerName}, ${dayOr(locale, last?.heldOn ?? null)}`,
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
              job.employerName,
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
