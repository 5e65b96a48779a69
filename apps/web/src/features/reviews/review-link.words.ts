import { words } from '../../words/words.ts'

export const reviewLinkWords = words({
  en: { review: 'Review', label: 'Review plan {number}' },
  fr: { review: 'Bilan', label: 'Bilan du plan {number}' },
})
