import type { ImportChoices } from '@tandem/contract/import-decisions'
import type { ImportCounts } from '@tandem/contract/imports'
import type { ImportPlan } from '@tandem/domain/imports/planned'
import { IDLE_MINUTES } from '@tandem/domain/members'
import { refreshCadence } from '../episodes/check-in-cadence.store.ts'
import { refreshSummary } from '../episodes/episode-summary.store.ts'
import { insertMember } from '../members/members.store.ts'
import { coachesToAdd, countsOf } from './import-counts.ts'
import { analyse } from './import-directory.store.ts'
import { addedCoachRef, type FilePlan } from './plan-file.ts'
import { writeCompany, writeContact } from './write-companies.ts'
import { writeLine } from './write-log.ts'
import { writePerson } from './write-people.ts'
import { teamOf, type Writing } from './writing.ts'

/** Records from which the tables have grown enough for their statistics to be taken anew. */
const LARGE = 500

/** Coaches of the file who are no members yet: they have no access until somebody invites them. */
function addCoaches(writing: Writing, plan: ImportPlan, choices: ImportChoices): void {
  const { db, permit, newId, at, trace, locale, coaches } = writing
  const wanted = new Set(coachesToAdd(plan))
  for (const { addAs } of Object.values(choices.coaches)) {
    const ref = addAs === null ? '' : addedCoachRef(addAs)
    if (addAs === null || !wanted.has(ref) || coaches.has(ref)) continue
    const memberId = newId()
    const draft = { name: addAs.trim(), email: null, roles: ['coach' as const], teamIds: [teamOf(writing)], locale }
    insertMember(db, permit, { ...draft, id: memberId, idleMinutes: IDLE_MINUTES.default, createdAt: at })
    trace.changed({ noun: 'members', recordId: memberId, before: null, after: draft })
    coaches.set(ref, memberId)
  }
}

function traceLines({ lines, trace, importId }: Writing): void {
  for (const [workerId, entryIds] of lines)
    trace.changed({ noun: 'imports', recordId: workerId, workerId, before: null, after: { importId, entryIds } })
}

/** Writes a settled plan whole: coaches, companies, people, then the log. */
export function writeFile(writing: Writing, { plan, kept }: FilePlan, choices: ImportChoices): ImportCounts {
  const { db, permit, today, placements, episodes } = writing
  const counts = countsOf(plan, kept)
  addCoaches(writing, plan, choices)
  for (const company of plan.companies) writeCompany(writing, company)
  for (const contact of plan.contacts) writeContact(writing, contact)
  for (const person of plan.people) writePerson(writing, person)
  for (const line of plan.log) writeLine(writing, line)
  traceLines(writing)
  for (const placementId of placements) refreshCadence(db, placementId, today)
  for (const episodeId of episodes) refreshSummary(db, episodeId, today)
  if (plan.companies.length + plan.people.length + plan.log.length >= LARGE) analyse(db, permit)
  return counts
}
