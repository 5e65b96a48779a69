import type { DueKind } from '@tandem/domain/due/kinds'

/** Where the file tells more of what is due. */
export const TAB_OF: Partial<Record<DueKind, 'sides' | 'plan' | 'jobs' | 'sharing'>> = {
  trialEnd: 'jobs',
  trialDecision: 'jobs',
  contractEnd: 'jobs',
  grantHours: 'plan',
  consentEnd: 'sharing',
  planEnd: 'plan',
  capEnd: 'plan',
  divergence: 'sides',
}
