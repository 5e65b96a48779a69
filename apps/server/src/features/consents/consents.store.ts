import type { Attachment } from '@tandem/contract/attachments'
import type { Consent } from '@tandem/contract/consents'
import { actRefusal } from '@tandem/domain/consented-acts'
import { CONSENT_PURPOSES, type ConsentFacts, consentOn, mayShare } from '@tandem/domain/consents'
import type { CoachVisibility } from '@tandem/domain/placements'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { placements } from '../placements/placements.table.ts'
import { consentEffects, consents } from './consents.table.ts'

const factsOf = hot((db) =>
  db
    .select({
      consentId: consents.id,
      purpose: consents.purpose,
      act: consents.act,
      happenedOn: consents.happenedOn,
      untilOn: consents.untilOn,
    })
    .from(consents)
    .where(eq(consents.workerId, sql.placeholder('workerId')))
    .orderBy(asc(consents.seq))
    .prepare(),
)

/** What the rules need, in the order in which it was written down: give it to `consentOn` and `mayShare`. */
export function consentFactsOf(db: Db, workerId: string): (ConsentFacts & { readonly consentId: string })[] {
  return factsOf(db).all({ workerId })
}

/** The person agreed to be called once the accompaniment has ended. */
export function mayCallAfter(db: Db, workerId: string, today: string): boolean {
  return actRefusal('contactAfterEnd', consentFactsOf(db, workerId), today) === null
}

/** Whose answer it is. */
export function workerOfConsent(db: Db, consentId: string): string | undefined {
  return db.select({ workerId: consents.workerId }).from(consents).where(eq(consents.id, consentId)).get()?.workerId
}

/** Every purpose with where it stands on a day and what happened to it, latest first. `files` are the proofs, by answer. */
export function consentsOf(
  db: Db,
  workerId: string,
  today: string,
  files: ReadonlyMap<string, Attachment[]> = new Map(),
): Omit<Consent, 'wordings'>[] {
  const found = db
    .select({ row: consents, recordedByName: members.name })
    .from(consents)
    .leftJoin(members, eq(members.id, consents.recordedBy))
    .where(eq(consents.workerId, workerId))
    .orderBy(asc(consents.seq))
    .all()
  const facts = found.map(({ row }) => row)
  return CONSENT_PURPOSES.map((purpose) => ({
    purpose,
    ...consentOn(facts, purpose, today),
    mayShare: mayShare(facts, purpose, today),
    rows: found
      .filter(({ row }) => row.purpose === purpose)
      .map(
        ({
          row: { seq: _seq, id, workerId: _worker, purpose: _purpose, recordedBy: _by, ...row },
          recordedByName,
        }) => ({
          consentId: id,
          ...row,
          recordedByName: recordedByName ?? '',
          files: files.get(id) ?? [],
        }),
      )
      .reverse(),
  }))
}

type NewConsent = Omit<typeof consents.$inferInsert, 'seq' | 'recordedBy'>

export function insertConsent(db: Db, permit: Permit<'consent:edit'>, consent: NewConsent): void {
  db.insert(consents)
    .values({ ...consent, recordedBy: permit.actorId })
    .run()
}

type NewEffect = { readonly id: string; readonly consentId: string; readonly placementId: string }

/** Remembers that a consent is why a job's employer is no longer contacted. */
export function insertEffect(
  db: Db,
  _permit: Permit<'placement:edit'>,
  effect: NewEffect &
    Partial<Pick<typeof consentEffects.$inferInsert, 'stoppedWorkplace' | 'stoppedAgency'>> & {
      readonly visibilityBefore: CoachVisibility
    },
): void {
  db.insert(consentEffects).values(effect).run()
}

/** What withdrawals and refusals have done to the jobs of a person and nothing has lifted yet. */
export function openEffectsOf(db: Db, workerId: string) {
  return db
    .select({
      id: consentEffects.id,
      placementId: consentEffects.placementId,
      visibilityBefore: consentEffects.visibilityBefore,
      stoppedWorkplace: consentEffects.stoppedWorkplace,
      stoppedAgency: consentEffects.stoppedAgency,
    })
    .from(consentEffects)
    .innerJoin(placements, eq(placements.id, consentEffects.placementId))
    .where(and(eq(placements.workerId, workerId), isNull(consentEffects.liftedAt)))
    .all()
}

export function markLifted(db: Db, _permit: Permit<'placement:edit'>, effectId: string, liftedAt: string): void {
  db.update(consentEffects).set({ liftedAt }).where(eq(consentEffects.id, effectId)).run()
}
