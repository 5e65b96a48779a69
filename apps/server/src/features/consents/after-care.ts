import { afterEndRefusal } from '@tandem/domain/consented-acts'
import type { Side } from '@tandem/domain/log-entries'
import type { Db } from '../../db/open.ts'
import { refuseField } from '../../http/problems.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { mayCallAfter } from './consents.store.ts'

type About = { readonly episodeId: string; readonly workerId: string; readonly side: Side }

/** Nothing is planned toward somebody whose accompaniment has ended and who did not agree to be called afterwards. */
export function refuseCallAfterEnd(db: Db, { episodeId, workerId, side }: About, today: string, pointer: string): void {
  const exitedOn = episodeOf(db, episodeId)?.exitedOn ?? null
  if (exitedOn === null) return
  const refusal = afterEndRefusal(side, { exitedOn, mayCallAfter: mayCallAfter(db, workerId, today) }, today)
  if (refusal !== null) refuseField(refusal, pointer)
}
