import type { FillContact, FillFacts } from '@tandem/domain/agreements/fill'
import type { Locale } from '@tandem/domain/members'
import { leadingPlan } from '@tandem/domain/plans'
import { and, asc, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { employerContacts, employers, establishments } from '../employers/employers.table.ts'
import { coachAssignments, episodes } from '../episodes/episodes.table.ts'
import { members } from '../members/members.table.ts'
import { organisations } from '../organisation/organisation.table.ts'
import { contractSegments, placementContacts, placements } from '../placements/placements.table.ts'
import { plans } from '../plans/plans.table.ts'
import { legalRepresentatives } from '../workers/legal-representatives.table.ts'
import { workers } from '../workers/workers.table.ts'
import { openGoals } from './agreement-goals.store.ts'

/**
 * What an agreement may take from the file, column by column: no log, no note, no reach note, no reason, nothing of what
 * the person wants kept. A column that is not named here cannot get into an agreement. Source: domain.md 12.3.
 */
export function agreementFacts(db: Db, episodeId: string, placementId: string | null, today: string): FillFacts {
  const person = db
    .select({
      workerName: sql<string>`${workers.firstName} || ' ' || ${workers.lastName}`,
      referrerName: episodes.referrerName,
      representative: {
        name: legalRepresentatives.name,
        scope: legalRepresentatives.scope,
        scopeWords: legalRepresentatives.scopeWords,
        reach: legalRepresentatives.reach,
      },
    })
    .from(episodes)
    .innerJoin(workers, eq(workers.id, episodes.workerId))
    .leftJoin(legalRepresentatives, eq(legalRepresentatives.workerId, episodes.workerId))
    .where(eq(episodes.id, episodeId))
    .get()
  return {
    organisationName: db.select({ name: organisations.name }).from(organisations).get()?.name ?? '',
    workerName: person?.workerName ?? '',
    referrerName: person?.referrerName ?? null,
    representative: person?.representative ?? null,
    coach: coachOf(db, episodeId, today) ?? null,
    job: placementId === null ? null : jobOf(db, placementId, today),
    plan: planOn(db, episodeId, today) ?? null,
    goals: openGoals(db, episodeId, placementId, today),
  }
}

/** The language of the person: theirs, else the organisation's. */
export function agreementLocale(db: Db, workerId: string): Locale {
  const own = db.select({ locale: workers.preferredLocale }).from(workers).where(eq(workers.id, workerId)).get()
  return own?.locale ?? db.select({ locale: organisations.locale }).from(organisations).get()?.locale ?? 'fr'
}

/** The plan that leads. */
export function agreementPlanId(db: Db, episodeId: string, today: string): string | null {
  return planOn(db, episodeId, today)?.planId ?? null
}

function coachOf(db: Db, episodeId: string, today: string) {
  return db
    .select({ memberId: members.id, name: members.name })
    .from(coachAssignments)
    .innerJoin(members, eq(members.id, coachAssignments.memberId))
    .where(
      and(
        eq(coachAssignments.episodeId, episodeId),
        lte(coachAssignments.fromOn, today),
        or(isNull(coachAssignments.toOn), gte(coachAssignments.toOn, today)),
      ),
    )
    .orderBy(asc(coachAssignments.share), desc(coachAssignments.fromOn))
    .get()
}

function planOn(db: Db, episodeId: string, today: string) {
  const all = db
    .select({
      planId: plans.id,
      status: plans.status,
      startsOn: plans.startsOn,
      endsOn: plans.endsOn,
      grantedMinutes: plans.grantedMinutes,
    })
    .from(plans)
    .where(eq(plans.episodeId, episodeId))
    .orderBy(asc(plans.number))
    .all()
  return leadingPlan(all, today)
}

const isStillThere = (today: string) => or(isNull(employerContacts.toOn), gte(employerContacts.toOn, today))

const isThereOn = (employerId: string, today: string) =>
  and(eq(employerContacts.employerId, employerId), isStillThere(today))

/** Who leads a company. */
function leadingOf(db: Db, employerId: string, today: string): FillContact | undefined {
  return db
    .select({
      contactId: employerContacts.id,
      name: employerContacts.name,
      functionLabel: employerContacts.functionLabel,
    })
    .from(employerContacts)
    .where(and(isThereOn(employerId, today), sql`${employerContacts.function} in ('director', 'hr', 'directManager')`))
    .orderBy(sql`${employerContacts.function} = 'director' desc`, asc(employerContacts.name))
    .get()
}

/** Where the work is done, when an agency is the employer. */
function userCompanyOf(db: Db, placementId: string, establishmentId: string | null, today: string) {
  if (establishmentId === null) return null
  const company = db
    .select({ id: employers.id, employerName: employers.name, registerNumber: employers.registerNumber })
    .from(establishments)
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(eq(establishments.id, establishmentId))
    .get()
  if (company === undefined) return null
  const { id, ...named } = company
  return {
    ...named,
    representative: contactOf(db, placementId, 'responsible', id, today) ?? leadingOf(db, id, today) ?? null,
  }
}

/** Who answers for a job today, or who shows the work: at one company, or at either of the two of agency work. */
function contactOf(
  db: Db,
  placementId: string,
  part: 'responsible' | 'tutor',
  employerId: string | null,
  today: string,
): FillContact | undefined {
  return db
    .select({
      contactId: employerContacts.id,
      name: employerContacts.name,
      functionLabel: employerContacts.functionLabel,
    })
    .from(placementContacts)
    .innerJoin(employerContacts, eq(employerContacts.id, placementContacts.contactId))
    .where(
      and(
        eq(placementContacts.placementId, placementId),
        eq(placementContacts.part, part),
        employerId === null ? isStillThere(today) : isThereOn(employerId, today),
        or(isNull(placementContacts.toOn), gte(placementContacts.toOn, today)),
      ),
    )
    .orderBy(desc(placementContacts.fromOn))
    .get()
}

function jobOf(db: Db, placementId: string, today: string): FillFacts['job'] {
  const place = db
    .select({
      employerId: employers.id,
      employerName: employers.name,
      registerNumber: employers.registerNumber,
      address: establishments.address,
      municipality: establishments.municipality,
      startedOn: placements.startedOn,
      userEstablishmentId: placements.userEstablishmentId,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, placements.establishmentId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .where(eq(placements.id, placementId))
    .get()
  if (place === undefined) return null
  const { employerId, employerName, registerNumber, address, municipality, startedOn } = place
  const terms = db
    .select({
      jobTitle: contractSegments.jobTitle,
      weeklyMinutes: contractSegments.weeklyMinutes,
      plannedEndOn: contractSegments.plannedEndOn,
      trialEndOn: contractSegments.trialEndOn,
    })
    .from(contractSegments)
    .where(eq(contractSegments.placementId, placementId))
    .orderBy(desc(contractSegments.fromOn))
    .get()
  const where = [address, municipality].filter((part) => part !== null && part !== '').join(', ')
  return {
    employerName,
    registerNumber,
    startedOn,
    place: where === '' ? null : where,
    jobTitle: terms?.jobTitle ?? null,
    weeklyMinutes: terms?.weeklyMinutes ?? null,
    plannedEndOn: terms?.plannedEndOn ?? null,
    trialEndOn: terms?.trialEndOn ?? null,
    userCompany: userCompanyOf(db, placementId, place.userEstablishmentId, today),
    representative:
      contactOf(db, placementId, 'responsible', employerId, today) ?? leadingOf(db, employerId, today) ?? null,
    tutor: contactOf(db, placementId, 'tutor', null, today) ?? null,
  }
}
