import type { AgreementParty } from '@tandem/contract/agreement-records'
import { ON_BEHALF_REASONS } from '@tandem/domain/agreements'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { onBehalfWords } from '../../parts/agreements.words.ts'
import { CheckField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { CheckBox } from '../../ui/choices.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { partyWords } from './party.words.ts'
import type { SigningValues } from './signing-form.ts'

type Props = { readonly form: Form<SigningValues>; readonly party: AgreementParty }

/** Where it was signed, who interpreted, and why somebody else put the name down. */
export function BehalfFields({ form, party }: Props) {
  const t = useWords(partyWords)
  const reason = useWords(onBehalfWords)
  const fieldText = useFieldWords()
  const fault = form.errorAt('/onBehalf/isInformed')
  return (
    <>
      <FieldRow>
        <TextField form={form} name="place" label={t('place')} isOptional />
        <TextField form={form} name="interpreterName" label={t('interpreterName')} isOptional />
      </FieldRow>
      <CheckField form={form} name="isOnBehalf" label={t('behalf')} />
      {form.values.isOnBehalf && (
        <div className="stack">
          <SelectField
            form={form}
            name="reason"
            at="/onBehalf/reason"
            label={t('behalfReason')}
            emptyLabel={t('choose')}
            options={ON_BEHALF_REASONS.map((value) => ({ value, label: reason(value) }))}
          />
          <CheckBox
            id={fieldIdOf(form.formId, '/onBehalf/isInformed')}
            checked={form.values.isInformed}
            onChange={(isInformed) => form.set({ isInformed })}
            label={t('informed', { name: party.name })}
            {...(fault === undefined ? {} : { hint: fieldText(fault) })}
          />
        </div>
      )}
    </>
  )
}
