import type { Incident } from '@tandem/contract/incidents'
import type { CheckInParty } from '@tandem/domain/check-ins'

/** The act of writing the version of a side, and of correcting it. */
export const HEAR = { worker: 'hearWorker', employer: 'hearEmployer' } as const satisfies Record<CheckInParty, string>
export const MEND = { worker: 'mendWorker', employer: 'mendEmployer' } as const satisfies Record<CheckInParty, string>

type Versions = Pick<Incident, 'versions'>

/** What a side says, latest first: not what another company said of it before the facts were corrected. */
export function versionsOf({ versions }: Versions, side: CheckInParty): Incident['versions'] {
  return versions.filter((one) => one.side === side && one.formerCompany === null)
}
