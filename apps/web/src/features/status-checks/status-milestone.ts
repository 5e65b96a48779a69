import type { StatusMilestone } from '@tandem/contract/status-checks'
import { useWords } from '../../words/locale.tsx'
import { statusWords } from './status.words.ts'

/** What an answer is about. */
export type MilestoneAbout = Pick<
  StatusMilestone,
  'kind' | 'number' | 'placementId' | 'employerName' | 'mayAskEmployer'
>

const DAYS_IN_WEEK = 7

/** A milestone in words: “3 months after the end”, “13 weeks at the bakery”. */
export function useMilestoneName(): (about: Pick<MilestoneAbout, 'kind' | 'number' | 'employerName'>) => string {
  const t = useWords(statusWords)
  return ({ kind, number, employerName }) =>
    kind === 'afterCare'
      ? t('afterMonths', { number })
      : t('jobWeeks', { number: Math.round(number / DAYS_IN_WEEK), employer: employerName ?? '' })
}
