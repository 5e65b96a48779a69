import { addTeam, editTeam, type Team } from '@tandem/contract/teams'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { TextField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'

export function TeamDialog({ team, onClose }: { readonly team: Team | null; readonly onClose: () => void }) {
  const t = useWords(settingsWords)
  const toast = useToast()
  const add = useWrite(addTeam)
  const edit = useWrite(editTeam)
  const version = useRef(team?.version ?? 0)
  const form = useForm<{ name: string }, z.output<typeof addTeam.body>>({
    initial: { name: team?.name ?? '' },
    schema: addTeam.body,
    bodyOf: (values) => values,
    send: (body) =>
      (team === null
        ? add.mutateAsync({ body })
        : edit.mutateAsync({ params: { teamId: team.teamId }, body: { ...body, version: version.current } })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t(team === null ? 'addTeam' : 'editTeam')}
      form={form}
      onClose={onClose}
      fields={[{ name: 'name', label: t('teamName') }]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <TextField form={form} name="name" label={t('teamName')} />
    </FormDialog>
  )
}
