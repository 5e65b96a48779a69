import { workplaceName } from '@tandem/domain/placements'
import { promisesOf } from './document-facts.store.ts'
import { dayOr, fileOf } from './document-parts.ts'
import { PLAIN_PLAN_WORDS } from './document-plain-plan-words.ts'
import { type DocumentMaker, list, paragraph, section } from './document-source.ts'

/** At most so many next steps: one page. */
const MOST_STEPS = 3

/** The plan on one page, in plain words and large type. Source: peers.md 3.2, no. 15. */
export const plainPlan: DocumentMaker = {
  texts: { en: PLAIN_PLAN_WORDS.en.texts, fr: PLAIN_PLAN_WORDS.fr.texts },
  write(source) {
    const { db, episodeId, locale, today } = source
    const words = PLAIN_PLAN_WORDS[locale]
    const { person, coachName, plan, job, goals } = fileOf(source)
    const last = job?.segments.at(-1)
    const work =
      job === null
        ? [words.noWork]
        : [
            words.workAt(workplaceName(job)),
            ...(last?.jobTitle == null ? [] : [words.workAs(last.jobTitle)]),
            ...(job.startedOn === null ? [] : [words.workSince(dayOr(locale, job.startedOn))]),
            ...(last?.trialEndOn != null && last.trialEndOn >= today
              ? [words.trial(dayOr(locale, last.trialEndOn))]
              : []),
          ]
    const open = goals.filter(({ closedOn }) => closedOn === null)
    const wants = open.map(({ title, targetOn }) => {
      const said = title.replace(/[.\s]+$/, '')
      return targetOn === null ? words.noDay(said) : words.by(said, dayOr(locale, targetOn))
    })
    const steps = promisesOf(db, episodeId)
      .filter(({ side, dueOn }) => (side === 'worker' || side === 'both') && dueOn >= today)
      .slice(0, MOST_STEPS)
    return {
      title: words.title(person.firstName),
      isLarge: true,
      blocks: [
        ...section(words.goals, [list(wants)], words.noGoals),
        ...section(words.work, work.map(paragraph)),
        ...section(words.next, [list(steps.map(({ dueOn, title }) => words.step(dayOr(locale, dueOn), title)))]),
        ...(plan === null ? [] : section(words.how, [paragraph(words.until(dayOr(locale, plan.endsOn)))])),
        ...(coachName === '' ? [] : section(words.coach, [paragraph(words.coachText(coachName))])),
      ],
      signatures: [],
    }
  },
}
