import { shortPersonName } from '@tandem/domain/documents'
import { EMPLOYER_PAGE_WORDS } from './document-employer-page-words.ts'
import { personFacts } from './document-facts.store.ts'
import { type DocumentMaker, facts, list, section } from './document-source.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import { employerJob, nextEmployerDay } from './employer-facts.store.ts'

/** What was agreed for a company, on one page; from what an employer may read alone. Source: domain.md 9.1 and 12.3. */
export const employerPage: DocumentMaker = {
  texts: { en: EMPLOYER_PAGE_WORDS.en.texts, fr: EMPLOYER_PAGE_WORDS.fr.texts },
  write({ db, episodeId, locale, today, choice, cleared }) {
    const words = EMPLOYER_PAGE_WORDS[locale]
    const { day, hours } = DOCUMENT_WORDS[locale]
    const placementId = choice.placementId ?? ''
    const job = employerJob(db, placementId)
    if (job === undefined || cleared === null) return null
    const dayOf = (on: string | null) => (on === null ? null : day(on))
    const goals = cleared.goals.map(({ title, targetOn }) =>
      targetOn === null ? title : words.goal(title, day(targetOn)),
    )
    const trialEndOn = job.trialEndOn !== null && job.trialEndOn >= today ? job.trialEndOn : null
    return {
      title: words.title(job.employerName),
      blocks: [
        ...section(words.job, [
          facts([
            [words.person, shortPersonName(job.firstName, job.lastName)],
            [words.function, job.jobTitle],
            [words.place, job.municipality],
            [words.start, dayOf(job.startedOn)],
            [words.hours, job.weeklyMinutes === null ? null : words.weekly(hours(job.weeklyMinutes))],
            [words.tutor, cleared.tutorName],
          ]),
        ]),
        ...section(words.goals, [list(goals)], words.noGoals),
        ...(cleared.mayNameCoaching ? section(words.service, [list(words.services)]) : []),
        ...section(words.dates, [
          facts([
            [words.next, dayOf(nextEmployerDay(db, placementId, today))],
            [words.trialEnd, dayOf(trialEndOn)],
          ]),
        ]),
        ...section(words.contact, [list(personFacts(db, episodeId, today).coachNames)]),
      ],
      signatures: [],
      ...(cleared.mayNameCoaching ? {} : { texts: words.asPartner }),
    }
  },
}
