import { addDays } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { SATISFACTION_STATEMENTS, SATISFACTION_WAYS } from '@tandem/domain/satisfaction'
import { satisfactionSurveys } from '../features/satisfaction/satisfaction.table.ts'
import { chanceOf } from './deck.ts'
import { isCalledAfter, isHeldOn, type Life } from './life.ts'
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

/** Who is asked at the end of an accompaniment: the person, and the company that they work for then. */
function askedOf({ jobs, exitedOn }: Life): { party: CheckInParty; job: string | null }[] {
  const job = exitedOn === null ? undefined : jobs.find((one) => one.isJob && isHeldOn(one, exitedOn))
  const isReachable = job !== undefined && job.job.seen !== 'notAtAll' && job.job.contactRefused === undefined
  return [{ party: 'worker', job: null }, ...(isReachable ? [{ party: 'employer' as const, job: job.name }] : [])]
}

/** What both sides said of the coaching at the end: most answer, some do not want to, the last forms are still out. */
export function writeSatisfaction(stage: Stage, life: Life): void {
  const { put, id, say, last } = stage
  const { person, name, exitedOn, stay } = life
  if (exitedOn === null || !isCalledAfter(stay)) return
  for (const { party, job } of askedOf(life)) {
    const chance = chanceOf(`satisfaction:${name}:${party}`)
    const isRecent = addDays(exitedOn, 100) > last
    const outcome = isRecent && party === 'employer' ? 'waits' : chance.oneIn(7) ? 'refused' : 'answered'
    const isAnswered = outcome === 'answered'
    const answeredOn = outcome === 'waits' ? null : workdayFrom(addDays(exitedOn, party === 'worker' ? 0 : 6))
    const mark = chance.between(6, 9)
    const level = () => Math.min(5, Math.max(1, Math.round(mark / 2) + chance.between(-1, 1)))
    put(satisfactionSurveys, {
      id: id(`satisfaction:${name}:${party}`),
      episodeId: id(name),
      party,
      placementId: job === null ? null : id(job),
      askedOn: exitedOn,
      way: outcome === 'waits' ? 'paper' : chance.pick(SATISFACTION_WAYS),
      outcome,
      answeredOn,
      respondent: party === 'worker' ? person.name[0] : '',
      statements: isAnswered ? SATISFACTION_STATEMENTS[party].map(({ code }) => ({ code, value: level() })) : [],
      mark: isAnswered ? mark : null,
      words: isAnswered ? say(chance.pick(SAID[party])) : '',
      memberId: id(`member:${person.coach}`),
      recordedAt: instantAt(answeredOn ?? exitedOn, LATE_AFTERNOON),
    })
  }
}
