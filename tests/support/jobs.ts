import { employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { contractSegments, placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { nameContact, samirsStart } from './places.ts'

/** A coach before the jobs of a person who has none yet. */
export async function samirsJobs(locale: 'en' | 'fr' = 'en') {
  const { w, g, nadia, samir: person } = await samirsStart(locale)
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

/** The same, and a company with its tutor. */
export async function withTutor() {
  const its = await samirsJobs()
  const lenoir = its.g.employer()
  return { ...its, lenoir, royId: await nameContact(its.nadia, lenoir.employerId, 'M. Roy', 'tutor') }
}
