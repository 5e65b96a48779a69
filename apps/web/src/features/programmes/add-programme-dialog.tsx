import { addProgramme } from '@tandem/contract/programmes'
import { PRESETS } from '@tandem/domain/rule-set-presets'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { presetWords, programmeWords } from './programme.words.ts'

type Values = { name: string; funder: string; preset: string; isHouse: boolean }
type Props = { readonly onClose: () => void; readonly onAdded: (programmeId: string) => void }

/** A programme begins with the rules of a preset. */
export function AddProgrammeDialog({ onClose, onAdded }: Props) {
  const t = useWords(programmeWords)
  const preset = useWords(presetWords)
  const toast = useToast()
  const add = useWrite(addProgramme)
  const form = useForm<Values, z.output<typeof addProgramme.body>>({
    initial: { name: '', funder: '', preset: 'rejoins', isHouse: false },
    schema: addProgramme.body,
    bodyOf: (values) => ({ ...values, funder: values.funder === '' ? null : values.funder }),
    send: (body) =>
      add.mutateAsync({ body }).then(({ programmeId, name }) => {
        toast({ text: t('added', { name }) })
        onAdded(programmeId)
      }),
  })
  return (
    <FormDialog
      title={t('addTitle')}
      saveLabel={t('addSave')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('name') },
        { name: 'funder', label: t('funder') },
        { name: 'preset', label: t('preset') },
      ]}
    >
      <TextField form={form} name="name" label={t('name')} />
      <TextField form={form} name="funder" label={t('funder')} isOptional />
      <SelectField
        form={form}
        name="preset"
        label={t('preset')}
        hint={t('presetHint')}
        options={PRESETS.map((value) => ({ value, label: preset(value) }))}
      />
      <CheckField form={form} name="isHouse" label={t('isHouse')} hint={t('isHouseHint')} />
    </FormDialog>
  )
}
