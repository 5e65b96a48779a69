import type { AgreementParty, AgreementVersion } from '@tandem/contract/agreement-records'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { formDialogWords } from '../../parts/form-dialog.words.ts'
import { DateField, TextField } from '../../parts/form-fields.tsx'
import { PickedFilesField } from '../../parts/picked-files.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { BehalfFields } from './behalf-fields.tsx'
import { partyWords } from './party.words.ts'
import { useSigning } from './signing-form.ts'

type Props = {
  readonly agreementId: string
  readonly version: AgreementVersion
  readonly party: AgreementParty
  readonly today: string
  readonly onClose: () => void
}

/** A signature that was given on paper, and when. */
export function PaperDialog({ agreementId, version, party, today, onClose }: Props) {
  const t = useWords(partyWords)
  const dialog = useWords(formDialogWords)
  const fieldText = useFieldWords()
  const form = useSigning(party, 'paper', today, onClose, agreementId)
  const { name } = party
  return (
    <FormDialog
      size="sm"
      title={t('paperTitle', { name })}
      saveLabel={t('paperDo')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'signedOn', label: t('signedOn') },
        { name: 'typedName', label: t('typedName') },
        { name: 'place', label: t('place') },
        { name: 'interpreterName', label: t('interpreterName') },
        { name: 'reason', label: t('behalfReason') },
        { name: 'file', label: t('scan') },
        { name: 'isInformed', label: t('informed', { name }) },
      ]}
    >
      <DateField form={form} name="signedOn" label={t('signedOn')} max={today} min={version.sentOn ?? ''} />
      <TextField form={form} name="typedName" label={t('typedName')} />
      <PickedFilesField
        label={t('scan')}
        hint={t('scanHint')}
        optional={dialog('optional')}
        files={form.values.file === null ? [] : [form.values.file]}
        isSingle
        error={fieldText(form.errorAt('/file'))}
        onChange={([file = null]) => form.set({ file })}
      />
      <BehalfFields form={form} party={party} />
    </FormDialog>
  )
}
