import type { CheckIn, CheckInFacts } from '@tandem/contract/check-ins'
import type { CheckInChannel, CheckInParty, ContractIntention, VisitWish } from '@tandem/domain/check-ins'
import type { CheckInGuide } from './check-in-about.ts'
import { type Answers, ratingsFrom } from './rating-rows.tsx'

/** A check-in as the form holds it: empty text for what is not said. */
export type CheckInValues = {
  readonly heldOn: string
  readonly channel: CheckInChannel
  readonly contactId: string
  readonly ratings: Answers
  readonly words: Readonly<Partial<Record<string, string>>>
  readonly intention: ContractIntention | ''
  readonly wish: VisitWish | null
  readonly nextOn: string
  readonly minutes: number | null
  readonly travelMinutes: number | null
}

/** As last time; whoever answered alone then is called now. */
function usualChannel(last: CheckInChannel | undefined): CheckInChannel {
  return last === undefined || last === 'link' ? 'phone' : last
}

/** Minutes of a usual check-in, to begin with. */
const USUAL_MINUTES = 15

export function newValues(guide: CheckInGuide, heldOn: string | undefined, asksTime: boolean): CheckInValues {
  const known = guide.contacts.some((contact) => contact.contactId === guide.last?.contactId)
  return {
    heldOn: heldOn ?? guide.today,
    channel: usualChannel(guide.last?.channel),
    contactId: (known ? guide.last?.contactId : guide.contacts[0]?.contactId) ?? '',
    ratings: {},
    words: {},
    intention: '',
    wish: null,
    nextOn: '',
    minutes: asksTime ? USUAL_MINUTES : null,
    travelMinutes: asksTime ? 0 : null,
  }
}

/** A check-in that was recorded, to be corrected. */
export function valuesOf(checkIn: CheckIn): CheckInValues {
  return {
    heldOn: checkIn.heldOn,
    channel: checkIn.channel,
    contactId: checkIn.contactId ?? '',
    ratings: Object.fromEntries(
      checkIn.ratings.map(({ item, value, example }) => [item, { value, example: example ?? '' }]),
    ),
    words: Object.fromEntries(checkIn.words.map(({ word, answer }) => [word, answer])),
    intention: checkIn.intention ?? '',
    wish: checkIn.wish,
    nextOn: checkIn.nextOn ?? '',
    minutes: null,
    travelMinutes: null,
  }
}

/** The words that were answered, in the order in which they are sent. */
export function answeredIn(values: CheckInValues): string[] {
  return Object.entries(values.words).flatMap(([word, text = '']) => (text.trim() === '' ? [] : [word]))
}

/** What is sent, each answer with its question as it was asked; `asked` are the questions of a check-in being corrected. */
export function factsOf(
  party: CheckInParty,
  values: CheckInValues,
  textOf: (code: string) => string,
  asked: CheckIn | null,
): Record<keyof CheckInFacts, unknown> {
  const itemAsked = (item: string) => asked?.ratings.find((one) => one.item === item)?.question
  const wordAsked = (word: string) => asked?.words.find((one) => one.word === word)?.question
  return {
    heldOn: values.heldOn,
    channel: values.channel,
    contactId: party === 'employer' && values.contactId !== '' ? values.contactId : null,
    ratings: ratingsFrom(values.ratings, (item) => itemAsked(item) ?? textOf(item)),
    words: answeredIn(values).map((word) => ({
      word,
      question: wordAsked(word) ?? textOf(word),
      answer: values.words[word] ?? '',
    })),
    intention: values.intention === '' ? null : values.intention,
    wish: values.wish,
    nextOn: values.nextOn === '' ? null : values.nextOn,
  }
}
