import type { DivergenceTalk } from '@tandem/contract/divergence-talks'
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { divergenceTalks } from './divergence-talks.table.ts'

function query(db: Db) {
  return db
    .select({ row: divergenceTalks, memberName: members.name })
    .from(divergenceTalks)
    .innerJoin(members, eq(members.id, divergenceTalks.memberId))
}

type Found = { readonly row: typeof divergenceTalks.$inferSelect; readonly memberName: string }

function talkFrom({ row, memberName }: Found): DivergenceTalk {
  const { id, memberId: _member, episodeId: _episode, ...facts } = row
  return { talkId: id, ...facts, memberName }
}

/** The talks about a job, latest first, voided ones included. */
export function divergenceTalksOf(db: Db, placementId: string): DivergenceTalk[] {
  return query(db)
    .where(eq(divergenceTalks.placementId, placementId))
    .orderBy(desc(divergenceTalks.heldOn), desc(divergenceTalks.createdAt))
    .all()
    .map(talkFrom)
}

export function divergenceTalkOf(db: Db, talkId: string): DivergenceTalk | undefined {
  const found = query(db).where(eq(divergenceTalks.id, talkId)).get()
  return found && talkFrom(found)
}

type NewTalk = Pick<
  DivergenceTalk,
  'placementId' | 'heldOn' | 'outcome' | 'words' | 'untilOn' | 'items' | 'createdAt'
> & {
  readonly id: string
  readonly episodeId: string
}

export function insertDivergenceTalk(db: Db, permit: Permit<'check-in:record'>, talk: NewTalk): void {
  db.insert(divergenceTalks)
    .values({ ...talk, memberId: permit.actorId })
    .run()
}

/** False when the version is no longer the one stored. */
export function markTalkVoided(
  db: Db,
  _permit: Permit<'check-in:record'>,
  talkId: string,
  version: number,
  voided: { readonly voidedAt: string; readonly voidReason: string },
): boolean {
  return (
    db
      .update(divergenceTalks)
      .set({ ...voided, version: version + 1 })
      .where(and(eq(divergenceTalks.id, talkId), eq(divergenceTalks.version, version)))
      .run().changes === 1
  )
}
