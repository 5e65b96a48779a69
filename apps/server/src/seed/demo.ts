import { DEMO_PASSWORD } from '@tandem/contract/session'
import type { Locale, Role } from '@tandem/domain/members'
import type { Context } from '../context.ts'
import { refreshCadence } from '../features/episodes/check-in-cadence.store.ts'
import { refreshSummary } from '../features/episodes/episode-summary.store.ts'
import { organisationOf } from '../features/organisation/organisation.store.ts'
import { hashPassword } from '../identity/passwords.ts'
import { newAgenda } from './agenda.ts'
import { chanceOf } from './deck.ts'
import { DEMO_MEMBERS, DEMO_TEAMS, demoEmail } from './demo-team.ts'
import { houseMoments } from './house-days.ts'
import { type Life, livesOf } from './life.ts'
import type { Moment } from './moment.ts'
import { PEOPLE } from './people.ts'
import { plannedOf } from './retell.ts'
import { instantAt, type Stage, stageOf } from './stage.ts'
import { openDaysOf, type Told, tellLife } from './tell.ts'
import { togetherMoments } from './together.ts'
import { writeAgreements } from './write-agreements.ts'
import { writeAppointments } from './write-appointments.ts'
import { writeCheckInLinks } from './write-check-in-links.ts'
import { writeCompanyKnowledge } from './write-company.ts'
import { writeDocuments } from './write-documents.ts'
import { writeEnds } from './write-ends.ts'
import { writeGoalReviews, writeGoals, writeMatch } from './write-goals.ts'
import { writeCompanies, writeHouse } from './write-house.ts'
import { writeIncidents } from './write-incidents.ts'
import { writeJobs } from './write-jobs.ts'
import { writeCheckIn, writeHold, writeMoment, writeTask } from './write-log.ts'
import { writeMissed } from './write-missed.ts'
import { writeStay, writeWorker } from './write-people.ts'
import { writeExtensions, writeProgrammes } from './write-plans.ts'
import { writeReviews } from './write-reviews.ts'
import { writeSatisfaction } from './write-satisfaction.ts'
import { writeSharing } from './write-sharing.ts'
import { writeSkills } from './write-skills.ts'
import { writeStatusChecks } from './write-status-checks.ts'
import { writeTalks } from './write-talks.ts'
import { writeTeam } from './write-team.ts'

export type DemoAccount = {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly teamNames: readonly string[]
}

/** First what has an hour, then day by day: whoever is told first has the place in the agenda. */
function writeLog(stage: Stage, moments: readonly Moment[]): void {
  const chance = chanceOf('agenda')
  const book = newAgenda(chance)
  const order = (moment: Moment) => `${moment.at === null ? 1 : 0} ${moment.on}`
  const booked = [...moments]
    .sort((one, other) => (order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0))
    .map((moment) => ({ moment, slot: book({ ...moment, owner: moment.coach }) }))
  const place = ({ slot }: (typeof booked)[number]) => `${slot.on} ${slot.startsAt}`
  for (const { moment, slot } of booked.sort((one, other) => (place(one) < place(other) ? -1 : 1)))
    writeMoment(stage, moment, slot, chance)
}

/** Next actions of no entry, things put on hold and check-ins that no entry holds. */
function writeLooseEnds(stage: Stage, { life, checkIns }: Told): void {
  const { id } = stage
  const episodeId = id(life.name)
  const ownerId = id(`member:${life.person.coach}`)
  for (const action of life.stay.actions ?? []) {
    const createdAt = instantAt(stage.workday(Math.min(action.on, 0) - 6), 15 * 60)
    writeTask(
      stage,
      plannedOf(stage, action, 'worker'),
      { entryId: null, episodeId, employerId: null },
      ownerId,
      createdAt,
    )
  }
  for (const { job, name } of life.jobs) {
    if (job.hold === undefined) continue
    const { party, until, reason } = job.hold
    const key = party === 'both' ? `divergence:${id(name)}` : `${party}CheckIn:${id(name)}`
    writeHold(stage, { key, episodeId, untilOn: stage.day(until), reason: stage.say(reason), heldBy: ownerId })
  }
  for (const asked of checkIns) writeCheckIn(stage, asked, null, instantAt(asked.heldOn, 16 * 60 + 20))
}

function writeStory(stage: Stage, passwordHash: string, files: string): void {
  writeHouse(stage, passwordHash)
  writeProgrammes(stage)
  writeCompanies(stage)
  for (const person of PEOPLE) {
    writeWorker(stage, person)
    writeJobs(stage, person)
    writeSharing(stage, person)
  }
  const openDays = openDaysOf()
  const lives: Life[] = PEOPLE.flatMap((person) => livesOf(stage, person))
  const told = lives.map((life) => tellLife(stage, life, openDays))
  for (const { life, goals } of told) {
    writeStay(stage, life)
    writeMatch(stage, life)
    writeGoals(stage, life, goals)
  }
  const shared = [...togetherMoments(stage, lives), ...houseMoments(stage)]
  writeLog(stage, [...told.flatMap(({ moments }) => moments), ...shared])
  for (const { life, goals } of told) {
    writeGoalReviews(stage, life, goals)
  }
  for (const one of told) writeLooseEnds(stage, one)
  writeSkills(stage, lives)
  for (const life of lives) writeReviews(stage, life)
  for (const life of lives) writeExtensions(stage, life)
  for (const life of lives) {
    writeStatusChecks(stage, life)
    writeSatisfaction(stage, life)
  }
  writeAgreements(stage, lives)
  writeCheckInLinks(stage, lives)
  writeTalks(stage, lives)
  writeIncidents(stage, lives)
  writeCompanyKnowledge(stage, lives)
  for (const life of lives) writeMissed(stage, life)
  for (const life of lives) writeEnds(stage, life)
  writeAppointments(stage, lives)
  for (const { jobs } of lives) for (const { name } of jobs) refreshCadence(stage.db, stage.id(name), stage.today)
  for (const { name } of lives) refreshSummary(stage.db, stage.id(name), stage.today)
  writeDocuments(stage, lives, files)
  writeTeam(stage, lives)
}

/**
 * Fills an empty database with the demonstration, told up to the day before today; a filled one is left as it is.
 * Returns the accounts and the password that all of them have.
 */
export async function seedDemo(
  context: Context,
  { locale = 'fr', password = DEMO_PASSWORD }: { readonly locale?: Locale; readonly password?: string } = {},
): Promise<{ readonly accounts: readonly DemoAccount[]; readonly password: string }> {
  if (organisationOf(context.db) === undefined) {
    const passwordHash = await hashPassword(password)
    const stage = stageOf(context.db, context, locale)
    context.db.$client.transaction(() => writeStory(stage, passwordHash, context.attachments))()
  }
  const accounts = DEMO_MEMBERS.map((member) => ({
    name: member.name,
    email: demoEmail(member),
    roles: member.roles,
    teamNames: member.teams.map((team) => DEMO_TEAMS[team]),
  }))
  return { accounts, password }
}
