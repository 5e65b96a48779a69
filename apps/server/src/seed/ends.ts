import type { SubsidyKind } from '@tandem/domain/placements'
import type { Day } from './person.ts'
import type { Text } from './text.ts'

/** What somebody pays toward a job. */
export type Subsidy = {
  readonly kind: SubsidyKind
  readonly payer: Text
  readonly amount: Text
  readonly from: Day
  readonly to: Day
}

/** A proof of eligibility and its last day. */
export type Proof = { readonly kind: Text; readonly until: Day }
