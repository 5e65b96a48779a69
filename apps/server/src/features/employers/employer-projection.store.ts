import type { EmployerView } from '@tandem/contract/employer-view'
import { consentOn } from '@tandem/domain/consents'
import type { ListenerRole } from '@tandem/domain/disclosures'
import {
  type JobAmongOthers,
  mayBeAnotherEmployers,
  mayNameCoaching,
  type OutwardFacts,
  outwardRefusal,
} from '@tandem/domain/outward'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { checkIns } from '../check-ins/check-ins.table.ts'
import { consents } from '../consents/consents.table.ts'
import { disclosureDecisions, disclosures } from '../disclosures/disclosures.table.ts'
import { episodes } from '../episodes/episodes.table.ts'
import { goals } from '../goals/goals.table.ts'
import { logEntries, logParts } from '../log-entries/log-entries.table.ts'
import { contractSegments, placementContacts, placements, workplaceId } from '../placements/placements.table.ts'
import { workers } from '../workers/workers.table.ts'
import { employerContacts, employers, establishments } from './employers.table.ts'

declare const cleared: unique symbol

/**
 * What was cleared for the employer of one job. Only `clearedForEmployer` makes one: what is built for an employer takes
 * it, and nothing else of the file.
 */
export type ClearedForEmployer = EmployerView & { readonly [cleared]: true }

/** Who will read it: a contact, a part in the company, or nobody in particular. */
export type Reader = { readonly contactId: string | null; readonly role: ListenerRole | null }

type Job = OutwardFacts & { readonly placementId: string; readonly workerId: string }

function factsOf(db: Db, placementId: string) {
  const [found] = db
    .select({
      firstName: workers.firstName,
      employerName: employers.name,
      establishmentName: establishments.name,
      type: placements.type,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      contract: contractSegments,
    })
    .from(placements)
    .innerJoin(workers, eq(workers.id, placements.workerId))
    .innerJoin(establishments, eq(establishments.id, workplaceId))
    .innerJoin(employers, eq(employers.id, establishments.employerId))
    .leftJoin(contractSegments, eq(contractSegments.placementId, placements.id))
    .where(eq(placements.id, placementId))
    .orderBy(desc(contractSegments.fromOn))
    .limit(1)
    .all()
  return found
}

function tutorOf(db: Db, placementId: string): string | null {
  const tutor = db
    .select({ name: employerContacts.name })
    .from(placementContacts)
    .innerJoin(employerContacts, eq(employerContacts.id, placementContacts.contactId))
    .where(
      and(
        eq(placementContacts.placementId, placementId),
        eq(placementContacts.part, 'tutor'),
        isNull(placementContacts.toOn),
      ),
    )
    .get()
  return tutor?.name ?? null
}

/** All jobs of the person, by whom they are given. */
function jobsOf(db: Db, workerId: string): JobAmongOthers[] {
  return db
    .select({
      placementId: placements.id,
      employerId: establishments.employerId,
      userEstablishmentId: placements.userEstablishmentId,
      endedOn: placements.endedOn,
    })
    .from(placements)
    .innerJoin(establishments, eq(establishments.id, placements.establishmentId))
    .where(eq(placements.workerId, workerId))
    .all()
}

/** Open goals of the employer and of both; the person's own stay with the person, another employer's with that one. */
function goalsFor(db: Db, { placementId, workerId }: Job, today: string): EmployerView['goals'] {
  const jobs = jobsOf(db, workerId)
  return db
    .select({
      owner: goals.owner,
      title: goals.title,
      level: goals.level,
      targetOn: goals.targetOn,
      agreedOn: sql<string>`coalesce(${goals.agreedOn}, substr(${goals.createdAt}, 1, 10))`,
    })
    .from(goals)
    .innerJoin(episodes, eq(episodes.id, goals.episodeId))
    .where(
      and(
        eq(episodes.workerId, workerId),
        isNull(episodes.exitedOn),
        isNull(goals.closedOn),
        eq(goals.domain, 'work'),
        inArray(goals.owner, ['employer', 'joint']),
      ),
    )
    .orderBy(asc(goals.createdAt), asc(goals.id))
    .all()
    .flatMap(({ owner, agreedOn, ...goal }) =>
      owner === 'worker' || mayBeAnotherEmployers(agreedOn, placementId, jobs, today) ? [] : [{ owner, ...goal }],
    )
}

