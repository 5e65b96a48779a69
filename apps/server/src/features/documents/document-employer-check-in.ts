import { shortPersonName } from '@tandem/domain/documents'
import { EMPLOYER_CHECK_IN_WORDS } from './document-employer-check-in-words.ts'
import { type DocumentMaker, facts, list, section, table } from './document-source.ts'
import { VOCABULARY } from './document-vocabulary.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import { employerCheckIn as answersOf, employerJob } from './employer-facts.store.ts'

/** What an employer answered, for themselves. Source: domain.md 11.4. */
export const employerCheckIn: DocumentMaker = {
  texts: { en: EMPLOYER_CHECK_IN_WORDS.en.texts, fr: EMPLOYER_CHECK_IN_WORDS.fr.texts },
  write({ db, episodeId, locale, choice }) {
    const words = EMPLOYER_CHECK_IN_WORDS[locale]
    const vocabulary = VOCABULARY[locale]
    const { day } = DOCUMENT_WORDS[locale]
    const said = answersOf(db, choice.checkInId ?? '')
    const job = said === undefined ? undefined : employerJob(db, said.placementId)
    if (said === undefined || job === undefined || said.episodeId !== episodeId) return null
    const rows = said.ratings.map(({ question, value, example }) => [
      question,
      value === null ? words.notSeen : words.rated(value),
      example ?? '',
    ])
    return {
      title: words.title(day(said.heldOn)),
      blocks: [
        facts([
          [words.company, job.employerName],
          [words.job, job.jobTitle],
          [words.person, shortPersonName(job.firstName, job.lastName)],
          [words.contact, said.contactName],
        ]),
        ...section(words.answers, [table('', words.answerHead, rows)]),
        ...section(words.words, [list(said.words.map(({ question, answer }) => words.said(question, answer)))]),
        ...section(words.next, [
          facts([
            [words.intention, said.intention === null ? null : vocabulary.intentions[said.intention]],
            [words.wish, said.wish === null ? null : vocabulary.wishes[said.wish]],
            [words.nextOn, said.nextOn === null ? null : day(said.nextOn)],
          ]),
        ]),
      ],
      signatures: [],
    }
  },
}
