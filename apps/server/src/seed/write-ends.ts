import { eligibilityProofs } from '../features/eligibility-proofs/eligibility-proofs.table.ts'
import { placementSubsidies } from '../features/subsidies/subsidies.table.ts'
import type { Life } from './life.ts'
import { instantAt, type Stage } from './stage.ts'

/** What runs out on a day beside plans and contracts: what somebody pays toward a job, and proofs of eligibility. */
export function writeEnds({ put, id, newId, day, say }: Stage, { person, stay, name, enteredOn, jobs }: Life): void {
  const written = { createdAt: instantAt(enteredOn, 11 * 60), createdBy: id(`member:${person.coach}`) }
  for (const { kind, until } of stay.proofs ?? [])
    put(eligibilityProofs, { id: newId(), episodeId: id(name), kind: say(kind), untilOn: day(until), ...written })
  for (const { job, name: placement } of jobs)
    for (const { kind, payer, amount, from, to } of job.subsidies ?? [])
      put(placementSubsidies, {
        id: newId(),
        placementId: id(placement),
        kind,
        payer: say(payer),
        amount: say(amount),
        fromOn: day(from),
        toOn: day(to),
        ...written,
      })
}
