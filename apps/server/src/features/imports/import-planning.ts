import path from 'node:path'
import { type ImportChoices, NO_CHOICES } from '@tandem/contract/import-decisions'
import { lastChangeOf } from '../../audit/audit.store.ts'
import type { Context } from '../../context.ts'
import type { Connection } from '../../db/open.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { SideThread, sideThreads } from '../../side-thread.ts'
import { ownImport } from './imports.store.ts'
import { type FilePlan, planOfFile } from './plan-file.ts'

/** Plain data: it travels to the thread that plans. */
export type PlanQuestion = {
  readonly actor: SignedIn
  readonly importId: string
  /** Decisions that are about to be kept; `null` for those that are. */
  readonly decisions: ImportChoices | null
  readonly today: string
}

/** A plan, and the state that it was made from. */
export type PlannedAside = {
  readonly found: FilePlan
  /** Version of the file. */
  readonly version: number
  /** The last change of the database. */
  readonly seq: number
}

/** What a file would become; `null` for a file that is not there, not the actor's, or without cells. */
export function plannedFrom(connection: Connection, question: PlanQuestion): PlannedAside | null {
  const { actor, importId, decisions, today } = question
  const permit = authorizeInOrganisation(actor, 'imports:run')
  return connection.$client
    .transaction(() => {
      const file = ownImport(connection, permit, importId, NO_CHOICES)
      if (file == null || file.sheets === null) return null
      const found = planOfFile(connection, permit, file.sheets, decisions ?? file.decisions, today)
      return { found, version: file.version, seq: lastChangeOf(connection) }
    })
    .deferred()
}

const threadOf = sideThreads((file) => new SideThread(path.join(import.meta.dirname, 'imports-worker'), file))

/**
 * Plans before the transaction, in a thread of its own: five thousand rows beside twenty thousand people take seconds, in
 * which nobody else would be answered. In the process where the database lives in memory.
 */
export async function planAside(
  { context, actor, params }: { context: Context; actor: SignedIn; params: { readonly importId: string } },
  decisions: ImportChoices | null,
): Promise<PlannedAside | null> {
  authorizeInOrganisation(actor, 'imports:run')
  const question = { actor, importId: params.importId, decisions, today: context.clock.today() }
  const thread = threadOf(context)
  return thread === null ? plannedFrom(context.db, question) : ((await thread.ask(question)) as PlannedAside | null)
}
