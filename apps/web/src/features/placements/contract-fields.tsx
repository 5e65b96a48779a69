import type { ContractTerms } from '@tandem/contract/placements'
import { CONTRACT_TYPES } from '@tandem/domain/placements'
import type { Form } from '../../api/form.ts'
import { DateField, NumberField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { contractWords } from '../../parts/placements.words.ts'
import { FieldRow } from '../../ui/field.tsx'
import { useWords } from '../../words/locale.tsx'
import { placementWords } from './placement.words.ts'

/** A contract as a form holds it. */
export type ContractValues = {
  readonly contractType: string
  readonly contractLabel: string
  /** Hours, with decimals. */
  readonly weekly: number | null
  readonly jobTitle: string
  readonly plannedEndOn: string
  readonly trialEndOn: string
}

export function contractValuesOf(terms: ContractTerms | undefined): ContractValues {
  return {
    contractType: terms?.contractType ?? '',
    contractLabel: terms?.contractLabel ?? '',
    weekly: terms?.weeklyMinutes == null ? null : terms.weeklyMinutes / 60,
    jobTitle: terms?.jobTitle ?? '',
    plannedEndOn: terms?.plannedEndOn ?? '',
    trialEndOn: terms?.trialEndOn ?? '',
  }
}

const orNull = (text: string) => (text === '' ? null : text)

export function contractBodyOf(values: ContractValues): Record<keyof ContractTerms, unknown> {
  return {
    contractType: orNull(values.contractType),
    contractLabel: orNull(values.contractLabel),
    weeklyMinutes: values.weekly === null ? null : Math.round(values.weekly * 60),
    jobTitle: orNull(values.jobTitle),
    plannedEndOn: orNull(values.plannedEndOn),
    trialEndOn: orNull(values.trialEndOn),
  }
}

/** Labels for the error summary. */
export function useContractLabels() {
  const t = useWords(placementWords)
  return [
    { name: 'contractType', label: t('contractType') },
    { name: 'weeklyMinutes', label: t('weekly') },
    { name: 'jobTitle', label: t('jobTitle') },
    { name: 'plannedEndOn', label: t('plannedEndOn') },
    { name: 'trialEndOn', label: t('trialEndOn') },
  ] as const
}

/** The fields of a contract. `under` is where they stand in the body. */
export function ContractFields({ form, under }: { readonly form: Form<ContractValues>; readonly under: string }) {
  const t = useWords(placementWords)
  const contract = useWords(contractWords)
  return (
    <>
      <FieldRow>
        <TextField form={form} name="jobTitle" label={t('jobTitle')} at={`${under}/jobTitle`} isOptional />
        <NumberField
          form={form}
          name="weekly"
          label={t('weekly')}
          at={`${under}/weeklyMinutes`}
          decimals={2}
          suffix="h"
          isOptional
          width="fit"
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          form={form}
          name="contractType"
          label={t('contractType')}
          at={`${under}/contractType`}
          emptyLabel={t('notSaid')}
          options={CONTRACT_TYPES.map((value) => ({ value, label: contract(value) }))}
        />
        <TextField
          form={form}
          name="contractLabel"
          label={t('contractLabel')}
          hint={t('contractLabelHint')}
          at={`${under}/contractLabel`}
          isOptional
        />
      </FieldRow>
      <FieldRow>
        <DateField form={form} name="trialEndOn" label={t('trialEndOn')} at={`${under}/trialEndOn`} isOptional />
        <DateField form={form} name="plannedEndOn" label={t('plannedEndOn')} at={`${under}/plannedEndOn`} isOptional />
      </FieldRow>
    </>
  )
}
