import { COACHING_PLAN_WORDS } from './document-coaching-plan-words.ts'
import { promisesOf } from './document-facts.store.ts'
import { dayOr, fileOf, goalsTable, jobFacts, periodOf, planFacts, signers } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { type DocumentMaker, facts, list, paragraph, section } from './document-source.ts'
import { VOCABULARY } from './document-vocabulary.ts'

const textsOf = (locale: 'en' | 'fr') => COACHING_PLAN_WORDS[locale].texts

/**
 * The plan as the person and the service agree on it. It holds the person's own goals, so that no employer signs it: they
 * sign the agreement of the three parties. Source: domain.md 11.2 and 12.3.
 */
export const coachingPlan: DocumentMaker = {
  texts: { en: textsOf('en'), fr: textsOf('fr') },
  write(source) {
    const { db, episodeId, locale } = source
    const words = COACHING_PLAN_WORDS[locale]
    const parts = PART_WORDS[locale]
    const { person, fullName, coachName, plan, job, goals } = fileOf(source)
    if (plan === null) return null
    const open = goals.filter(({ closedOn }) => closedOn === null)
    const whys = open.flatMap(({ title, why, owner }) =>
      why === null || why === '' || owner === 'employer' ? [] : [words.why(title, why)],
    )
    const promises = promisesOf(db, episodeId).map(({ dueOn, title, side }) =>
      words.promise(dayOr(locale, dueOn), title, VOCABULARY[locale].sides[side].toLowerCase()),
    )
    return {
      title: words.title(fullName),
      blocks: [
        ...section(words.frame, [
          facts([
            [parts.person, fullName],
            [parts.accompanied, periodOf(locale, person.enteredOn, person.exitedOn)],
            [parts.by, person.coachNames.join(', ')],
          ]),
          planFacts(locale, plan),
        ]),
        ...section(words.situation, [job === null ? paragraph(parts.noJob) : jobFacts(locale, job)]),
        ...section(parts.goals, [goalsTable(locale, open)], parts.noGoals),
        ...section(words.whys, [list(whys)]),
        ...section(words.next, [list(promises)], words.nothing),
      ],
      signatures: signers(locale, ['worker', fullName], ['service', coachName]),
    }
  },
}
