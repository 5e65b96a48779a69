import { LOCALES, type Locale } from '@tandem/domain/members'
import type { Wording } from '@tandem/domain/questionnaires'
import { type Form, fieldIdOf } from '../api/form.ts'
import { Field, FieldRow } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { useFieldWords } from '../words/failure.tsx'

/** A sentence that nobody has written yet. */
export const NO_WORDING: Wording = { en: '', fr: '' }

export function isUnwritten(wording: Wording): boolean {
  return LOCALES.every((locale) => wording[locale].trim() === '')
}

type Props = {
  readonly form: Pick<Form<object>, 'formId' | 'errorAt'>
  /** Where it stands in the body; what is wrong with it as a whole is told at the first language. */
  readonly at: string
  readonly labelOf: (locale: Locale) => string
  readonly value: Wording
  readonly onChange: (wording: Wording) => void
}

/** One sentence in every language. */
export function WordingFields({ form, at, labelOf, value, onChange }: Props) {
  const fieldText = useFieldWords()
  return (
    <FieldRow>
      {LOCALES.map((locale) => {
        const pointer = `${at}/${locale}`
        const error = form.errorAt(pointer) ?? (locale === LOCALES[0] ? form.errorAt(at) : undefined)
        return (
          <Field key={locale} id={fieldIdOf(form.formId, pointer)} label={labelOf(locale)} error={fieldText(error)}>
            {(wiring) => (
              <TextInput
                {...wiring}
                value={value[locale]}
                onChange={(text) => onChange({ ...value, [locale]: text })}
              />
            )}
          </Field>
        )
      })}
    </FieldRow>
  )
}
