import { editWorker, type Worker } from '@tandem/contract/workers'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { PersonFields, type PersonValues, personBodyOf, personValuesOf, usePersonLabels } from './person-fields.tsx'
import { personFormWords } from './person-form.words.ts'

/** What is known of a person; a stale version is shown beside one's own. */
export function EditWorkerDialog({ worker, onClose }: { readonly worker: Worker; readonly onClose: () => void }) {
  const t = useWords(personFormWords)
  const labels = usePersonLabels()
  const toast = useToast()
  const edit = useWrite(editWorker)
  const version = useRef(worker.version)
  const form = useForm<PersonValues, z.output<typeof editWorker.body>>({
    initial: personValuesOf(worker),
    schema: editWorker.body,
    draft: { id: `worker:${worker.workerId}`, version },
    bodyOf: (values) => ({ ...personBodyOf(values), version: version.current }),
    send: (body) =>
      edit.mutateAsync({ params: { workerId: worker.workerId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('editTitle')}
      form={form}
      fields={labels}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <PersonFields form={form} under="" />
    </FormDialog>
  )
}
