import type { AttachmentSubject } from '@tandem/domain/attachments'
import type { Db } from '../../db/open.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { permitToChange } from '../log-entries/log-entry-changes.routes.ts'
import { entryFor } from '../log-entries/log-entry-reading.routes.ts'

type Asking = { readonly db: Db; readonly actor: SignedIn; readonly today: string }

/** How the noun that owns a thing says who may see and change its files; both refuse whoever may not. */
type Owner = {
  /** Whose files are opened by reading it. */
  readonly read: (asking: Asking, subjectId: string) => { readonly workerIds: readonly string[] }
  readonly write: (
    asking: Asking,
    subjectId: string,
  ) => { readonly permit: ReturnType<typeof permitToChange>; readonly workerIds: readonly string[] }
}

const workersOf = ({ parts }: ReturnType<typeof entryFor>) => [...new Set(parts.map(({ workerId }) => workerId))]

/** One line for each thing that files can be attached to. */
export const OWNERS: Readonly<Record<AttachmentSubject, Owner>> = {
  logEntry: {
    read: ({ db, actor, today }, entryId) => ({ workerIds: workersOf(entryFor(db, actor, entryId, today)) }),
    write: ({ db, actor, today }, entryId) => {
      const entry = entryFor(db, actor, entryId, today)
      return { permit: permitToChange(db, actor, entry, today), workerIds: workersOf(entry) }
    },
  },
}
