import type { DocumentBlock } from '@tandem/contract/document-content'
import { nameOfItem, wordsOfLevel } from '@tandem/domain/frameworks'
import { workplaceName } from '@tandem/domain/placements'
import { SKILL_SOURCES, skillGaps } from '@tandem/domain/skills'
import { standingEvaluation } from '../skills/skills.store.ts'
import { dayOr, fileOf } from './document-parts.ts'
import { SKILL_EVALUATION_WORDS } from './document-skill-evaluation-words.ts'
import { type DocumentMaker, type DocumentSource, facts, list, paragraph, section, table } from './document-source.ts'

/** Whose examples the person reads; a tutor's are told by the coach in the talk. Source: domain.md 12.3. */
const EXAMPLES_OF = ['worker', 'coach'] as const

type Standing = NonNullable<ReturnType<typeof standingEvaluation>>

/** What each source said of the person's skills, where they are apart, and what was agreed. Source: domain.md 8.5. */
export const skillEvaluation: DocumentMaker = {
  texts: { en: SKILL_EVALUATION_WORDS.en.texts, fr: SKILL_EVALUATION_WORDS.fr.texts },
  write(source) {
    const { db, episodeId, locale, choice } = source
    const words = SKILL_EVALUATION_WORDS[locale]
    const found = standingEvaluation(db, episodeId, choice.evaluationId ?? '')
    if (found === null || found.said.length === 0) return null
    const { row } = found
    const { fullName, jobs } = fileOf(source)
    const job = jobs.find(({ placementId }) => placementId === row.placementId)
    return {
      title: words.title(fullName),
      blocks: [
        facts([
          [words.what, row.framework.name[locale]],
          [words.when, words.day(dayOr(locale, row.openedOn), words.contexts[row.context])],
          [
            words.job,
            [job?.segments.at(-1)?.jobTitle, job && workplaceName(job)].filter((one) => one != null).join(', '),
          ],
          [words.told, row.toldOn === null ? null : words.toldBy(dayOr(locale, row.toldOn), row.toldByName)],
        ]),
        ...section(words.purpose, [paragraph(row.purpose)]),
        ...section(words.sides, [sidesTable(source, found)]),
        ...section(words.gaps, [list(gapsTold(source, found))]),
        ...EXAMPLES_OF.flatMap((one) => section(words.examples[one], [list(examplesOf(source, found, one))])),
        ...agreedTold(source, found),
      ],
      signatures: [],
    }
  },
}

function sidesTable({ locale }: DocumentSource, { row: { framework }, said, reading }: Standing): DocumentBlock {
  const words = SKILL_EVALUATION_WORDS[locale]
  const heard = SKILL_SOURCES.flatMap((source) => said.find((one) => one.source === source) ?? [])
  const level = (value: number) => words.level(value, wordsOfLevel(framework, value, locale))
  const rows = framework.items.map(({ code }) => {
    const agreed = reading?.levels.find(({ item }) => item === code)
    const cells = heard.map(({ source, marks }) => {
      const mark = marks.find(({ item }) => item === code)
      if (mark === undefined) return '–'
      return mark.value === null ? words.unsaid[source] : level(mark.value)
    })
    const reached = agreed === undefined ? '–' : agreed.value === null ? words.differently : level(agreed.value)
    return [nameOfItem(framework, code, locale), ...cells, ...(reading === null ? [] : [reached])]
  })
  const head = [words.skill, ...heard.map(({ source }) => words.sources[source])]
  return table('', reading === null ? head : [...head, words.agreed], rows)
}

function gapsTold({ locale }: DocumentSource, { row: { framework }, said }: Standing): string[] {
  const words = SKILL_EVALUATION_WORDS[locale]
  return skillGaps(said).map(({ item, one, other, levels }) =>
    words.gap(nameOfItem(framework, item, locale), words.sources[one], words.sources[other], levels),
  )
}

function examplesOf(
  { locale }: DocumentSource,
  { row: { framework }, said }: Standing,
  source: (typeof EXAMPLES_OF)[number],
): string[] {
  const marks = said.find((one) => one.source === source)?.marks ?? []
  return marks
    .filter(({ evidence }) => evidence.trim() !== '')
    .map(({ item, evidence }) => SKILL_EVALUATION_WORDS[locale].example(nameOfItem(framework, item, locale), evidence))
}

function agreedTold({ locale }: DocumentSource, { reading }: Standing): DocumentBlock[] {
  if (reading === null) return []
  const words = SKILL_EVALUATION_WORDS[locale]
  const steps = reading.steps.map(({ doer, text, dueOn }) => words.step(words.doers[doer], text, dayOr(locale, dueOn)))
  return section(words.talk, [
    facts([
      [words.talkOn, dayOr(locale, reading.heldOn)],
      [words.present, reading.present],
    ]),
    list(steps),
  ])
}
