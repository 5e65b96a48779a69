import { type CheckInParty, EXAMPLE_BELOW } from '@tandem/domain/check-ins'
import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import { EMPLOYER_WORDS, EXAMPLES, WORKER_WORDS } from './check-in-answers.ts'
import { questionIn, wordQuestionIn } from './check-in-questions.ts'
import { type Chance, chanceOf } from './deck.ts'
import type { JobLife, Life } from './life.ts'
import type { Asked } from './moment.ts'
import type { Narrator } from './narrator.ts'
import type { Slots, Texts } from './text.ts'

type About = {
  readonly life: Life
  readonly job: JobLife
  readonly party: CheckInParty
  /** How far into the job, 0 to 1. */
  readonly share: number
  readonly narrator: Narrator
  readonly slots: Slots
  readonly chance: Chance
}

/** Where all is well, two sides who look at the same work are a level apart at most. */
const BETWEEN_SIDES = 0.4

/** What a side thinks of most things, over time. */
function levelOf({ job, party, share }: About, item: string): number {
  const mood = job.job.mood ?? 'steady'
  if (mood === 'rising') return 2.6 + 2 * share
  if (mood === 'falling') return 4.3 - 3 * share
  if (mood === 'apart') return party === 'employer' ? 3.2 : 4
  return chanceOf(`${job.name} ${item}`).oneIn(2) ? 4.3 : 3.7
}

/** Where the sides see it differently. */
const APART: readonly string[] = ['pace', 'autonomy']

function answerTo(item: string, about: About): number | null {
  const { chance, party, job } = about
  if (item !== 'overall' && item !== 'pace' && chance.oneIn(party === 'employer' ? 12 : 30)) return null
  const isApart = job.job.mood === 'apart' && APART.includes(item)
  const level = isApart ? (party === 'employer' ? 2 : 4) : levelOf(about, item) + chance.between(-1, 1) * BETWEEN_SIDES
  return Math.min(5, Math.max(1, Math.round(level)))
}

const INTENTIONS = ['confirm', 'confirm', 'renew', 'changeHours', 'unsure'] as const
const WISHES = ['same', 'same', 'fewer', 'more'] as const

/** Answers in the mood of the job; whoever speaks English says it in English. */
export function answersOf(about: About): Pick<Asked, 'ratings' | 'words' | 'intention' | 'wish'> {
  const { party, chance, narrator, slots, job, life, share } = about
  const speaks = party === 'worker' ? life.person.about?.locale : undefined
  const ownChance = chanceOf(`${job.name} ${party} ${share}`)
  const ownLocale = speaks ?? narrator.locale
  const asked = HOUSE_QUESTIONNAIRE.ratings
    .map(({ code }) => code)
    .filter((item) => item === 'overall' || item === 'pace' || !chance.oneIn(6))
  const ratings = asked.map((item) => {
    const value = answerTo(item, about)
    const example = value !== null && value < EXAMPLE_BELOW ? (EXAMPLES[item]?.[ownLocale] ?? null) : null
    return { item, question: questionIn(narrator.locale, party, item), value, example }
  })
  const own = (pool: Texts) => {
    if (speaks === undefined) return narrator.line(pool, slots)
    const [first = pool[0], ...more] = pool.filter((text) => !text[speaks].includes('{'))
    return ownChance.pick([first, ...more])[speaks]
  }
  const word = (name: string, pool: Texts) => ({
    word: name,
    question: wordQuestionIn(narrator.locale, party, name),
    answer: own(pool),
  })
  const isFalling = job.job.mood === 'falling' && share > 0.6
  const intention = isFalling ? (share > 0.9 ? 'no' : 'unsure') : chance.pick(INTENTIONS)
  return {
    ratings,
    words:
      party === 'worker'
        ? [
            word('goesWell', WORKER_WORDS.goesWell),
            ...(chance.oneIn(2) ? [word('isHard', WORKER_WORDS.isHard)] : []),
            ...(chance.oneIn(9) ? [word('notForEmployer', WORKER_WORDS.notForEmployer)] : []),
          ]
        : [
            word('goesWell', EMPLOYER_WORDS.goesWell),
            ...(chance.oneIn(2) ? [word('toImprove', EMPLOYER_WORDS.toImprove)] : []),
            ...(chance.oneIn(6) ? [word('adaptations', EMPLOYER_WORDS.adaptations)] : []),
            ...(chance.oneIn(6) ? [word('ownOrganisation', EMPLOYER_WORDS.ownOrganisation)] : []),
          ],
    intention: party === 'employer' ? intention : null,
    wish: chance.oneIn(2) ? chance.pick(WISHES) : null,
  }
}
