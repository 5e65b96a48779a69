import { addDays } from '@tandem/domain/calendar-date'
import { type CompanyKey, companyOf } from './companies.ts'
import type { CoachKey } from './demo-team.ts'
import { isHeldOn, type Life } from './life.ts'
import { type Moment, momentOf, sideOfMoment } from './moment.ts'
import type { Action, Day } from './person.ts'
import { plannedOf, travelTo } from './retell.ts'
import type { ShapeKey } from './shapes.ts'
import type { Stage } from './stage.ts'
import type { Text } from './text.ts'

/** One entry about several people: what was said once is written once, and the time is shared. */
type Together = {
  readonly coach: CoachKey
  readonly on: Day
  readonly at: string
  readonly shape: ShapeKey
  readonly minutes: number
  readonly people: readonly string[]
  readonly company?: CompanyKey
  readonly note: Text
  /** Words about one person alone, which stand in no other file. */
  readonly own?: Readonly<Record<string, Text>>
  readonly next?: Action
}

const TOGETHER: readonly Together[] = [
  {
    coach: 'tunde',
    on: -27,
    at: '13:30',
    shape: 'visitBoth',
    minutes: 120,
    people: ['joy', 'mustafa', 'lina', 'tom'],
    company: 'freshpack',
    note: {
      fr: 'Une visite, quatre personnes. Karen Whitfield fait le tour des lignes avec moi, puis chacun dix minutes.',
      en: 'One visit, four people. Karen Whitfield walks the lines with me, then ten minutes each.',
    },
    own: {
      joy: {
        fr: 'Forme une collègue arrivée ce mois-ci, et y prend goût.',
        en: 'Trains a colleague who came this month, and likes it.',
      },
      mustafa: { fr: 'Demande le poste de jour.', en: 'Asks for the day shift.' },
      lina: { fr: 'Suit le rythme depuis lundi.', en: 'Has kept up since Monday.' },
      tom: { fr: 'Attend la réponse de l’agence.', en: 'Waits for the agency’s answer.' },
    },
    next: {
      on: 5,
      side: 'employer',
      title: { fr: 'Rappeler Karen Whitfield : poste de jour', en: 'Call Karen Whitfield: the day shift' },
    },
  },
  {
    coach: 'nadia',
    on: -36,
    at: '09:30',
    shape: 'officeTalk',
    minutes: 120,
    people: ['zoe', 'emre', 'nathan'],
    note: {
      fr: 'Atelier « répondre à une offre », à trois. Chacun repart avec une lettre et un nom à appeler.',
      en: '“Answering an advert” workshop, the three of them. Each leaves with a letter and a name to call.',
    },
  },
  {
    coach: 'jonas',
    on: -46,
    at: '14:00',
    shape: 'visitBoth',
    minutes: 75,
    people: ['florian', 'veronique'],
    company: 'cornet',
    note: {
      fr: 'Ahmed Saïdi reçoit Florian, puis Véronique. Le tri va bien, la calandre reste à apprendre pour les deux.',
      en: 'Ahmed Saïdi sees Florian, then Véronique. Sorting goes well, the rolling iron is left to learn for both.',
    },
  },
  {
    coach: 'sofia',
    on: -22,
    at: '10:00',
    shape: 'jobFair',
    minutes: 90,
    people: ['femke', 'mehdi', 'nadege'],
    note: {
      fr: 'Salon de l’emploi de Mouscron, avec Femke, Mehdi et Nadège. Onze entreprises vues, deux rendez-vous pris.',
      en: 'Mouscron job fair, with Femke, Mehdi and Nadège. Eleven companies seen, two meetings arranged.',
    },
  },
  {
    coach: 'nadia',
    on: -15,
    at: '15:30',
    shape: 'callEmployer',
    minutes: 25,
    people: ['david', 'marieantoinette'],
    company: 'delmotte',
    note: {
      fr: 'Mme Okafor, au sujet des deux. David prend la clé du quai, Marie-Antoinette passe aux bons de livraison.',
      en: 'Mme Okafor, about both. David gets the key to the bay, Marie-Antoinette moves on to the delivery notes.',
    },
  },
]

export function togetherMoments(stage: Stage, lives: readonly Life[]): Moment[] {
  return TOGETHER.map((told): Moment => {
    const { coach, at, shape, minutes, company, people } = told
    const on = stage.workday(told.on)
    const concerned = people.flatMap((key) => {
      const life = lives.findLast(({ person }) => person.key === key)
      if (life === undefined) throw new Error(`Nobody is called ${key}`)
      const job = company === undefined ? null : (life.jobs.find((one) => isHeldOn(one, on)) ?? null)
      const own = told.own?.[key]
      return [{ life, job, ...(own === undefined ? {} : { note: stage.say(own) }) }]
    })
    const town = company === undefined ? 'Mouscron' : companyOf(company).town
    return momentOf({
      coach,
      on,
      at,
      within: [on, addDays(on, 5) < stage.last ? addDays(on, 5) : stage.last],
      shape,
      minutes,
      travelMinutes: travelTo(coach, shape, town),
      people: concerned,
      company: company ?? null,
      note: stage.say(told.note),
      next: told.next === undefined ? null : plannedOf(stage, told.next, sideOfMoment({ shape })),
    })
  })
}
