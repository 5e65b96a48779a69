import { addContact } from '@tandem/contract/employers'
import type { Context } from '../../apps/server/src/context.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import type { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, type Visitor, world } from './app.ts'
import { given } from './given.ts'

/** A coach, and Samir at work at a company. */
export async function aCompany(job: Partial<typeof placements.$inferInsert> = {}) {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const samir = g.episode(coach)
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(samir, { establishmentId, ...job })
  return { w, g, coach, samir, employerId, establishmentId, placementId, params: { employerId } }
}

/** Nadia, and Samir whom she has just begun to accompany. */
export async function samirsStart(locale: 'en' | 'fr' = 'en', mail: Context['mail'] = null) {
  const w = await world({ mail })
  const g = given(w)
  g.organisation()
  const nadia = g.coach(g.team(), { locale })
  return { w, g, nadia, samir: g.episode(nadia) }
}

/** Nadia, and Samir whom she accompanies at work, with a plan. */
export async function samirAtWork(locale: 'en' | 'fr' = 'en', mail: Context['mail'] = null) {
  const { w, g, nadia, samir } = await samirsStart(locale, mail)
  const planId = g.plan(samir)
  const { employerId, establishmentId } = g.employer()
  const placementId = g.placement(samir, { establishmentId })
  const entries = () => w.context.db.select().from(logEntries).all()
  return { w, g, nadia, samir, planId, employerId, placementId, file: `/people/${samir.workerId}`, entries }
}

/** What a contact is when nothing is known but a name and what they do. */
export const NO_DETAILS = {
  functionLabel: null,
  phone: null,
  email: null,
  preferredChannel: null,
  reachNote: null,
  fromOn: null,
  toOn: null,
}

type ContactFunction = 'director' | 'tutor'

/** Names a contact of a company; returns its id. */
export async function nameContact(
  who: Visitor,
  employerId: string,
  name: string,
  part: ContactFunction,
  email: string | null = null,
): Promise<string | undefined> {
  const body = { ...NO_DETAILS, name, function: part, email }
  const { contacts } = await ok(who, addContact, { params: { employerId }, body })
  return contacts.find((contact) => contact.name === name)?.contactId
}
