import { addContact } from '@tandem/contract/employers'
import { employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { contractSegments, placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, world } from './app.ts'
import { given } from './given.ts'

/** A coach before the jobs of a person who has none yet. */
export async function samirsJobs(locale: 'en' | 'fr' = 'en') {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach(g.team(), { locale })
  const person = g.episode(nadia)
  const { db } = w.context
  return {
    g,
    nadia,
    person,
    tab: `/people/${person.workerId}?tab=jobs`,
    stored: () => db.select().from(placements).all(),
    contracts: () => db.select().from(contractSegments).all(),
    companies: () => db.select().from(employers).all(),
  }
}

const CONTACT = {
  functionLabel: null,
  phone: null,
  email: null,
  preferredChannel: null,
  reachNote: null,
  fromOn: null,
  toOn: null,
}

/** The same, and a company with its tutor. */
export async function withTutor() {
  const its = await samirsJobs()
  const lenoir = its.g.employer()
  const { contacts } = await ok(its.nadia, addContact, {
    params: { employerId: lenoir.employerId },
    body: { ...CONTACT, name: 'M. Roy', function: 'tutor' },
  })
  return { ...its, lenoir, royId: contacts[0]?.contactId }
}
