import { isCalendarDate } from '@tandem/domain/calendar-date'
import type { FailureCode } from '../api/client.ts'
import type { FieldError } from '../api/form.ts'
import { fieldWords } from './fields.words.ts'
import { limitWords } from './limits.words.ts'
import { useFormats, useLocale, useWords } from './locale.tsx'
import { problemWords } from './problems.words.ts'
import { phrase } from './words.ts'

/** The reader's words for a failure. */
export function useFailureWords(): (code: FailureCode) => string {
  return useWords(problemWords)
}

type Values = NonNullable<FieldError['values']>

/** Days and durations as the reader writes them; counts and names as they are. */
function useShownValues(): (values: Values) => Values {
  const { day, duration } = useFormats()
  return (values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (typeof value === 'string') return [name, isCalendarDate(value) ? day(value) : value]
        return [name, name.endsWith('Minutes') ? duration(value) : value]
      }),
    )
}

/** The reader's words for what is wrong with a field: a fault of shape, or a rule that names the field and its limits. */
export function useFieldWords(): (code: FieldError['code'] | undefined, values?: Values) => string | undefined {
  const locale = useLocale()
  const shown = useShownValues()
  return (code, values) => {
    if (code === undefined) return undefined
    if (values !== undefined && code in limitWords[locale])
      return phrase(limitWords, locale, code as keyof typeof limitWords.en, shown(values))
    if (code in fieldWords[locale]) return phrase(fieldWords, locale, code as keyof typeof fieldWords.en)
    if (code in problemWords[locale]) return phrase(problemWords, locale, code as keyof typeof problemWords.en)
    return phrase(fieldWords, locale, 'not-right')
  }
}
