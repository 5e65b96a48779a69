import type { readCheckInGuide } from '@tandem/contract/check-ins'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CheckInParty } from '@tandem/domain/check-ins'

/** What a coach needs before asking one side how it goes. */
export type CheckInGuide = ReplyOf<typeof readCheckInGuide>

/** Which check-in is opened: one side of one job. */
export type CheckInAbout = {
  readonly placementId: string
  readonly party: CheckInParty
  /** The log entry of the same talk, when it was just written. */
  readonly logEntryId?: string | undefined
  readonly heldOn?: string | undefined
  /** A recorded check-in to correct. */
  readonly correctsId?: string | undefined
}
