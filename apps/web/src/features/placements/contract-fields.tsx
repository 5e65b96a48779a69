import type { ContractTerms } from '@tandem/contract/placements'
import { CONTRACT_TYPES } from '@tandem/domain/placements'
import type { Form } from '../../api/form.ts'
import { DateField, NumberField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { contractWords } from '../../parts/placements.words.ts'
import { FieldRow } from '../../ui/field.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
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

/** What is sent; a work trial and volunteering have no contract of work. */
export function contractBodyOf(values: ContractValues, isJob: boolean): Record<keyof ContractTerms, unknown> {
  return {
    contractType: isJob ? orNull(values.contractType) : null,
    contractLabel: isJob ? orNull(values.contractLabel) : null,
    weeklyMinutes: values.weekly === null ? null : Math.round(values.weekly * 60),
    jobTitle: orNull(values.jobTitle),
    plannedEndOn: orNull(values.plannedEndOn),
    trialEndOn: isJob ? orNull(values.trialEndOn) : null,
  }
}

/** Labels for the error summary. */
export function useContractLabels() {
  const t = useWords(placementWords)
  const contract = useWords(contractWords)
  const { number } = useFormats()
  return [
    {
      name: 'contractType',
      label: t('contractType'),
      format: (code: unknown) => contract(code as (typeof CONTRACT_TYPES)[number]),
    },
    {
      name: 'weekly',
      label: t('weekly'),
      format: (hours: unknown) => number(Number(hours), Number.isInteger(hours) ? 0 : 2),
    },
    { name: 'contractLabel', label: t('contractLabel') },
    { name: 'jobTitle', label: t('jobTitle') },
    { name: 'plannedEndOn', label: t('plannedEndOn') },
    { name: 'trialEndOn', label: t('trialEndOn') },
  ] as const
}

type Props = {
  readonly form: Form<ContractValues>
  /** Where they stand in the body. */
  readonly under: string
  readonly isJob: boolean
}

/** The fields of a contract. */
export function ContractFields({ form, under, isJob }: Props) {
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
      {isJob && (
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
      )}
      <FieldRow>
        {isJob && (
          <DateField form={form} name="trialEndOn" label={t('trialEndOn')} at={`${under}/trialEndOn`} isOptional />
        )}
        <DateField
          form={form}
          name="plannedEndOn"
          label={t(isJob ? 'plannedEndOn' : 'plannedUntil')}
          at={`${under}/plannedEndOn`}
          isOptional
        />
      </FieldRow>
    </>
  )
}
