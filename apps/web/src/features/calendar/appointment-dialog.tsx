import { type Appointment, completeAppointment, reopenAppointment } from '@tandem/contract/appointments'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { appointmentKindWords } from '../../parts/appointments.words.ts'
import { Party } from '../../parts/party.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { appointmentWords } from './appointment.words.ts'
import { CancelAppointmentDialog, EditAppointmentDialog } from './appointment-dialogs.tsx'

type Props = {
  readonly appointment: Appointment
  readonly today: CalendarDate
  /** Opens the form of the log, filled in. */
  readonly onLog: (appointment: Appointment) => void
  readonly onClose: () => void
}

/** One appointment, with what can be done about it. */
export function AppointmentDialog(props: Props) {
  const [act, setAct] = useState<'move' | 'cancel' | null>(null)
  const { appointment, onClose } = props
  if (act === 'move') return <EditAppointmentDialog appointment={appointment} onClose={onClose} />
  if (act === 'cancel') return <CancelAppointmentDialog appointment={appointment} onClose={onClose} />
  return <Seen {...props} onAct={setAct} />
}

/** The day in words, with the hour and the length where they are known. */
export function useWhen() {
  const t = useWords(appointmentWords)
  const formats = useFormats()
  return ({ heldOn, startsAt, minutes }: Pick<Appointment, 'heldOn' | 'startsAt' | 'minutes'>) => {
    const day = formats.longDay(heldOn)
    if (startsAt === null) return t('noHour', { day })
    if (minutes === null) return t('atHour', { day, time: startsAt })
    return t('atHourFor', { day, time: startsAt, length: formats.duration(minutes) })
  }
}

function Seen({
  appointment,
  today,
  onLog,
  onClose,
  onAct,
}: Props & { readonly onAct: (act: 'move' | 'cancel') => void }) {
  const t = useWords(appointmentWords)
  const kind = useWords(appointmentKindWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const when = useWhen()
  const complete = useWrite(completeAppointment, { inPlace: true })
  const reopen = useWrite(reopenAppointment, { inPlace: true })
  const { appointmentId, state, isFrozen, mayEdit, mayLog, isOwn, version, heldOn } = appointment
  const isPlanned = state === 'planned'
  const settle = (write: typeof complete | typeof reopen, text: string) =>
    write.mutate(
      { params: { appointmentId }, body: { version } },
      {
        onSuccess: () => {
          toast({ text })
          onClose()
        },
      },
    )
  const mayTell = isPlanned && mayLog && heldOn <= today
  const more: MenuItem[] = [
    { key: 'ticked', label: t('tellAgain'), onSelect: () => settle(complete, t('ticked')) },
    { key: 'cancel', label: t('cancel'), tone: 'danger', onSelect: () => onAct('cancel') },
  ]
  const failure = complete.error ?? reopen.error
  const facts = [
    { key: 'when', term: t('when'), value: when(appointment) },
    { key: 'with', term: t('with'), value: <Whom appointment={appointment} /> },
    { key: 'where', term: t('where'), value: appointment.place },
    { key: 'title', term: t('title'), value: appointment.title },
    { key: 'note', term: t('note'), value: appointment.note ?? '' },
    { key: 'by', term: t('by'), value: isOwn ? '' : appointment.ownerName },
    { key: 'reason', term: t('reason'), value: appointment.cancelReason ?? '' },
  ]
  return (
    <Dialog
      title={kind(appointment.kind)}
      note={<StateChip appointment={appointment} />}
      closeLabel={t('close')}
      onDismiss={onClose}
      actions={
        <>
          {isPlanned && mayEdit && mayTell && <Menu items={more}>{t('more')}</Menu>}
          {isPlanned && mayEdit && !mayTell && <Button onClick={() => onAct('cancel')}>{t('cancel')}</Button>}
          {isPlanned && mayEdit && (
            <Button variant={mayTell ? 'plain' : 'primary'} onClick={() => onAct('move')}>
              {t('move')}
            </Button>
          )}
          {mayTell && (
            <Button
              variant="primary"
              onClick={() => {
                onClose()
                onLog(appointment)
              }}
            >
              {t('tell')}
            </Button>
          )}
          {!isPlanned && mayEdit && (
            <Button isBusy={reopen.isPending} onClick={() => settle(reopen, t('takenUp'))}>
              {t('takeUp')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        {failure !== null && (
          <Notice tone="bad" title={t('failed')}>
            {failureText(failure.code)}
          </Notice>
        )}
        {isFrozen && (
          <Notice tone="warn" title={t('frozenTitle')}>
            {t('frozenText')}
          </Notice>
        )}
        <DefinitionList items={facts.filter(({ value }) => value !== '')} />
        {!isFrozen && <Files appointment={appointment} when={when(appointment)} />}
      </div>
    </Dialog>
  )
}

function StateChip({ appointment: { state } }: Pick<Props, 'appointment'>) {
  const t = useWords(appointmentWords)
  const tone = { planned: 'brand', done: 'ok', cancelled: 'neutral' } as const
  return <Chip tone={tone[state]}>{t(state === 'planned' ? 'planning' : state)}</Chip>
}

/** The side that is met, and the names that lead to the files. */
function Whom({ appointment }: Pick<Props, 'appointment'>) {
  const { side, workerId, workerName, employerId, employerName } = appointment
  return (
    <span className="row row-s row-wrap">
      <Party side={side} />
      {workerId !== null && (
        <Link to="/people/$workerId" params={{ workerId }}>
          {workerName}
        </Link>
      )}
      {employerId !== null && (
        <Link to="/employers/$employerId" params={{ employerId }}>
          {employerName}
        </Link>
      )}
    </span>
  )
}

/** The appointment for a calendar elsewhere; what an employer will read is told before it goes. */
function Files({ appointment, when }: Pick<Props, 'appointment'> & { readonly when: string }) {
  const t = useWords(appointmentWords)
  const kind = useWords(appointmentKindWords)
  const { appointmentId, side, place, ownerName: coach } = appointment
  const address = (whose: 'own' | 'employer') => `/api/appointments/${appointmentId}/${whose}.ics`
  const line = t(place === '' ? 'employerLine' : 'employerLinePlace', {
    what: kind(appointment.kind),
    coach,
    when,
    place,
  })
  return (
    <section className="stack stack-s" aria-label={t('files')}>
      <h3>{t('files')}</h3>
      <div>
        <a className={buttonClass('plain', 'sm')} href={address('own')} download>
          {t('ownFile')}
        </a>
      </div>
      <p className="small">{t('ownFileText')}</p>
      {side !== 'worker' && (
        <>
          <div>
            <a className={buttonClass('plain', 'sm')} href={address('employer')} download>
              {t('employerFile')}
            </a>
          </div>
          <p className="small">{t('employerFileText', { line })}</p>
        </>
      )}
    </section>
  )
}
