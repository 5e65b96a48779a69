import { type CapacityAnswer, capacityTotal } from '@tandem/domain/capacity-reviews'
import { useCapacityTotal } from '../../parts/capacity-total.ts'

/** What a reading comes to, in words. */
export function useTotal(): (answers: readonly CapacityAnswer[]) => string {
  const said = useCapacityTotal()
  return (answers) => said(capacityTotal(answers))
}
