import { addDays } from '@tandem/domain/calendar-date'
import { type Milestone, milestonesOf } from '@tandem/domain/status-checks'
import { statusChecks } from '../features/status-checks/status-checks.table.ts'
import { isCalledAfter, type Life } from './life.ts'
import { instantAt, type Stage } from './stage.ts'
import { TOLD_AFTER, USUALLY_TOLD } from './status-told.ts'
import { workdayFrom } from './working-days.ts'

const LUNCH = 12 * 60 + 40
/** Days after a milestone on which it is usually answered; what is nearer to today waits for somebody. */
const USUALLY_AFTER = 4

/** Whose last milestone nobody has asked about yet. */
const STILL_TO_ASK: readonly string[] = ['emna', 'brahim']

/** Milestones of an accompaniment, of whoever may be asked. */
function askedOf({ id }: Stage, { person, stay, enteredOn, exitedOn, index, jobs }: Life): Milestone[] {
  const isLatest = index === person.stays.length - 1
  const facts = {
    enteredOn,
    exitedOn,
    afterCareMonths: isLatest && isCalledAfter(stay) ? null : [],
    jobs: jobs
      .filter(({ isJob }) => isJob)
      .map(({ name, company, startedOn, endedOn }) => ({
        placementId: id(name),
        employerId: company,
        continuesPlacementId: null,
        startedOn,
        endedOn,
      })),
  }
  return milestonesOf(facts).filter(({ kind, dueOn }) => kind === 'afterCare' || exitedOn === null || dueOn < exitedOn)
}

/** What was told after the end and at the milestones of jobs; the latest ones wait for an answer. */
export function writeStatusChecks(stage: Stage, life: Life): void {
  const { put, id, say, last } = stage
  const { person, name } = life
  for (const [place, { kind, number, placementId, dueOn, closesOn }] of askedOf(stage, life).entries()) {
    const doneOn = workdayFrom(addDays(dueOn, USUALLY_AFTER))
    if (doneOn > last || (closesOn >= last && STILL_TO_ASK.includes(person.key))) continue
    const after = TOLD_AFTER[person.key]?.[kind === 'afterCare' ? number : -1]
    const job = life.jobs.find((one) => id(one.name) === placementId)?.job
    const isReachable = job?.seen !== 'notAtAll' && job?.contactRefused === undefined
    const told = after ?? USUALLY_TOLD[(person.key.length + place) % USUALLY_TOLD.length]
    if (told === undefined) continue
    const { words, ...facts } =
      told.source === 'employer' && !isReachable ? { ...told, source: 'person' as const } : told
    put(statusChecks, {
      id: id(`status:${name}:${kind}:${number}:${placementId}`),
      episodeId: id(name),
      placementId,
      kind,
      number,
      dueOn,
      doneOn,
      situationOn: doneOn,
      ...facts,
      words: words === undefined ? '' : say(words),
      memberId: id(`member:${person.coach}`),
      recordedAt: instantAt(doneOn, LUNCH),
    })
  }
}
