import { words } from '../words/words.ts'

export const loadedWords = words({
  en: { loading: 'Loading…', again: 'Try again', failed: 'This could not be loaded' },
  fr: { loading: 'Chargement…', again: 'Réessayer', failed: 'Le chargement a échoué' },
})
