import { words } from '../words/words.ts'

export const textToCopyWords = words({
  en: { copy: 'Copy the text', copied: 'Copied' },
  fr: { copy: 'Copier le texte', copied: 'Copié' },
})
