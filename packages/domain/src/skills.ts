import { type CalendarDate, daysBetween } from './calendar-date.ts'
import { DIVERGENCE } from './check-ins.ts'
import { AUTONOMY, type Framework } from './frameworks.ts'
import { type OutwardFacts, outwardRefusal } from './outward.ts'
import type { PlacementType } from './placements.ts'
import { gapOf } from './signals.ts'

/** Who says how well something is done. Sources stand side by side and are never averaged. Source: domain.md 8.5. */
export const SKILL_SOURCES = ['worker', 'tutor', 'coach'] as const
export type SkillSource = (typeof SKILL_SOURCES)[number]

/** When skills are evaluated. Source: domain.md 5.8. */
export const SKILL_CONTEXTS = ['immersion', 'month1', 'midTerm', 'end', 'other'] as const
export type SkillContext = (typeof SKILL_CONTEXTS)[number]

/** Until then an evaluation is that of the first month, which is seldom held to the day. */
const FIRST_MONTH_DAYS = 45

/** The moment of a job at which an evaluation that begins on `day` is most often held. */
export function usualContext(
  job: { readonly type: PlacementType; readonly startedOn: CalendarDate | null } | undefined,
  day: CalendarDate,
): SkillContext {
  if (job === undefined || job.startedOn === null) return 'other'
  if (job.type === 'workTrial') return 'immersion'
  return daysBetween(job.startedOn, day) <= FIRST_MONTH_DAYS ? 'month1' : 'midTerm'
}

/** The person is to be told; the sources are asked; what they said is to be talked over; a reading is agreed. */
export const SKILL_STATES = ['toTell', 'asking', 'toDiscuss', 'agreed'] as const
export type SkillState = (typeof SKILL_STATES)[number]

/** What a source says of one item; `null`: it could not observe it, which is no level (domain.md, S-22). */
export type SkillMark = { readonly item: string; readonly value: number | null }

/** What a source says in one evaluation. */
export type SkillSaid = { readonly source: SkillSource; readonly marks: readonly SkillMark[] }

/** Whose answers are awaited: the person's, the coach's, and the tutor's where there is a job and they may be contacted. */
export function sourcesToAsk(job: OutwardFacts | null): readonly SkillSource[] {
  return SKILL_SOURCES.filter((source) => source !== 'tutor' || (job !== null && outwardRefusal(job) === null))
}

/** The answer of each source that holds: the first of those given latest first. */
export function holdingAnswers<Answer extends { readonly source: SkillSource }>(answers: readonly Answer[]): Answer[] {
  return SKILL_SOURCES.flatMap((source) => answers.find((answer) => answer.source === source) ?? [])
}

type Standing = {
  readonly toldOn: CalendarDate | null
  readonly toAsk: readonly SkillSource[]
  readonly heard: readonly SkillSource[]
  readonly isAgreed: boolean
}

export function skillState({ toldOn, toAsk, heard, isAgreed }: Standing): SkillState {
  if (isAgreed) return 'agreed'
  if (toldOn === null) return 'toTell'
  return toAsk.every((source) => heard.includes(source)) ? 'toDiscuss' : 'asking'
}

/** Nobody else is asked before the person was told what for and how. Source: domain.md 5.8, rule of the seed. */
export function toldRefusal(
  source: SkillSource,
  day: CalendarDate,
  toldOn: CalendarDate | null,
): 'process-not-told' | null {
  return source !== 'worker' && (toldOn === null || day < toldOn) ? 'process-not-told' : null
}

type Mark = SkillMark & { readonly evidence: string; readonly entryIds: readonly string[] }
type Answer = { readonly source: SkillSource; readonly answeredOn: CalendarDate; readonly marks: readonly Mark[] }
type Setting = {
  readonly framework: Framework
  readonly toldOn: CalendarDate | null
  readonly job: OutwardFacts | null
}
type Refusal<Code extends string> = { readonly code: Code; readonly pointer: string }