/** The employer's own answers of its check-ins that count. */
function ownAnswersOf(db: Db, placementId: string): EmployerView['ownAnswers'] {
  return db
    .select({
      heldOn: checkIns.heldOn,
      contactName: employerContacts.name,
      ratings: checkIns.ratings,
      words: checkIns.words,
    })
    .from(checkIns)
    .leftJoin(employerContacts, eq(employerContacts.id, checkIns.contactId))
    .where(and(eq(checkIns.placementId, placementId), eq(checkIns.party, 'employer'), isNull(checkIns.voidedAt)))
    .orderBy(desc(checkIns.heldOn))
    .all()
    .map(({ ratings, words, ...said }) => ({
      ...said,
      ratings: ratings.map(({ item, question, value }) => ({ item, question, value })),
      words: words.map(({ question, answer }) => ({ question, answer })),
    }))
}

/** The day since which the notes of visits may be read by the employer, or `null`. */
function notesSharedSince(db: Db, workerId: string, today: string): string | null {
  const rows = db.select().from(consents).where(eq(consents.workerId, workerId)).orderBy(asc(consents.seq)).all()
  const { state, sinceOn } = consentOn(rows, 'shareLogWithEmployer', today)
  return state === 'given' ? sinceOn : null
}

/** Notes written at the job with the employer there. Of an entry about others too, the words about this person alone. */
function visitNotesOf(db: Db, placementId: string, since: string): EmployerView['visitNotes'] {
  const isAboutOthers = sql`exists (select 1 from ${logParts} as others
    where others.entry_id = ${logEntries.id} and others.episode_id <> ${logParts.episodeId})`
  const toldHere = sql<string>`trim(case when ${isAboutOthers} then ''
    else ${logEntries.note} end || char(10) || ${logParts.note}, char(10))`
  return db
    .select({ occurredOn: logEntries.occurredOn, note: toldHere })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(
      and(
        eq(logParts.placementId, placementId),
        sql`${logParts.occurredOn} >= ${since}`,
        inArray(logParts.side, ['employer', 'both']),
        eq(logParts.isHeld, true),
        isNull(logEntries.voidedAt),
        sql`${toldHere} <> ''`,
      ),
    )
    .orderBy(desc(logEntries.occurredOn))
    .all()
}

/** Items of the ledger whose last decision for this very reader is that they are, or were, told. */
function disclosedTo(db: Db, placementId: string, reader: Reader): EmployerView['disclosed'] {
  const isReader =
    reader.contactId !== null
      ? eq(disclosures.contactId, reader.contactId)
      : reader.role !== null
        ? eq(disclosures.role, reader.role)
        : sql`0`
  return db
    .select({ item: disclosures.item, wording: disclosureDecisions.wording, status: disclosureDecisions.status })
    .from(disclosures)
    .innerJoin(disclosureDecisions, eq(disclosureDecisions.disclosureId, disclosures.id))
    .where(
      and(
        eq(disclosures.placementId, placementId),
        isReader,
        sql`${disclosureDecisions.seq} = (select max(last.seq) from ${disclosureDecisions} as last
          where last.disclosure_id = ${disclosures.id})`,
        inArray(disclosureDecisions.status, ['toBeTold', 'told']),
      ),
    )
    .orderBy(asc(disclosures.createdAt), asc(disclosures.id))
    .all()
}

/** Whether the notes of visits may be read by the employers of this person today. */
export function sharesVisitNotes(db: Db, _permit: Permit<'file:read'>, workerId: string, today: string): boolean {
  return notesSharedSince(db, workerId, today) !== null
}

/**
 * The only way from a person's file to something an employer receives. `null` where nothing may leave toward that
 * employer. Consents are asked each time: a withdrawal takes effect at the next request.
 */
export function clearedForEmployer(
  db: Db,
  _permit: Permit<'file:read'>,
  job: Job,
  reader: Reader,
  today: string,
): ClearedForEmployer | null {
  const found = outwardRefusal(job) === null ? factsOf(db, job.placementId) : undefined
  if (found === undefined) return null
  const { contract, firstName, employerName, establishmentName, ...dates } = found
  const since = notesSharedSince(db, job.workerId, today)
  const view: EmployerView = {
    firstName,
    employerName,
    establishmentName,
    job: {
      ...dates,
      jobTitle: contract?.jobTitle ?? null,
      contractType: contract?.contractType ?? null,
      weeklyMinutes: contract?.weeklyMinutes ?? null,
      trialEndOn: contract?.trialEndOn ?? null,
      plannedEndOn: contract?.plannedEndOn ?? null,
    },
    tutorName: tutorOf(db, job.placementId),
    mayNameCoaching: mayNameCoaching(job),
    goals: goalsFor(db, job, today),
    ownAnswers: ownAnswersOf(db, job.placementId),
    visitNotes: since === null ? [] : visitNotesOf(db, job.placementId, since),
    disclosed: disclosedTo(db, job.placementId, reader),
  }
  return view as ClearedForEmployer
}
