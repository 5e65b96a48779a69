import { useMemo } from 'react'
import { type Form, fieldIdOf } from '../api/form.ts'
import { Field } from '../ui/field.tsx'
import { SelectInput } from '../ui/inputs.tsx'
import { useFieldWords } from '../words/failure.tsx'

type Zone = { readonly value: string; readonly label: string }

/** Every time zone that this browser knows, by part of the world; `chosen` is among them even where it is not known. */
function zonesByRegion(chosen: string) {
  const regions = new Map<string, Zone[]>()
  for (const value of new Set([chosen, ...Intl.supportedValuesOf('timeZone')])) {
    const [region = '', ...places] = value.split('/')
    const label = (places.length === 0 ? value : places.join(' · ')).replaceAll('_', ' ')
    regions.set(region, [...(regions.get(region) ?? []), { value, label }])
  }
  return [...regions]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([label, options]) => ({ label, options: options.sort((one, other) => one.label.localeCompare(other.label)) }))
}

type Props<Values extends { timeZone: string }> = {
  readonly form: Form<Values>
  readonly label: string
  readonly hint?: string
}

export function TimeZoneField<Values extends { timeZone: string }>({ form, label, hint }: Props<Values>) {
  const fieldText = useFieldWords()
  const { timeZone } = form.values
  const zones = useMemo(() => zonesByRegion(timeZone), [timeZone])
  return (
    <Field
      label={label}
      hint={hint}
      id={fieldIdOf(form.formId, '/timeZone')}
      error={fieldText(form.errorAt('/timeZone'))}
    >
      {(wiring) => (
        <SelectInput
          {...wiring}
          value={timeZone}
          onChange={(chosen) => form.set({ timeZone: chosen } as Partial<Values>)}
          options={zones}
        />
      )}
    </Field>
  )
}