function levelFaults(marks: readonly SkillMark[], { items, scale }: Framework, at: string): Refusal<'not-found'>[] {
  return marks.flatMap(({ item, value }, place) => {
    const isAsked = items.some(({ code }) => code === item)
    const isLevel = value === null || scale.some((step) => step.value === value)
    return isAsked && isLevel ? [] : [{ code: 'not-found' as const, pointer: `${at}/${place}/value` }]
  })
}

/** A level that a coach gives rests on what was seen; else it was not observed. Source: domain.md, S-22. */
function guesses({ source, marks }: Answer): Refusal<'level-without-evidence'>[] {
  if (source !== 'coach') return []
  return marks.flatMap(({ value, evidence, entryIds }, place) =>
    value !== null && evidence.trim() === '' && entryIds.length === 0
      ? [{ code: 'level-without-evidence' as const, pointer: `/marks/${place}/evidence` }]
      : [],
  )
}

type AnswerCode =
  | 'date-in-future'
  | 'process-not-told'
  | 'job-missing'
  | 'contact-refused'
  | 'not-found'
  | 'level-without-evidence'

/** Why what a source says is refused, each fault with its field; none when it may be written down. */
export function answerFaults(answer: Answer, setting: Setting, today: CalendarDate): Refusal<AnswerCode>[] {
  const { source, answeredOn, marks } = answer
  const { framework, toldOn, job } = setting
  if (source === 'tutor' && job === null) return [{ code: 'job-missing', pointer: '/source' }]
  const outward = source === 'tutor' && job !== null ? outwardRefusal(job, answeredOn) : null
  if (outward !== null) return [{ code: outward, pointer: '/source' }]
  const told = toldRefusal(source, answeredOn, toldOn)
  return [
    ...(answeredOn > today ? [{ code: 'date-in-future' as const, pointer: '/answeredOn' }] : []),
    ...(told === null ? [] : [{ code: told, pointer: '/answeredOn' }]),
    ...levelFaults(marks, framework, '/marks'),
    ...guesses(answer),
  ]
}

/** Two sources that are far apart on one item. */
export type SkillGap = {
  readonly item: string
  readonly one: SkillSource
  readonly other: SkillSource
  /** How many levels lie between them. */
  readonly levels: number
}

/** Where two sources are at least `DIVERGENCE` levels apart: what is to be talked over. In the order of the sources. */
export function skillGaps(said: readonly SkillSaid[]): SkillGap[] {
  const inOrder = holdingAnswers(said)
  return inOrder.flatMap((one, place) =>
    inOrder.slice(place + 1).flatMap((other) =>
      one.marks.flatMap(({ item, value }): SkillGap[] => {
        const levels = gapOf(value, other.marks.find((mark) => mark.item === item)?.value)
        return levels !== null && levels >= DIVERGENCE ? [{ item, one: one.source, other: other.source, levels }] : []
      }),
    ),
  )
}

type Reading = { readonly heldOn: CalendarDate; readonly levels: readonly SkillMark[] }

/** How many sources must have spoken before a reading is agreed: one alone is crossed with nobody. */
const SOURCES_TO_CROSS = 2

/** Why what was agreed is refused, each fault with its field. In `levels`, `null` is "we see it differently". */
export function readingFaults(
  { heldOn, levels }: Reading,
  { framework, toldOn }: Omit<Setting, 'job'>,
  heard: readonly SkillSource[],
  today: CalendarDate,
): Refusal<'date-in-future' | 'process-not-told' | 'sources-too-few' | 'not-found'>[] {
  const isTold = toldOn !== null && heldOn >= toldOn
  return [
    ...(heldOn > today ? [{ code: 'date-in-future' as const, pointer: '/heldOn' }] : []),
    ...(isTold ? [] : [{ code: 'process-not-told' as const, pointer: '/heldOn' }]),
    ...(heard.length >= SOURCES_TO_CROSS ? [] : [{ code: 'sources-too-few' as const, pointer: '/levels' }]),
    ...levelFaults(levels, framework, '/levels'),
  ]
}

