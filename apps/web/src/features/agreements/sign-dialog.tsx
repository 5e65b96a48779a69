import type { AgreementParty, AgreementVersion } from '@tandem/contract/agreement-records'
import { useState } from 'react'
import { DocumentView } from '../../parts/document-view.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { TextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './agreements.module.css'
import { BehalfFields } from './behalf-fields.tsx'
import { partyWords } from './party.words.ts'
import { useSigning } from './signing-form.ts'

type Props = {
  readonly version: AgreementVersion
  readonly party: AgreementParty
  readonly today: string
  readonly onClose: () => void
}

/** On the coach’s device: first the text is read, then it is signed. The way on stands where the text ends. */
export function SignDialog({ version, party, today, onClose }: Props) {
  const t = useWords(partyWords)
  const [isRead, setRead] = useState(false)
  if (isRead) return <Signing version={version} party={party} today={today} onClose={onClose} />
  return (
    <Dialog title={t('readTitle')} onDismiss={onClose} closeLabel={t('stop')}>
      <div className="stack">
        <p className="small">{t('readText', { name: party.name })}</p>
        <div className={styles.reading}>
          <DocumentView content={version.content} />
        </div>
        <div>
          <Button variant="primary" onClick={() => setRead(true)}>
            {t('read')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Signing({ party, today, onClose }: Props) {
  const t = useWords(partyWords)
  const form = useSigning(party, 'screen', today, onClose)
  const { name } = party
  return (
    <FormDialog
      title={t('signTitle', { name })}
      saveLabel={t('signDo')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'typedName', label: t('typedName') },
        { name: 'lines', label: t('draw') },
        { name: 'place', label: t('place') },
        { name: 'interpreterName', label: t('interpreterName') },
        { name: 'reason', label: t('behalfReason') },
        { name: 'isInformed', label: t('informed', { name }) },
      ]}
    >
      <p>{t('agrees', { name })}</p>
      <Field label={t('draw')} hint={t('drawOr')} isGroup>
        {() => (
          <SignaturePad
            lines={form.values.lines}
            onChange={(lines) => form.set({ lines })}
            label={t('drawnBy', { name })}
            hint={t('drawHint')}
            clearLabel={t('clear')}
          />
        )}
      </Field>
      <TextField form={form} name="typedName" label={t('typedName')} />
      <BehalfFields form={form} party={party} />
    </FormDialog>
  )
}
