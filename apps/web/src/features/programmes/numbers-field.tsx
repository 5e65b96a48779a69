import { type Form, fieldIdOf } from '../../api/form.ts'
import { useUnreadable } from '../../parts/form-fields.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { useParsedText } from '../../ui/parsed-text.ts'
import { useFieldWords } from '../../words/failure.tsx'

type Props = {
  readonly form: Pick<Form<object>, 'formId' | 'errorAt' | 'tellUnreadable'>
  readonly pointer: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: readonly number[]
  readonly onChange: (numbers: readonly number[]) => void
}

/** Numbers in a row as people type them: separated by commas, semicolons or blanks, with − or a plain minus. */
export function numbersFrom(text: string): number[] | null {
  const separator = text.includes(';') ? /;/ : /[;,\s]+/
  const parts = text
    .replaceAll('−', '-')
    .split(separator)
    .map((part) => part.trim().replace(',', '.'))
    .filter((part) => part !== '')
  const numbers = parts.map(Number)
  return parts.every((part) => /^-?\d{1,4}(\.\d{1,2})?$/.test(part)) ? numbers : null
}

function written(numbers: readonly number[]): string {
  const separator = numbers.every(Number.isInteger) ? ', ' : '; '
  return numbers.map((number) => String(number).replace('-', '−')).join(separator)
}

/** A list of numbers in one box. */
export function NumbersField({ form, pointer, label, hint, value, onChange }: Props) {
  const fieldText = useFieldWords()
  const onBadInput = useUnreadable(form, pointer, 'not-a-number')
  const parsed = useParsedText<readonly number[]>(
    { value: value.length === 0 ? null : value, onChange: (numbers) => onChange(numbers ?? []), onBadInput },
    numbersFrom,
    written,
  )
  return (
    <Field
      label={label}
      id={fieldIdOf(form.formId, pointer)}
      error={fieldText(form.errorAt(pointer))}
      {...(hint === undefined ? {} : { hint })}
    >
      {(wiring) => (
        <TextInput {...wiring} autoComplete="off" value={parsed.text} onChange={parsed.type} onBlur={parsed.leave} />
      )}
    </Field>
  )
}
