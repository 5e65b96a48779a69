import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { foldedName } from '@tandem/domain/workers'
import type { Db } from '../db/open.ts'
import { coachAssignments, episodePauses, episodes } from '../features/episodes/episodes.table.ts'
import { goals } from '../features/goals/goals.table.ts'
import { contractSegments, placementContacts, placements } from '../features/placements/placements.table.ts'
import { plans } from '../features/plans/plans.table.ts'
import { workers } from '../features/workers/workers.table.ts'
import type { Life } from './demo-life.ts'
import { NOTES } from './demo-notes.ts'
import type { DemoOrganisation, Workplace } from './demo-organisation.ts'
import { COACH_TEAMS } from './demo-team.ts'

/** The file of one person as written, for the log that follows. */
export type DemoFile = {
  readonly life: Life
  readonly coachId: string
  readonly episodeId: string
  readonly placementId: string | null
  readonly workplace: Workplace | null
  readonly goals: readonly { readonly id: string; readonly agreedOn: CalendarDate }[]
}

type Writing = { readonly db: Db; readonly newId: () => string; readonly today: CalendarDate }

const at = (day: CalendarDate) => `${day}T08:30:00.000Z`

function writeGoals({ db, newId }: Writing, life: Life, episodeId: string, coachId: string): DemoFile['goals'] {
  const [plan] = life.plans
  if (plan === undefined) return []
  const { chance, job, person } = life
  const texts = NOTES[life.person.coach === 'sofia' || person.coach === 'tunde' ? 'en' : 'fr'].goals
  const agreedOn = plan.startsOn
  const baselineLevel = chance.pick([-2, -1])
  const common = { episodeId, agreedOn, createdAt: at(agreedOn), createdBy: coachId, targetOn: plan.endsOn }
  const work = {
    ...common,
    id: newId(),
    owner: 'joint' as const,
    domain: 'work' as const,
    title: chance.pick(job === null ? texts.toward : texts.in),
    baselineLevel,
    level: Math.min(2, baselineLevel + chance.between(0, 2)),
  }
  const personal = {
    ...common,
    id: newId(),
    owner: 'worker' as const,
    domain: 'personalFamily' as const,
    servesGoalId: work.id,
    title: chance.pick(texts.personal),
    baselineLevel: -1,
    level: chance.pick([-1, 0, 1]),
  }
  const closing = life.exitedOn === null ? {} : { closedOn: life.exitedOn, outcome: 'reviewed' as const }
  const written = chance.oneIn(3) ? [work] : [work, personal]
  for (const goal of written)
    db.insert(goals)
      .values({ ...goal, ...closing })
      .run()
  return written
}

function writeJob({ db, newId }: Writing, life: Life, workerId: string, coachId: string, workplace: Workplace): string {
  const { job, story, chance } = life
  const told = story.job
  if (job === null || told === undefined) throw new Error(`${life.person.story} tells of no job`)
  const id = newId()
  const weeklyMinutes = chance.pick([19, 24, 28, 28, 38]) * 60
  db.insert(placements)
    .values({
      id,
      workerId,
      establishmentId: workplace.establishmentId,
      type: told.type,
      startedOn: job.startedOn,
      endedOn: job.endedOn,
      endReason: told.ended?.reason ?? null,
      employerContactRefusedOn: told.isEmployerContactRefused === true ? job.startedOn : null,
      coachVisibility: told.isEmployerContactRefused === true ? 'notAtAll' : 'openly',
      createdAt: at(job.startedOn),
      createdBy: coachId,
    })
    .run()
  db.insert(contractSegments)
    .values({
      id: newId(),
      placementId: id,
      fromOn: job.startedOn,
      contractType: told.contract,
      weeklyMinutes,
      jobTitle: workplace.job,
      plannedEndOn: told.contract === 'fixedTerm' ? addDays(job.startedOn, 365) : null,
      trialEndOn: job.trialEndOn,
    })
    .run()
  if (workplace.tutorId !== null)
    db.insert(placementContacts)
      .values({ id: newId(), placementId: id, contactId: workplace.tutorId, part: 'tutor', fromOn: job.startedOn })
      .run()
  return id
}

/** Writes the person, the accompaniment with its plans, the job and the goals. */
export function writeFile(writing: Writing, organisation: DemoOrganisation, life: Life, place: Workplace): DemoFile {
  const { db, newId, today } = writing
  const { person, chance, enteredOn, exitedOn, story } = life
  const [firstName, lastName] = person.name
  const coachId = organisation.memberIds[person.coach]
  const workerId = newId()
  const episodeId = newId()
  const by = { createdAt: at(enteredOn), createdBy: coachId }
  db.insert(workers)
    .values({
      id: workerId,
      firstName,
      lastName,
      searchName: foldedName(firstName, lastName, firstName),
      sex: person.sex,
      birthOn: addDays(today, -chance.between(20 * 365, 57 * 365)),
      phone: `0470 00 ${chance.between(10, 99)} ${chance.between(10, 99)}`,
      municipality: chance.pick(['Tournai', 'Mouscron', 'Antoing', 'Leuze-en-Hainaut']),
      preferredChannel: chance.pick(['phone', 'message', 'message']),
      languages: person.languages ?? null,
      reachNote: person.reachNote ?? null,
      ...by,
    })
    .run()
  db.insert(episodes)
    .values({
      id: episodeId,
      workerId,
      teamId: organisation.teamIds[COACH_TEAMS[person.coach]],
      enteredOn,
      situationAtEntry: chance.pick(['unemployed', 'unemployed', 'unemployed', 'inactive', 'inTraining']),
      referralSource: chance.pick(['employmentService', 'localMission', 'socialService', 'self']),
      exitedOn,
      exitCategory: story.exit?.category ?? null,
      exitReason: story.exit?.reason ?? null,
      ...by,
    })
    .run()
  db.insert(coachAssignments)
    .values({ id: newId(), episodeId, memberId: coachId, share: 'main', fromOn: enteredOn })
    .run()
  life.plans.forEach(({ startsOn, endsOn, decidedOn, isLast }, index) => {
    db.insert(plans)
      .values({
        id: newId(),
        episodeId,
        number: index + 1,
        scope: 'both',
        startsOn,
        endsOn,
        grantedMinutes: story.grantedHours * 60,
        decision: decidedOn === null ? null : isLast ? 'ended' : 'extended',
        decidedOn,
        createdAt: at(startsOn),
        createdBy: coachId,
      })
      .run()
  })
  if (story.pause !== undefined)
    db.insert(episodePauses)
      .values({
        id: newId(),
        episodeId,
        fromOn: addDays(today, -story.pause.since),
        toOn: addDays(today, story.pause.endsIn),
        reason: story.pause.reason,
      })
      .run()
  const placementId = life.job === null ? null : writeJob(writing, life, workerId, coachId, place)
  const agreed = writeGoals(writing, life, episodeId, coachId)
  return { life, coachId, episodeId, placementId, workplace: placementId === null ? null : place, goals: agreed }
}
