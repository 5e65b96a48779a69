import { addEmployer, type Employer, type EmployerRow, editEmployer } from '@tandem/contract/employers'
import { SIZE_BANDS } from '@tandem/domain/employers'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { employerWords } from './employer.words.ts'
import { sameName } from './employers-filter.ts'

export type OwnerChoice = { readonly memberId: string; readonly name: string }

type Values = {
  name: string
  registerNumber: string
  sector: string
  sizeBand: string
  ownerId: string
  doNotContact: boolean
  doNotContactReason: string
  remark: string
  address: string
  postalCode: string
  municipality: string
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

type Props = {
  readonly employer: Employer | null
  readonly owners: readonly OwnerChoice[]
  /** The companies there are, to say when one of this name is among them. */
  readonly known: readonly EmployerRow[]
  readonly onClose: () => void
}

/** A company, with its first place when it is new. */
export function EmployerDialog({ employer, owners, known, onClose }: Props) {
  const t = useWords(employerWords)
  const toast = useToast()
  const navigate = useNavigate()
  const add = useWrite(addEmployer)
  const edit = useWrite(editEmployer)
  const version = useRef(employer?.version ?? 0)
  const under = employer === null ? '/employer' : ''
  const facts = (values: Values) => ({
    name: values.name,
    registerNumber: orNull(values.registerNumber),
    sector: orNull(values.sector),
    sizeBand: orNull(values.sizeBand),
    ownerId: orNull(values.ownerId),
    doNotContact: values.doNotContact,
    doNotContactReason: values.doNotContact ? orNull(values.doNotContactReason) : null,
    remark: orNull(values.remark),
  })
  const initial: Values = {
    name: employer?.name ?? '',
    registerNumber: employer?.registerNumber ?? '',
    sector: employer?.sector ?? '',
    sizeBand: employer?.sizeBand ?? '',
    ownerId: employer?.ownerId ?? '',
    doNotContact: employer?.doNotContact ?? false,
    doNotContactReason: employer?.doNotContactReason ?? '',
    remark: employer?.remark ?? '',
    address: '',
    postalCode: '',
    municipality: '',
  }
  const done = () => {
    toast({ text: t('saved') })
    onClose()
  }
  const form = useForm<Values, z.output<typeof addEmployer.body> | z.output<typeof editEmployer.body>>({
    initial,
    schema: employer === null ? addEmployer.body : editEmployer.body,
    draft: { id: `employer:${employer?.employerId ?? 'new'}`, version },
    bodyOf: (values) =>
      employer === null
        ? {
            employer: facts(values),
            establishment: {
              name: null,
              address: orNull(values.address),
              postalCode: orNull(values.postalCode),
              municipality: orNull(values.municipality),
              access: null,
            },
          }
        : { ...facts(values), version: version.current },
    send: (body) =>
      'employer' in body
        ? add.mutateAsync({ body }).then(({ employerId }) => {
            done()
            void navigate({ to: '/employers/$employerId', params: { employerId } })
          })
        : edit.mutateAsync({ params: { employerId: employer?.employerId ?? '' }, body }).then(done),
  })
  const at = (name: string) => `${under}/${name}`
  return (
    <FormDialog
      title={t(employer === null ? 'addTitle' : 'editTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('name') },
        { name: 'registerNumber', label: t('registerNumber') },
        { name: 'sector', label: t('sector') },
        { name: 'sizeBand', label: t('sizeBand') },
        {
          name: 'ownerId',
          label: t('owner'),
          format: (value) => owners.find((owner) => owner.memberId === value)?.name ?? t('colleague'),
        },
        { name: 'doNotContact', label: t('doNotContact'), format: (value) => t(value === true ? 'yes' : 'no') },
        { name: 'doNotContactReason', label: t('reason') },
        { name: 'remark', label: t('remark') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <TextField form={form} name="name" label={t('name')} at={at('name')} />
      {sameName(known, form.values.name).map((same) => (
        <Notice key={same.employerId} tone="warn">
          {t('sameName')}{' '}
          <Link to="/employers/$employerId" params={{ employerId: same.employerId }}>
            {[same.name, same.municipality].filter((part) => part !== null).join(', ')}
          </Link>
        </Notice>
      ))}
      <FieldRow>
        <TextField form={form} name="sector" label={t('sector')} at={at('sector')} isOptional />
        <TextField form={form} name="registerNumber" label={t('registerNumber')} at={at('registerNumber')} isOptional />
      </FieldRow>
      <FieldRow>
        <SelectField
          form={form}
          name="sizeBand"
          label={t('sizeBand')}
          at={at('sizeBand')}
          emptyLabel={t('notSaid')}
          options={SIZE_BANDS.map((value) => ({ value, label: value }))}
        />
        <SelectField
          form={form}
          name="ownerId"
          label={t('owner')}
          at={at('ownerId')}
          emptyLabel={t('nobodyYet')}
          options={owners.map((owner) => ({ value: owner.memberId, label: owner.name }))}
        />
      </FieldRow>
      {employer === null && (
        <FieldRow>
          <TextField form={form} name="address" label={t('address')} at="/establishment/address" isOptional />
          <TextField
            form={form}
            name="postalCode"
            label={t('postalCode')}
            at="/establishment/postalCode"
            width="fit"
            isOptional
          />
          <TextField
            form={form}
            name="municipality"
            label={t('municipality')}
            at="/establishment/municipality"
            isOptional
          />
        </FieldRow>
      )}
      <CheckField form={form} name="doNotContact" label={t('doNotContact')} />
      {form.values.doNotContact && (
        <TextField form={form} name="doNotContactReason" label={t('reason')} at={at('doNotContactReason')} />
      )}
      <LongTextField form={form} name="remark" label={t('remark')} at={at('remark')} isOptional />
    </FormDialog>
  )
}
