import type { CalendarDate } from './calendar-date.ts'
import { type ActRefusal, actRefusal } from './consented-acts.ts'
import type { ConsentFacts } from './consents.ts'

/** For whom a document is written: what it may hold follows from it. Source: domain.md 12.3. */
export const DOCUMENT_READERS = ['worker', 'employer', 'funder', 'team'] as const
export type DocumentReader = (typeof DOCUMENT_READERS)[number]

/** What a document is about, beside the accompaniment. */
export const DOCUMENT_SUBJECTS = [
  'episode',
  'placement',
  'entry',
  'checkIn',
  'period',
  'extension',
  'review',
  'skills',
  'attestation',
] as const
export type DocumentSubject = (typeof DOCUMENT_SUBJECTS)[number]

type Kind = { readonly reader: DocumentReader; readonly about: DocumentSubject }

/** The documents that Tandem makes. Source: domain.md 11. */
export const DOCUMENT_KINDS = [
  'coachingPlan',
  'plainPlan',
  'skills',
  'skillEvaluation',
  'visitNote',
  'midPlanReview',
  'closingReview',
  'employerPage',
  'employerCheckIn',
  'hoursExtract',
  'extensionRequest',
  'finalReport',
  'handOver',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** For whom each is written, and about what. */
export const DOCUMENTS: Readonly<Record<DocumentKind, Kind>> = {
  coachingPlan: { reader: 'worker', about: 'episode' },
  plainPlan: { reader: 'worker', about: 'episode' },
  skills: { reader: 'worker', about: 'attestation' },
  skillEvaluation: { reader: 'worker', about: 'skills' },
  visitNote: { reader: 'worker', about: 'entry' },
  midPlanReview: { reader: 'worker', about: 'review' },
  closingReview: { reader: 'worker', about: 'episode' },
  employerPage: { reader: 'employer', about: 'placement' },
  employerCheckIn: { reader: 'employer', about: 'checkIn' },
  hoursExtract: { reader: 'funder', about: 'period' },
  extensionRequest: { reader: 'funder', about: 'extension' },
  finalReport: { reader: 'funder', about: 'episode' },
  handOver: { reader: 'team', about: 'episode' },
}

/** Why a document may not leave toward its reader on `day`, by what the person agreed to, or `null`. */
export function sharingRefusal(
  reader: DocumentReader,
  consents: readonly ConsentFacts[],
  day: CalendarDate,
): ActRefusal | null {
  return reader === 'funder' ? actRefusal('reportToFunder', consents, day) : null
}

export type DocumentChoice = {
  readonly kind: DocumentKind
  readonly placementId: string | null
  readonly entryId: string | null
  readonly checkInId: string | null
  readonly fromOn: CalendarDate | null
  readonly toOn: CalendarDate | null
  readonly extensionId: string | null
  /** A finished review; empty is the latest one. */
  readonly reviewId: string | null
  /** An evaluation of skills; empty is what the file knows of jobs and goals. */
  readonly evaluationId: string | null
}

const FIELDS = {
  episode: [],
  placement: ['placementId'],
  entry: ['entryId'],
  checkIn: ['checkInId'],
  period: ['fromOn', 'toOn'],
  extension: ['extensionId'],
  review: ['reviewId'],
  skills: ['evaluationId'],
  attestation: ['evaluationId'],
} as const satisfies Record<DocumentSubject, readonly (keyof DocumentChoice)[]>

/** The fields that say what a kind is about. */
export function fieldsAbout(kind: DocumentKind): readonly Exclude<keyof DocumentChoice, 'kind'>[] {
  return FIELDS[DOCUMENTS[kind].about]
}

/** What a document can be about without saying which. */
const MAY_BE_EMPTY: readonly DocumentSubject[] = ['review', 'attestation']

export type DocumentRefusal = {
  readonly code: 'document-subject-missing' | 'end-before-start'
  readonly field: Exclude<keyof DocumentChoice, 'kind'>
}

/** Why a document cannot be made of this choice, with the field that is wrong, or `null`. */
export function documentRefusal(choice: DocumentChoice): DocumentRefusal | null {
  const { about } = DOCUMENTS[choice.kind]
  const field = MAY_BE_EMPTY.includes(about)
    ? undefined
    : fieldsAbout(choice.kind).find((name) => choice[name] === null)
  if (field !== undefined) return { code: 'document-subject-missing', field }
  const { fromOn, toOn } = choice
  const isCrossed = about === 'period' && fromOn !== null && toOn !== null && toOn < fromOn
  return isCrossed ? { code: 'end-before-start', field: 'toOn' } : null
}

/** What makes two makings versions of one document: the same kind of the same thing in the same language. */
export function documentSeries(choice: DocumentChoice, locale: string): string {
  const about = fieldsAbout(choice.kind).flatMap((name) => choice[name] ?? [])
  return [choice.kind, locale, ...about].join(' ')
}

/** `D-2026-014`: numbered through each year. */
export function documentReference(year: number, number: number): string {
  return `D-${year}-${String(number).padStart(3, '0')}`
}

/** First name and initial: the most that an employer's document says of a person. Source: domain.md 11.4. */
export function shortPersonName(firstName: string, lastName: string): string {
  const [initial] = lastName.trim()
  return initial === undefined ? firstName : `${firstName} ${initial.toLocaleUpperCase()}.`
}

/** Titles and particles: they are nobody's. */
const TITLES = new Set(['mme', 'mlle', 'mrs', 'ms.', 'mr.', 'van', 'von', 'den', 'der', 'del'])
const TITLE = '(?:(?:M\\.|Mme|Mlle|Mr|Mrs|Ms|Dr)\\.?\\s+)?'

/** What stands before the first word of a sentence. */
const BEGINNING = /(?:^|[.!?…»”]\s+|[\n\r])$/u

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A text in which the names of third parties give way to what they do. `kept` are names that stay, such as a company's
 * that holds somebody's name. A name that nobody recorded cannot be known: a person reads the text before it leaves.
 */
export function withoutNames(
  text: string,
  people: readonly { readonly name: string; readonly as: string }[],
  kept: readonly string[],
): string {
  const said = new Map<string, string>()
  for (const name of kept) if (name.trim() !== '') said.set(name.trim(), name.trim())
  for (const { name, as } of people)
    for (const part of [name.trim(), ...name.trim().split(/\s+/)])
      if (part.length > 2 && !TITLES.has(part.toLowerCase()) && !said.has(part)) said.set(part, as)
  if (said.size === 0) return text
  const longestFirst = [...said.keys()].sort((one, two) => two.length - one.length)
  const one = `(?<![\\p{L}\\p{N}])${TITLE}(${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}])`
  const oneAfterTheOther = new RegExp(`${one}(?:\\s+${one})*`, 'gu')
  return text.replace(oneAfterTheOther, (names: string, ...found: unknown[]) => {
    const before = text.slice(0, found.find((one) => typeof one === 'number') ?? 0)
    const told = [...names.matchAll(new RegExp(one, 'gu'))].map(([, name = '']) => said.get(name) ?? name)
    const words = told.filter((name, at) => name !== told[at - 1]).join(' ')
    const [first = ''] = words
    return BEGINNING.test(before) ? first.toLocaleUpperCase() + words.slice(first.length) : words
  })
}

/** Whether a text says a name, or one of its parts. */
export function saysName(text: string, name: string): boolean {
  return withoutNames(text, [{ name, as: '' }], []) !== text
}
