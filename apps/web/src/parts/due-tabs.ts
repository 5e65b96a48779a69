import type { DueKind } from '@tandem/domain/due/kinds'

/** Where the file tells more of what is due. */
export const TAB_OF: Partial<Record<DueKind, 'sides' | 'plan' | 'jobs'>> = {
  trialEnd: 'jobs',
  trialDecision: 'jobs',
  planEnd: 'plan',
  capEnd: 'plan',
  divergence: 'sides',
}