type AgreedIn<Reading> = { readonly voidedAt: string | null; readonly readings: readonly Reading[] }

/**
 * What was agreed last in a stretch of days, both included: of each evaluation that stands the reading that held then,
 * of these the latest. Evaluations and their readings are given latest first; `null` where nothing was agreed.
 */
export function latestReading<Reading extends { readonly heldOn: CalendarDate }, Evaluation extends AgreedIn<Reading>>(
  evaluations: readonly (Evaluation & AgreedIn<Reading>)[],
  { fromOn, toOn }: { readonly fromOn: CalendarDate; readonly toOn: CalendarDate },
): { readonly evaluation: Evaluation; readonly reading: Reading } | null {
  const agreed = evaluations
    .filter(({ voidedAt }) => voidedAt === null)
    .flatMap((evaluation) => {
      const reading = evaluation.readings.find(({ heldOn }) => heldOn >= fromOn && heldOn <= toOn)
      return reading === undefined ? [] : [{ evaluation, reading }]
    })
  return agreed.reduce<(typeof agreed)[number] | null>(
    (last, one) => (last === null || one.reading.heldOn > last.reading.heldOn ? one : last),
    null,
  )
}

/**
 * The level that may be attested of each item: what was agreed, or where an item was not taken up, what at least two
 * sources said alike and none otherwise. What is seen differently is attested at no level.
 */
export function attestableLevels(
  items: readonly { readonly code: string }[],
  said: readonly SkillSaid[],
  agreed: readonly SkillMark[] | null,
): ReadonlyMap<string, number> {
  const levels = items.flatMap(({ code }): [string, number][] => {
    const reading = agreed?.find(({ item }) => item === code)
    if (reading !== undefined) return reading.value === null ? [] : [[code, reading.value]]
    const seen = said.flatMap(({ marks }) => marks.find(({ item }) => item === code)?.value ?? [])
    const [level] = seen
    const isAlike = seen.length >= SOURCES_TO_CROSS && seen.every((one) => one === level)
    return level !== undefined && isAlike ? [[code, level]] : []
  })
  return new Map(levels)
}

const SCORE_OF_A_LEVEL = 25

/** What a source said of autonomy, 0 to 100, and of how many items; `null` where it observed none. Source: domain.md 8.3. */
export function autonomyScore(
  marks: readonly SkillMark[],
): { readonly score: number; readonly answered: number } | null {
  const seen = marks.flatMap(({ value }) => value ?? [])
  if (seen.length === 0) return null
  return {
    score: (seen.reduce((sum, value) => sum + value, 0) / seen.length) * SCORE_OF_A_LEVEL,
    answered: seen.length,
  }
}

type Dated = { readonly openedOn: CalendarDate; readonly frameworkCode: string; readonly said: readonly SkillSaid[] }

/** What one source said of autonomy from one evaluation to the next, oldest first. */
export function autonomyOver(evaluations: readonly Dated[], source: SkillSource) {
  return evaluations
    .filter(({ frameworkCode }) => frameworkCode === AUTONOMY)
    .flatMap(({ openedOn, said }) => {
      const score = autonomyScore(said.find((one) => one.source === source)?.marks ?? [])
      return score === null ? [] : [{ openedOn, ...score }]
    })
    .sort((one, other) => (one.openedOn < other.openedOn ? -1 : one.openedOn > other.openedOn ? 1 : 0))
}

/** The last score less the first, of the same source; `null` where it scored fewer than two times. Source: domain.md 8.3. */
export function autonomyGain(scores: readonly { readonly score: number }[]): number | null {
  const [first] = scores
  const last = scores.at(-1)
  return scores.length < 2 || first === undefined || last === undefined ? null : last.score - first.score
}
