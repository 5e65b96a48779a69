import type { AttachmentSubject } from '@tandem/domain/attachments'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, type Permit } from '../../identity/authorize.ts'
import { guardById } from '../agreements/agreement-guard.ts'
import { workerOfConsent } from '../consents/consents.store.ts'
import { guardedEpisodeOfWorker } from '../episodes/episodes.store.ts'
import { permitToChange } from '../log-entries/log-entry-changes.routes.ts'
import { entryFor } from '../log-entries/log-entry-reading.routes.ts'

type Asking = { readonly db: Db; readonly actor: SignedIn; readonly clock: Clock }

/** How the noun that owns a thing says who may see and change its files; both refuse whoever may not. */
type Owner = {
  /** Whose files are opened by reading it. */
  readonly read: (asking: Asking, subjectId: string) => { readonly workerIds: readonly string[] }
  readonly write: (
    asking: Asking,
    subjectId: string,
  ) => {
    readonly permit: ReturnType<typeof permitToChange> | Permit<'agreement:edit'> | Permit<'consent:edit'>
    readonly workerIds: readonly string[]
  }
}

function guardConsent<Action extends 'file:read' | 'consent:edit'>(
  { db, actor, clock }: Asking,
  action: Action,
  consentId: string,
) {
  const workerId = workerOfConsent(db, consentId) ?? refuse('not-found')
  const episode = guardedEpisodeOfWorker(db, workerId, clock.today()) ?? refuse('not-found')
  return { workerId, permit: authorize(actor, action, episode) }
}

const workersOf = ({ parts }: ReturnType<typeof entryFor>) => [...new Set(parts.map(({ workerId }) => workerId))]

/** One line for each thing that files can be attached to. */
export const OWNERS: Readonly<Record<AttachmentSubject, Owner>> = {
  logEntry: {
    read: ({ db, actor, clock }, entryId) => ({
      workerIds: workersOf(entryFor(db, actor, entryId, clock.today())),
    }),
    write: ({ db, actor, clock }, entryId) => {
      const today = clock.today()
      const entry = entryFor(db, actor, entryId, today)
      return { permit: permitToChange(db, actor, entry, today), workerIds: workersOf(entry) }
    },
  },
  /** Scans of signed papers: a first draft, which may be thrown away, has none. */
  agreement: {
    read: (asking, agreementId) => ({ workerIds: [guardById(asking, 'file:read', agreementId).record.workerId] }),
    write: (asking, agreementId) => {
      const { record, version, permit } = guardById(asking, 'agreement:edit', agreementId)
      if (version.number === 1 && version.sentOn === null) refuse('agreement-not-open')
      return { permit, workerIds: [record.workerId] }
    },
  },
  /** The proof of an answer. */
  consent: {
    read: (asking, consentId) => ({ workerIds: [guardConsent(asking, 'file:read', consentId).workerId] }),
    write: (asking, consentId) => {
      const { permit, workerId } = guardConsent(asking, 'consent:edit', consentId)
      return { permit, workerIds: [workerId] }
    },
  },
}
