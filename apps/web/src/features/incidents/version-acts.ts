import type { CheckInParty } from '@tandem/domain/check-ins'

/** The act of writing the version of a side, and of correcting it. */
export const HEAR = { worker: 'hearWorker', employer: 'hearEmployer' } as const satisfies Record<CheckInParty, string>
export const MEND = { worker: 'mendWorker', employer: 'mendEmployer' } as const satisfies Record<CheckInParty, string>
