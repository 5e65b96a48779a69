import type { FailureCode } from '../api/client.ts'
import type { FieldError } from '../api/form.ts'
import { fieldWords } from './fields.words.ts'
import { useLocale, useWords } from './locale.tsx'
import { problemWords } from './problems.words.ts'
import { phrase } from './words.ts'

/** The reader's words for a failure. */
export function useFailureWords(): (code: FailureCode) => string {
  return useWords(problemWords)
}

/** The reader's words for what is wrong with a field: a fault of shape, or a rule that names the field. */
export function useFieldWords(): (code: FieldError['code'] | undefined) => string | undefined {
  const locale = useLocale()
  return (code) => {
    if (code === undefined) return undefined
    if (code in fieldWords[locale]) return phrase(fieldWords, locale, code as keyof typeof fieldWords.en)
    if (code in problemWords[locale]) return phrase(problemWords, locale, code as keyof typeof problemWords.en)
    return phrase(fieldWords, locale, 'not-right')
  }
}
