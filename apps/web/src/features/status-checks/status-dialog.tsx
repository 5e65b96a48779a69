import { correctStatusCheck, recordStatusCheck, type StatusCheck } from '@tandem/contract/status-checks'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { statusWords } from './status.words.ts'
import { StatusFields, type StatusValues, statusBodyOf, statusValuesOf, useStatusLabels } from './status-fields.tsx'
import { type MilestoneAbout, useMilestoneName } from './status-milestone.ts'

export type StatusDialogProps = {
  readonly episodeId: string
  readonly about: MilestoneAbout
  /** The answer that is corrected. */
  readonly corrects?: StatusCheck | undefined
  readonly today: CalendarDate
  readonly onClose: () => void
}

/** The answer to a milestone in full; a correction where there is one already. */
export function StatusDialog({ episodeId, about, corrects, today, onClose }: StatusDialogProps) {
  const t = useWords(statusWords)
  const nameOf = useMilestoneName()
  const toast = useToast()
  const record = useWrite(recordStatusCheck)
  const correct = useWrite(correctStatusCheck)
  const version = useRef(corrects?.version ?? 0)
  const { kind, number, placementId } = about
  const saved = () => {
    toast({ text: t('saved') })
    onClose()
  }
  const form = useForm<
    StatusValues,
    z.output<typeof recordStatusCheck.body> | z.output<typeof correctStatusCheck.body>
  >({
    initial: statusValuesOf(corrects, today),
    schema: corrects === undefined ? recordStatusCheck.body : correctStatusCheck.body,
    draft:
      corrects === undefined
        ? { id: `status:${episodeId}:${kind}:${number}:${placementId}` }
        : { id: `status:${corrects.checkId}`, version },
    bodyOf: (values) => {
      const told = statusBodyOf(values, placementId !== null)
      if (corrects !== undefined) return { ...told, version: version.current }
      const { supportAsked, followUpOn: dueOn } = values
      const followUp = supportAsked && dueOn !== '' ? { title: t('followUpTask'), dueOn } : null
      return { kind, number, placementId, ...told, followUp }
    },
    send: (body) => {
      const sent =
        corrects === undefined
          ? record.mutateAsync({ params: { episodeId }, body: recordStatusCheck.body.parse(body) })
          : correct.mutateAsync({
              params: { checkId: corrects.checkId },
              body: correctStatusCheck.body.parse(body),
            })
      return sent.then(saved)
    },
  })
  const what = nameOf(about)
  return (
    <FormDialog
      title={t(kind === 'afterCare' ? 'afterForm' : 'stillForm', { what })}
      form={form}
      fields={useStatusLabels(about)}
      theirsOf={(current: StatusCheck) => statusValuesOf(current, today)}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <StatusFields form={form} about={about} today={today} plansNext={corrects === undefined} />
    </FormDialog>
  )
}
