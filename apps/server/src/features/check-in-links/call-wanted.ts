import type { Endpoint } from '@tandem/contract/endpoint'
import type { Call } from '../../http/serve.ts'
import type { Permit } from '../../identity/authorize.ts'
import { insertTask } from '../tasks/tasks.store.ts'

/** What the call is named in the list, in the language of who read the answer. */
const TITLES = {
  en: (name: string) => `Call ${name}: asked for in the answer by link`,
  fr: (name: string) => `Appeler ${name} : demandé dans la réponse par lien`,
}

type Wanted = { readonly episodeId: string; readonly party: 'worker' | 'employer'; readonly recipientName: string }

/** Who asked to be called is called: an answer that has become a check-in no longer says so by itself. */
export function planCall(
  { db, actor, clock, newId, trace }: Pick<Call<Endpoint>, 'db' | 'actor' | 'clock' | 'newId' | 'trace'>,
  permit: Permit<'check-in:record'>,
  { episodeId, party, recipientName }: Wanted,
  workerId: string,
): void {
  const taskId = newId()
  const task = { title: TITLES[actor.locale](recipientName), dueOn: clock.today(), side: party, episodeId }
  insertTask(db, permit, { ...task, id: taskId, ownerId: actor.id, createdAt: clock.now() })
  trace.changed({ noun: 'tasks', recordId: taskId, workerId, before: null, after: task })
}
