import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../api/form.ts'
import { FormDialog } from './form-dialog.tsx'
import { TextField } from './form-fields.tsx'

type Voiding = { readonly reason: string; readonly version: number }

type Props = {
  readonly texts: { readonly title: string; readonly text: string; readonly save: string; readonly reason: string }
  readonly schema: z.ZodType<Voiding>
  /** Of the record: its reason is kept on the device under it. */
  readonly recordId: string
  /** Of the record as it is shown. */
  readonly version: number
  readonly send: (body: Voiding) => Promise<void>
  readonly onClose: () => void
}

/** Voids a record made by mistake, with the reason; it stays to be seen. */
export function VoidDialog({ texts, schema, recordId, version, send, onClose }: Props) {
  const latest = useRef(version)
  const form = useForm<{ reason: string }, Voiding>({
    initial: { reason: '' },
    schema,
    draft: { id: `void:${recordId}`, version: latest },
    bodyOf: (values) => ({ ...values, version: latest.current }),
    send,
  })
  return (
    <FormDialog
      size="sm"
      title={texts.title}
      saveLabel={texts.save}
      form={form}
      fields={[{ name: 'reason', label: texts.reason }]}
      onClose={onClose}
      onKeepMine={(current) => {
        latest.current = current
        form.submit()
      }}
    >
      <p>{texts.text}</p>
      <TextField form={form} name="reason" label={texts.reason} />
    </FormDialog>
  )
}
