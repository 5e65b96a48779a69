import { type CapacityAnswer, capacityTotal } from '@tandem/domain/capacity-reviews'
import { useWords } from '../../words/locale.tsx'
import { capacityWords } from './capacity.words.ts'

/** A total as it is said everywhere: `14 of 30 (10 answered)`. */
export function useTotal(): (answers: readonly CapacityAnswer[]) => string {
  const t = useWords(capacityWords)
  return (answers) => t('total', capacityTotal(answers))
}
