import { words } from '../words/words.ts'

export const documentViewWords = words({
  en: { notWritten: 'What is not written here', sign: 'Date and signature', emptyTable: 'No line.' },
  fr: { notWritten: 'Ce qui n’est pas écrit ici', sign: 'Date et signature', emptyTable: 'Aucune ligne.' },
})
