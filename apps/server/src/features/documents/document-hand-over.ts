import type { DocumentBlock } from '@tandem/contract/document-content'
import type { Locale } from '@tandem/domain/members'
import { agreementLines, awaitedOfPlan } from './document-agreements.ts'
import { contactsAround, lastContactsOf, promisesOf } from './document-facts.store.ts'
import { HAND_OVER_WORDS } from './document-hand-over-words.ts'
import { logLinesOf } from './document-log.ts'
import { dayOr, fileOf, goalsTable, jobFacts, planFacts } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { type DocumentMaker, type DocumentSource, facts, list, paragraph, section, table } from './document-source.ts'
import { VOCABULARY } from './document-vocabulary.ts'

/** Entries at the end of a log that a colleague reads first. */
const LAST_ENTRIES = 8

const dayOrNone = (locale: Locale, day: string | null) => (day === null ? null : dayOr(locale, day))

/** When each side was last heard. */
function lastContacts({ db, episodeId, locale }: DocumentSource) {
  const words = HAND_OVER_WORDS[locale]
  const { lastWorkerContactOn, lastEmployerContactOn } = lastContactsOf(db, episodeId)
  return facts([
    [words.workerHeard, dayOrNone(locale, lastWorkerContactOn)],
    [words.employerHeard, dayOrNone(locale, lastEmployerContactOn)],
  ])
}

/** What not to do, by the file and by whoever hands over, and what else they want the colleague to know. */
function toldBlocks({ locale, handOver: told }: DocumentSource, care: readonly string[]): DocumentBlock[] {
  const words = HAND_OVER_WORDS[locale]
  const said = (text: string | undefined) => (text === undefined || text.trim() === '' ? [] : [paragraph(text)])
  const rules = [...(care.length === 0 ? [] : [list(care)]), ...said(told?.notToDo)]
  if (told === undefined) return section(words.care, rules)
  const first = [
    ...(told.openIncidents === 0 ? [] : [words.incidents(told.openIncidents)]),
    ...(told.divergences === 0 ? [] : [words.divergences(told.divergences)]),
  ]
  return [
    facts([
      [words.former, told.fromName],
      [words.next, told.toName],
      [words.together, dayOrNone(locale, told.togetherFromOn)],
      [words.from, dayOr(locale, told.fromOn)],
    ]),
    ...section(words.care, rules),
    ...section(words.toKnow, said(told.toKnow)),
    ...section(words.readFirst, [list(first)]),
  ]
}

/** What a colleague must know to take over. Source: domain.md S-04, peers.md 3.2, no. 21. */
export const handOver: DocumentMaker = {
  texts: { en: HAND_OVER_WORDS.en.texts, fr: HAND_OVER_WORDS.fr.texts },
  write(source) {
    const { db, episodeId, locale, today } = source
    const words = HAND_OVER_WORDS[locale]
    const parts = PART_WORDS[locale]
    const vocabulary = VOCABULARY[locale]
    const { person, fullName, plan, jobs, job, goals } = fileOf(source)
    const running = jobs.filter(({ state }) => state !== 'ended')
    const dates = [
      { on: plan?.endsOn ?? null, what: words.planEnd },
      ...(plan === null ? [] : awaitedOfPlan(source, plan.planId)),
      ...running.flatMap((one) => [
        { on: one.segments.at(-1)?.trialEndOn ?? null, what: words.trialEnd(one.employerName) },
        { on: one.nextWorkerCheckInOn, what: words.workerCheckIn },
        { on: one.nextEmployerCheckInOn, what: words.employerCheckIn(one.employerName) },
      ]),
    ]
      .filter((date): date is { on: string; what: string } => date.on !== null && date.on >= today)
      .sort((one, two) => (one.on < two.on ? -1 : 1))
    const care = running.flatMap(({ employerName, employerContactRefusedOn, coachVisibility }) => [
      ...(employerContactRefusedOn === null ? [] : [words.refused(employerName)]),
      ...(coachVisibility === 'notAtAll' ? [words.unseen(employerName)] : []),
    ])
    const people = contactsAround(db, person.workerId)
      .filter(
        ({ toOn, employerId }) =>
          (toOn === null || toOn >= today) && running.some((one) => one.employerId === employerId),
      )
      .map((one) => [
        one.name,
        one.employerName,
        one.functionLabel ?? vocabulary.functions[one.function],
        one.phone ?? '',
      ])
    const last = logLinesOf(db, episodeId, { fromOn: null, toOn: today }, locale).slice(-LAST_ENTRIES).reverse()
    return {
      title: words.title(fullName),
      blocks: [
        ...toldBlocks(source, care),
        ...section(words.stand, [
          plan === null ? paragraph(parts.noPlan) : planFacts(locale, plan),
          job === null ? paragraph(parts.noJob) : jobFacts(locale, job),
        ]),
        ...section(words.dates, [
          table(
            '',
            words.dateHead,
            dates.map(({ on, what }) => [dayOr(locale, on), what]),
          ),
        ]),
        ...agreementLines(source, true),
        ...section(words.promises, [
          table(
            '',
            words.promiseHead,
            promisesOf(db, episodeId).map(({ dueOn, title, side, ownerName }) => [
              dayOr(locale, dueOn),
              title,
              vocabulary.sides[side],
              ownerName,
            ]),
          ),
        ]),
        ...section(
          parts.goals,
          [
            goalsTable(
              locale,
              goals.filter(({ closedOn }) => closedOn === null),
            ),
          ],
          parts.noGoals,
        ),
        ...section(words.call, [table('', words.callHead, people)]),
        ...section(words.contacts, [lastContacts(source)]),
        ...section(words.last, [
          table(
            '',
            words.lastHead,
            last.map((line) => [dayOr(locale, line.occurredOn), vocabulary.kinds[line.kind], line.note]),
          ),
        ]),
      ],
      signatures: [],
    }
  },
}
