import type { CapacityTotal } from '@tandem/domain/capacity-reviews'
import { useWords } from '../words/locale.tsx'
import { capacityTotalWords } from './capacity.words.ts'

/** A total as it is said everywhere: `14 of 30 (10 answered)`. */
export function useCapacityTotal(): (total: CapacityTotal) => string {
  const t = useWords(capacityTotalWords)
  return (total) => t('total', total)
}

/** `+5`, `−2`, `0`. */
export function signedPoints(points: number): string {
  return points > 0 ? `+${points}` : String(points).replace('-', '−')
}
