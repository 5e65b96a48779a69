import type { CheckInParty } from './check-ins.ts'
import type { Locale } from './members.ts'

/** One sentence in every language of the house. */
export type Wording = Readonly<Record<Locale, string>>

/** What may be asked of one side or of both, in each side's own words: the two wordings of one code mirror each other. */
export type Question = {
  /** Keeps its answers together over all versions. */
  readonly code: string
  /** A short name, the same for both sides. */
  readonly name: Wording
  /** As it is asked of the person; `null`: it is not asked of them. */
  readonly worker: Wording | null
  /** As it is asked of the company; `null`: it is not asked of it. */
  readonly employer: Wording | null
  /** The sides that are asked it by link. */
  readonly byLink: readonly CheckInParty[]
  /** No longer asked; what was answered keeps its name. */
  readonly isRetired: boolean
}

/** What a service asks in its check-ins: rated from 1 to 5, and answered in words. Order is that of asking. */
export type Questionnaire = { readonly ratings: readonly Question[]; readonly words: readonly Question[] }

/** The rated question that sums up a check-in; it is always asked of both sides. */
export const OVERALL = 'overall'
/** Answered to the coaches of the file alone; never asked of a company. */
export const NOT_FOR_EMPLOYER = 'notForEmployer'

/** How many rated questions a link asks. Source: issue of check-ins by link, "three to ten questions". */
export const LINK_RATINGS = { least: 3, most: 10 } as const
/** How many questions in words a link asks at most: writing on a phone takes most of the minute. */
export const LINK_WORDS_MOST = 2
export const MOST_QUESTIONS = { ratings: 30, words: 15 } as const

export type AskedQuestion = { readonly code: string; readonly wording: Wording }

/** What one side is asked, in order. */
export function askedOf(questions: readonly Question[], party: CheckInParty): AskedQuestion[] {
  return questions.flatMap((question) => {
    const wording = question[party]
    return question.isRetired || wording === null ? [] : [{ code: question.code, wording }]
  })
}

/** Codes of what both sides are asked, in order: their answers stand side by side. */
export function mirroredOf(questions: readonly Question[]): string[] {
  return questions
    .filter(({ worker, employer, isRetired }) => worker !== null && employer !== null && !isRetired)
    .map(({ code }) => code)
}

/** What one side is asked by link, in order. */
export function askedByLink(questions: readonly Question[], party: CheckInParty): AskedQuestion[] {
  return askedOf(
    questions.filter(({ byLink }) => byLink.includes(party)),
    party,
  )
}

/** The short name of a question, retired ones included; its code where nobody knows it. */
export function nameOfQuestion({ ratings, words }: Questionnaire, code: string, locale: Locale): string {
  return [...ratings, ...words].find((question) => question.code === code)?.name[locale] ?? code
}

export type QuestionnaireFault = {
  /** Of the questionnaire, such as `/ratings/3/name/fr`. */
  readonly pointer: string
  readonly code:
    | 'required'
    | 'asked-of-nobody'
    | 'already-exists'
    | 'overall-missing'
    | 'not-to-employer'
    | 'link-too-few'
    | 'link-too-many'
    | 'question-gone'
}

const PARTIES: readonly CheckInParty[] = ['worker', 'employer']

/** The languages in which a sentence is still to be written. */
export function wordingFaults(wording: Wording, at: string): { pointer: string; code: 'required' }[] {
  return (Object.keys(wording) as Locale[])
    .filter((locale) => wording[locale].trim() === '')
    .map((locale) => ({ pointer: `${at}/${locale}`, code: 'required' as const }))
}

function questionFaults(question: Question, at: string): QuestionnaireFault[] {
  const { name, worker, employer, isRetired } = question
  const wordings = PARTIES.flatMap((party) => {
    const wording = question[party]
    return wording === null ? [] : wordingFaults(wording, `${at}/${party}`)
  })
  const isForNobody = worker === null && employer === null && !isRetired
  return [
    ...wordingFaults(name, `${at}/name`),
    ...wordings,
    ...(isForNobody ? [{ pointer: `${at}/worker`, code: 'asked-of-nobody' as const }] : []),
  ]
}

function linkFaults({ ratings, words }: Questionnaire): QuestionnaireFault[] {
  return PARTIES.flatMap((party): QuestionnaireFault[] => {
    const count = askedByLink(ratings, party).length
    const pointer = `/byLink/${party}`
    if (count < LINK_RATINGS.least) return [{ pointer, code: 'link-too-few' }]
    const isTooMany = count > LINK_RATINGS.most || askedByLink(words, party).length > LINK_WORDS_MOST
    return isTooMany ? [{ pointer, code: 'link-too-many' }] : []
  })
}

/** Why a questionnaire may not follow `former`: a code that was asked stays known, so that its answers keep a name. */
export function questionnaireFaults(next: Questionnaire, former: Questionnaire): QuestionnaireFault[] {
  const lists = ['ratings', 'words'] as const
  const faults = lists.flatMap((list) =>
    next[list].flatMap((question, place) => questionFaults(question, `/${list}/${place}`)),
  )
  const codes = [...next.ratings, ...next.words].map(({ code }) => code)
  const isTwice = new Set(codes).size < codes.length
  const isGone = lists.some((list) => former[list].some((one) => !next[list].some(({ code }) => code === one.code)))
  const overall = next.ratings.findIndex(({ code }) => code === OVERALL)
  const isOverallAsked = PARTIES.every((party) => askedOf(next.ratings, party).some(({ code }) => code === OVERALL))
  const secret = next.words.findIndex(({ code, employer }) => code === NOT_FOR_EMPLOYER && employer !== null)
  return [
    ...faults,
    ...(isTwice ? [{ pointer: '/ratings', code: 'already-exists' as const }] : []),
    ...(isGone ? [{ pointer: '/ratings', code: 'question-gone' as const }] : []),
    ...(isOverallAsked ? [] : [{ pointer: `/ratings/${Math.max(0, overall)}`, code: 'overall-missing' as const }]),
    ...(secret < 0 ? [] : [{ pointer: `/words/${secret}/employer`, code: 'not-to-employer' as const }]),
    ...linkFaults(next),
  ]
}
