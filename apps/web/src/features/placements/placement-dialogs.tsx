import { amendContract, endPlacement, type Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { JOB_END_REASONS, JOB_TYPES, type JobEndReason, TRIAL_OUTCOMES } from '@tandem/domain/placements'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { jobEndWords, trialOutcomeWords } from '../../parts/placements.words.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import {
  ContractFields,
  type ContractValues,
  contractBodyOf,
  contractValuesOf,
  useContractLabels,
} from './contract-fields.tsx'
import { placementWords } from './placement.words.ts'

type Props = { readonly placement: Placement; readonly today: CalendarDate; readonly onClose: () => void }

function useSaved(onClose: () => void): () => void {
  const t = useWords(placementWords)
  const toast = useToast()
  return () => {
    toast({ text: t('saved') })
    onClose()
  }
}

export function AmendDialog({ placement, today, onClose }: Props) {
  const t = useWords(placementWords)
  const saved = useSaved(onClose)
  const labels = useContractLabels()
  const write = useWrite(amendContract)
  const version = useRef(placement.version)
  const isJob = JOB_TYPES.includes(placement.type)
  const last = placement.segments[placement.segments.length - 1]
  const form = useForm<ContractValues & { fromOn: string }, z.output<typeof amendContract.body>>({
    initial: { fromOn: last?.fromOn ?? today, ...contractValuesOf(last) },
    schema: amendContract.body,
    bodyOf: (values) => ({ fromOn: values.fromOn, ...contractBodyOf(values, isJob), version: version.current }),
    send: (body) => write.mutateAsync({ params: { placementId: placement.placementId }, body }).then(saved),
  })
  return (
    <FormDialog
      title={t('amendTitle')}
      form={form}
      onClose={onClose}
      fields={[{ name: 'fromOn', label: t('fromOn') }, ...labels]}
      theirsOf={(current: Placement) => contractValuesOf(current.segments[current.segments.length - 1])}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p className="small">{t('amendText')}</p>
      <DateField form={form} name="fromOn" label={t('fromOn')} width="fit" />
      <ContractFields form={form as unknown as Form<ContractValues>} under="" isJob={isJob} />
    </FormDialog>
  )
}

export function EndDialog({ placement, today, onClose }: Props) {
  const t = useWords(placementWords)
  const reason = useWords(jobEndWords)
  const outcome = useWords(trialOutcomeWords)
  const saved = useSaved(onClose)
  const write = useWrite(endPlacement)
  const version = useRef(placement.version)
  const isTrial = placement.type === 'workTrial'
  const form = useForm<
    { endedOn: string; endReason: string; trialOutcome: string },
    z.output<typeof endPlacement.body>
  >({
    initial: {
      endedOn: placement.endedOn ?? today,
      endReason: placement.endReason ?? (isTrial ? 'contractEnded' : ''),
      trialOutcome: placement.trialOutcome ?? '',
    },
    schema: endPlacement.body,
    bodyOf: (values) => ({
      endedOn: values.endReason === 'goesOn' ? null : values.endedOn,
      endReason: values.endReason === 'goesOn' || values.endReason === '' ? null : values.endReason,
      trialOutcome: values.trialOutcome === '' ? null : values.trialOutcome,
      version: version.current,
    }),
    send: (body) => write.mutateAsync({ params: { placementId: placement.placementId }, body }).then(saved),
  })
  const goesOn = placement.endedOn === null ? [] : [{ value: 'goesOn', label: t('takeEndBack') }]
  return (
    <FormDialog
      title={t('endTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'endedOn', label: t('endedOn') },
        { name: 'endReason', label: t('endReason'), format: (code) => reason(code as JobEndReason) },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <DateField form={form} name="endedOn" label={t('endedOn')} max={today} width="fit" />
      <SelectField
        form={form}
        name="endReason"
        label={t('endReason')}
        emptyLabel={t('choose')}
        options={[...JOB_END_REASONS.map((value) => ({ value: value as string, label: reason(value) })), ...goesOn]}
      />
      {isTrial && (
        <SelectField
          form={form}
          name="trialOutcome"
          label={t('trialOutcome')}
          emptyLabel={t('notSaid')}
          options={TRIAL_OUTCOMES.map((value) => ({ value, label: outcome(value) }))}
        />
      )}
    </FormDialog>
  )
}
