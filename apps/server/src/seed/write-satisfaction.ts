import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { SATISFACTION_STATEMENTS, WRITTEN_WAYS } from '@tandem/domain/satisfaction'
import { satisfactionSurveys } from '../features/satisfaction/satisfaction.table.ts'
import { satisfactionLinks } from '../features/satisfaction/satisfaction-links.table.ts'
import { companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { chanceOf } from './deck.ts'
import { isCalledAfter, isHeldOn, type JobLife, type Life } from './life.ts'
import { linkSentOn } from './personal-links.ts'
import { instantAt, type Stage } from './stage.ts'
import type { Text } from './text.ts'
import { workdayFrom } from './working-days.ts'

const LATE_AFTERNOON = 16 * 60 + 40

const SAID: Readonly<Record<CheckInParty, readonly [Text, ...Text[]]>> = {
  worker: [
    {
      fr: 'On m’a laissé choisir, et on m’a rappelé quand ça n’allait pas.',
      en: 'I could choose, and was called back when it went badly.',
    },
    { fr: '', en: '' },
    { fr: 'Un peu plus de visites au début m’aurait aidé.', en: 'A few more visits at the start would have helped.' },
  ],
  employer: [
    { fr: 'Une seule personne à appeler : c’est ce qui a compté.', en: 'One person to call: that is what counted.' },
    { fr: '', en: '' },
    { fr: 'Nous accueillons autrement depuis.', en: 'We welcome people differently since.' },
  ],
}

/** Who answered by themselves, by link. */
const BY_LINK: Readonly<Record<CheckInParty, readonly string[]>> = {
  worker: ['amelie', 'celia', 'farid'],
  employer: ['celia', 'emilie'],
}
/** The paper form came back from nobody, so the company was asked by link this week. */
const WAITS_BY_LINK = 'pierre'

/** Who is asked at the end of an accompaniment: the person, and the company that they work for then. */
function askedOf({ jobs, exitedOn }: Life): { party: CheckInParty; job: JobLife | null }[] {
  const job = exitedOn === null ? undefined : jobs.find((one) => one.isJob && isHeldOn(one, exitedOn))
  const isReachable = job !== undefined && job.job.seen !== 'notAtAll' && job.job.contactRefused === undefined
  return [{ party: 'worker', job: null }, ...(isReachable ? [{ party: 'employer' as const, job }] : [])]
}

/** Whom a link went to: the person, or who speaks for the company on a day. */
function reachedBy({ id, today }: Stage, { person }: Life, job: JobLife | null, on: CalendarDate) {
  if (job === null) return { contactId: null, recipientName: person.name[0] }
  const voice = voiceOf(companyOf(job.company), today, on, false)
  return voice && { contactId: id(`contact:${job.company}:${voice.name}`), recipientName: voice.name }
}

type Form = typeof satisfactionSurveys.$inferInsert

/** The same form, asked by a personal link and answered alone, without words. */
function writeByLink(stage: Stage, life: Life, job: JobLife | null, form: Form): void {
  const { put } = stage
  const isWaiting = form.outcome === 'waits'
  const reached = reachedBy(stage, life, job, form.askedOn)
  if (reached === undefined) return
  put(satisfactionSurveys, { ...form, way: 'link', words: '', respondent: reached.recipientName })
  const at = isWaiting ? null : instantAt(form.answeredOn ?? form.askedOn, LATE_AFTERNOON)
  put(satisfactionLinks, {
    ...linkSentOn(stage, life.person.coach, form.askedOn),
    ...reached,
    surveyId: form.id,
    closedAt: at,
    begunAt: at,
    outcome: isWaiting ? null : 'answered',
  })
}

/** What both sides said of the coaching at the end: most answer, some do not want to, the last forms are still out. */
export function writeSatisfaction(stage: Stage, life: Life): void {
  const { put, id, say, last, day } = stage
  const { person, name, exitedOn, stay } = life
  if (exitedOn === null || !isCalledAfter(stay)) return
  for (const { party, job } of askedOf(life)) {
    const chance = chanceOf(`satisfaction:${name}:${party}`)
    const isRecent = addDays(exitedOn, 100) > last
    const outcome = isRecent && party === 'employer' ? 'waits' : chance.oneIn(7) ? 'refused' : 'answered'
    const isAnswered = outcome === 'answered'
    const isAskedAgain = outcome === 'waits' && person.key === WAITS_BY_LINK
    const answeredOn = outcome === 'waits' ? null : workdayFrom(addDays(exitedOn, party === 'worker' ? 0 : 6))
    const mark = chance.between(6, 9)
    const level = () => Math.min(5, Math.max(1, Math.round(mark / 2) + chance.between(-1, 1)))
    const form: Form = {
      id: id(`satisfaction:${name}:${party}`),
      episodeId: id(name),
      party,
      placementId: job === null ? null : id(job.name),
      askedOn: isAskedAgain ? day(-3) : exitedOn,
      way: outcome === 'waits' ? 'paper' : chance.pick(WRITTEN_WAYS),
      outcome,
      answeredOn,
      respondent: party === 'worker' ? person.name[0] : '',
      statements: isAnswered ? SATISFACTION_STATEMENTS[party].map(({ code }) => ({ code, value: level() })) : [],
      mark: isAnswered ? mark : null,
      words: isAnswered ? say(chance.pick(SAID[party])) : '',
      memberId: id(`member:${person.coach}`),
      recordedAt: instantAt(answeredOn ?? exitedOn, LATE_AFTERNOON),
    }
    const isByLink = isAskedAgain || (isAnswered && BY_LINK[party].includes(person.key))
    if (isByLink) writeByLink(stage, life, job, form)
    else put(satisfactionSurveys, form)
  }
}
