import { words } from '../words/words.ts'

export const entryLinkWords = words({
  en: { openEntry: 'Open the entry of {day} in the timeline' },
  fr: { openEntry: 'Ouvrir le suivi du {day} dans la chronologie' },
})
