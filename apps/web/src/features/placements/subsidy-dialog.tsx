import { addSubsidy, editSubsidy, type Subsidy } from '@tandem/contract/subsidies'
import { SUBSIDY_KINDS, type SubsidyKind } from '@tandem/domain/placements'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { subsidyKindWords, subsidyWords } from './subsidies.words.ts'

type Values = {
  readonly kind: string
  readonly payer: string
  readonly amount: string
  readonly fromOn: string
  readonly toOn: string
  readonly isMistake: boolean
}

const dayOrNull = (day: string) => (day === '' ? null : day)

function valuesOf(subsidy: Subsidy | null): Values {
  return {
    kind: subsidy?.kind ?? 'wages',
    payer: subsidy?.payer ?? '',
    amount: subsidy?.amount ?? '',
    fromOn: subsidy?.fromOn ?? '',
    toOn: subsidy?.toOn ?? '',
    isMistake: false,
  }
}

type Props = {
  readonly placementId: string
  /** `null` for a new one. */
  readonly subsidy: Subsidy | null
  readonly onClose: () => void
}

/** Writes down, corrects or renews what somebody pays toward a job. */
export function SubsidyDialog({ placementId, subsidy, onClose }: Props) {
  const t = useWords(subsidyWords)
  const kind = useWords(subsidyKindWords)
  const toast = useToast()
  const add = useWrite(addSubsidy)
  const edit = useWrite(editSubsidy)
  const version = useRef(subsidy?.version ?? 1)
  const draft = { id: subsidy === null ? `subsidy:${placementId}` : `subsidy:${subsidy.subsidyId}` }
  const form = useForm<Values, z.output<typeof editSubsidy.body>>({
    initial: valuesOf(subsidy),
    schema: editSubsidy.body,
    draft: subsidy === null ? draft : { ...draft, version },
    bodyOf: ({ fromOn, toOn, ...values }) => ({
      ...values,
      fromOn: dayOrNull(fromOn),
      toOn: dayOrNull(toOn),
      version: version.current,
    }),
    send: async (body) => {
      const { isMistake: _mistake, version: _version, ...facts } = body
      if (subsidy === null) await add.mutateAsync({ params: { placementId }, body: facts })
      else await edit.mutateAsync({ params: { subsidyId: subsidy.subsidyId }, body })
      toast({ text: t('saved') })
      onClose()
    },
  })
  return (
    <FormDialog
      title={t(subsidy === null ? 'addTitle' : 'editTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'kind', label: t('kind'), format: (code) => kind(code as SubsidyKind) },
        { name: 'payer', label: t('payer') },
        { name: 'amount', label: t('amount') },
        { name: 'fromOn', label: t('fromOn') },
        { name: 'toOn', label: t('toOn') },
      ]}
      theirsOf={(current: Subsidy) => valuesOf(current)}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <SelectField
        form={form}
        name="kind"
        label={t('kind')}
        options={SUBSIDY_KINDS.map((value) => ({ value, label: kind(value) }))}
      />
      <TextField form={form} name="payer" label={t('payer')} />
      <TextField form={form} name="amount" label={t('amount')} hint={t('amountHint')} isOptional />
      <FieldRow>
        <DateField form={form} name="fromOn" label={t('fromOn')} isOptional />
        <DateField form={form} name="toOn" label={t('toOn')} isOptional />
      </FieldRow>
      <p className="small">{t('toOnHint')}</p>
      {subsidy !== null && <CheckField form={form} name="isMistake" label={t('isMistake')} hint={t('isMistakeHint')} />}
    </FormDialog>
  )
}
