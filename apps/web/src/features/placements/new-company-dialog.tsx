import { addEmployer } from '@tandem/contract/employers'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { TextField } from '../../parts/form-fields.tsx'
import { useWords } from '../../words/locale.tsx'
import type { Place } from './place-field.tsx'
import { placementWords } from './placement.words.ts'

type Props = {
  /** What was typed in search of it. */
  readonly name: string
  readonly onAdded: (place: Place) => void
  readonly onClose: () => void
}

/** A company that is not known yet, with as little as a job needs. The rest is written in its own file. */
export function NewCompanyDialog({ name, onAdded, onClose }: Props) {
  const t = useWords(placementWords)
  const add = useWrite(addEmployer)
  const form = useForm<{ name: string; municipality: string }, z.output<typeof addEmployer.body>>({
    initial: { name, municipality: '' },
    schema: addEmployer.body,
    bodyOf: (values) => ({
      employer: {
        name: values.name,
        registerNumber: null,
        sector: null,
        sizeBand: null,
        ownerId: null,
        doNotContact: false,
        doNotContactReason: null,
        remark: null,
      },
      establishment: {
        name: null,
        address: null,
        postalCode: null,
        municipality: values.municipality === '' ? null : values.municipality,
        access: null,
      },
    }),
    send: (body) =>
      add.mutateAsync({ body }).then((employer) => {
        const [first] = employer.establishments
        if (first === undefined) return onClose()
        const { establishmentId, municipality } = first
        onAdded({ establishmentId, employerId: employer.employerId, name: employer.name, sub: municipality ?? '' })
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('newCompanyTitle')}
      saveLabel={t('newCompanySave')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('companyName') },
        { name: 'municipality', label: t('town') },
      ]}
    >
      <p className="small">{t('newCompanyText')}</p>
      <TextField form={form} name="name" label={t('companyName')} at="/employer/name" />
      <TextField form={form} name="municipality" label={t('town')} at="/establishment/municipality" isOptional />
    </FormDialog>
  )
}
