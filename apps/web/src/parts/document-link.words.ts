import { words } from '../words/words.ts'

export const documentLinkWords = words({
  en: { make: 'Make the document', makeOf: 'Make the document: {what}' },
  fr: { make: 'Faire le document', makeOf: 'Faire le document : {what}' },
})
