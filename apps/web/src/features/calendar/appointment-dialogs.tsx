import { type Appointment, addAppointment, cancelAppointment, editAppointment } from '@tandem/contract/appointments'
import type { AppointmentKind } from '@tandem/domain/appointments'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { shortDuration } from '@tandem/domain/durations'
import type { Side } from '@tandem/domain/log-entries'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { appointmentKindWords } from '../../parts/appointments.words.ts'
import { type ComparedField, FormDialog } from '../../parts/form-dialog.tsx'
import { TextField } from '../../parts/form-fields.tsx'
import { sideWords } from '../../parts/log-entries.words.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { appointmentWords } from './appointment.words.ts'
import {
  type AppointmentAbout,
  type AppointmentValues,
  bodyOfChange,
  bodyOfNew,
  faultsOfWhom,
  newAppointment,
  valuesOfAppointment,
} from './appointment-about.ts'
import { AppointmentFields } from './appointment-fields.tsx'
import { AppointmentWhom } from './appointment-whom.tsx'

function useLabels(): ComparedField<AppointmentValues>[] {
  const t = useWords(appointmentWords)
  const kind = useWords(appointmentKindWords)
  const side = useWords(sideWords)
  return [
    { name: 'episode', label: t('person') },
    { name: 'employer', label: t('company') },
    { name: 'placementId', label: t('job') },
    { name: 'kind', label: t('kind'), format: (value) => kind(value as AppointmentKind) },
    { name: 'side', label: t('side'), format: (value) => side(value as Side) },
    { name: 'heldOn', label: t('heldOn') },
    { name: 'startsAt', label: t('startsAt') },
    { name: 'minutes', label: t('minutes'), format: (value) => shortDuration(Number(value)) },
    { name: 'place', label: t('place') },
    { name: 'title', label: t('title') },
    { name: 'note', label: t('note') },
  ]
}

type NewProps = {
  readonly about: AppointmentAbout
  readonly scope: 'mine' | 'team'
  readonly today: CalendarDate
  readonly onClose: () => void
}

export function NewAppointmentDialog({ about, scope, today, onClose }: NewProps) {
  const t = useWords(appointmentWords)
  const formats = useFormats()
  const toast = useToast()
  const add = useWrite(addAppointment)
  const isFixed = about.person !== undefined || about.company !== undefined
  const form = useForm<AppointmentValues, z.output<typeof addAppointment.body>>({
    initial: newAppointment(about, today),
    schema: addAppointment.body,
    draft: { id: `appointment:${about.person?.episodeId ?? about.company?.employerId ?? 'new'}` },
    bodyOf: bodyOfNew,
    faultsOf: faultsOfWhom,
    send: (body) =>
      add.mutateAsync({ body }).then(({ heldOn }) => {
        toast({ text: t('planned', { day: formats.longDay(heldOn) }) })
        onClose()
      }),
  })
  return (
    <FormDialog title={t('formTitle')} saveLabel={t('save')} form={form} fields={useLabels()} onClose={onClose}>
      <AppointmentWhom form={form} scope={scope} isFixed={isFixed} />
      <AppointmentFields form={form} appointmentId={null} isOwn />
    </FormDialog>
  )
}

type OneProps = { readonly appointment: Appointment; readonly onClose: () => void }

export function EditAppointmentDialog({ appointment, onClose }: OneProps) {
  const t = useWords(appointmentWords)
  const toast = useToast()
  const edit = useWrite(editAppointment)
  const version = useRef(appointment.version)
  const { appointmentId } = appointment
  const form = useForm<AppointmentValues, z.output<typeof editAppointment.body>>({
    initial: valuesOfAppointment(appointment),
    schema: editAppointment.body,
    draft: { id: `appointment-edit:${appointmentId}`, version },
    bodyOf: (values) => bodyOfChange(values, appointment, version.current),
    send: (body) =>
      edit.mutateAsync({ params: { appointmentId }, body }).then(() => {
        toast({ text: t('changed') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('editTitle')}
      form={form}
      fields={useLabels()}
      theirsOf={(current: Appointment) => {
        const { episode: _episode, employer: _employer, ...theirs } = valuesOfAppointment(current)
        return theirs
      }}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
      onClose={onClose}
    >
      <AppointmentFields form={form} appointmentId={appointmentId} isOwn={appointment.isOwn} />
    </FormDialog>
  )
}

export function CancelAppointmentDialog({ appointment, onClose }: OneProps) {
  const t = useWords(appointmentWords)
  const toast = useToast()
  const cancel = useWrite(cancelAppointment)
  const version = useRef(appointment.version)
  const { appointmentId } = appointment
  const form = useForm<{ reason: string }, z.output<typeof cancelAppointment.body>>({
    initial: { reason: '' },
    schema: cancelAppointment.body,
    draft: { id: `appointment-cancel:${appointmentId}`, version },
    bodyOf: ({ reason }) => ({ reason, version: version.current }),
    send: (body) =>
      cancel.mutateAsync({ params: { appointmentId }, body }).then(() => {
        toast({ text: t('cancelledToast') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('cancelTitle')}
      saveLabel={t('cancelSave')}
      form={form}
      fields={[{ name: 'reason', label: t('cancelReason') }]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
      onClose={onClose}
    >
      <p>{t('cancelText')}</p>
      <TextField form={form} name="reason" label={t('cancelReason')} hint={t('cancelReasonHint')} />
    </FormDialog>
  )
}
