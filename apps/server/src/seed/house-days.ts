import { addDays } from '@tandem/domain/calendar-date'
import { COMPANIES, type CompanyKey, companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { chanceOf, deckOf } from './deck.ts'
import { COACH_TEAMS, type CoachKey, DEMO_TEAMS } from './demo-team.ts'
import { type Moment, momentOf } from './moment.ts'
import { narratorOf, workSlots } from './narrator.ts'
import { DESK, NETWORK, PROSPECT_ALONE } from './notes-company.ts'
import { plannedOf, travelTo } from './retell.ts'
import { type ShapeKey, shapeOf } from './shapes.ts'
import type { Stage } from './stage.ts'
import type { Text } from './text.ts'
import { workdayFrom } from './working-days.ts'

const FIRST = -540
const EVERY = 26

const REMINDERS: Readonly<Record<'call' | 'send', Text>> = {
  call: {
    fr: 'Rappeler la menuiserie au sujet du poste d’atelier',
    en: 'Call the joinery back about the workshop job',
  },
  send: { fr: 'Envoyer la page sur l’essai de dix jours', en: 'Send the page about the ten-day trial' },
}

/** What coaches do for nobody in particular: companies visited, the team, the partners, the desk. */
export function houseMoments(stage: Stage): Moment[] {
  return (Object.keys(COACH_TEAMS) as CoachKey[]).flatMap((coach) => {
    const chance = chanceOf(`${coach} house`)
    const team = COACH_TEAMS[coach]
    const narrator = narratorOf({ name: [coach, coach], town: DEMO_TEAMS[team] as 'Tournai' }, stage.locale, chance)
    const near = (Object.keys(COMPANIES) as CompanyKey[]).filter((key) => {
      const { owner, doNotContact } = companyOf(key)
      return COACH_TEAMS[owner] === team && doNotContact === undefined
    })
    const [first = 'lenoir', ...more] = near
    const company = deckOf(chance, [first, ...more])
    const deck = deckOf<ShapeKey>(chance, ['visitCompany', 'desk', 'callCompany', 'network', 'visitCompany', 'meeting'])
    const moments: Moment[] = []
    for (let offset = FIRST + chance.between(0, 9); offset < -1; offset += chance.between(7, EVERY - 7)) {
      const on = workdayFrom(stage.day(offset))
      const shape = deck()
      if (on <= stage.last) moments.push(houseMoment(stage, coach, on, shape, company(), narrator, chance))
    }
    return [...moments, ...(coach === 'tunde' ? joinery(stage) : [])]
  })
}

function houseMoment(
  stage: Stage,
  coach: CoachKey,
  on: string,
  shape: ShapeKey,
  company: CompanyKey,
  narrator: ReturnType<typeof narratorOf>,
  chance: ReturnType<typeof chanceOf>,
): Moment {
  const { minutes, withParties } = shapeOf(shape)
  const isCompany = withParties[0] === 'employer' && voiceOf(companyOf(company), stage.today, on, false) !== undefined
  const told = isCompany ? shape : shape === 'network' ? 'network' : 'desk'
  const slots = workSlots(company, { today: stage.today, locale: stage.locale, on, chance }, false)
  const pool = isCompany ? PROSPECT_ALONE : told === 'network' ? NETWORK : DESK
  const latest = addDays(on, 10)
  return momentOf({
    coach,
    on,
    within: [on, latest > stage.last ? stage.last : latest],
    shape: told,
    minutes: 5 * Math.round(chance.between(...minutes) / 5),
    travelMinutes: isCompany ? travelTo(coach, shape, companyOf(company).town) : told === 'network' ? 30 : 0,
    company: isCompany ? company : null,
    note: narrator.line(pool, slots),
  })
}

/** A joinery that wrote to us, and nobody to send yet. */
function joinery(stage: Stage): Moment[] {
  const on = stage.workday(-9)
  const visit = momentOf({
    coach: 'tunde',
    on,
    at: '09:30',
    within: [on, on],
    shape: 'visitCompany',
    minutes: 50,
    travelMinutes: travelTo('tunde', 'visitCompany', 'Dottignies'),
    company: 'depoorter',
    note: stage.say({
      fr: 'Première visite, sans candidat en tête. Luc Depoorter cherche quelqu’un pour l’atelier, quatre matinées. Deux machines bruyantes, une équipe de trois.',
      en: 'First visit, with nobody in mind. Luc Depoorter looks for somebody in the workshop, four mornings. Two noisy machines, a team of three.',
    }),
    next: plannedOf(stage, { on: 1, title: REMINDERS.call }, 'employer'),
  })
  const call = stage.workday(-26)
  return [
    visit,
    momentOf({
      coach: 'tunde',
      on: call,
      at: '11:00',
      within: [call, call],
      shape: 'callCompany',
      minutes: 15,
      company: 'depoorter',
      note: stage.say({
        fr: 'La menuiserie nous a écrit. Je rappelle : besoin réel, mais pas décrit. Rendez-vous pris.',
        en: 'The joinery wrote to us. I call back: a real need, not described yet. Visit arranged.',
      }),
      next: plannedOf(stage, { on: -20, title: REMINDERS.send, done: -22 }, 'employer'),
    }),
  ]
}
