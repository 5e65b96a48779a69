import { listOwnAppointments } from '@tandem/contract/appointments'
import { crossedBy } from '@tandem/domain/appointments'
import { isCalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import type { Form } from '../../api/form.ts'
import { read } from '../../api/query.ts'
import { appointmentKindWords } from '../../parts/appointments.words.ts'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { appointmentWords } from './appointment.words.ts'
import type { AppointmentValues } from './appointment-about.ts'

type Props = {
  readonly form: Form<AppointmentValues>
  /** The appointment that is changed, or `null` for a new one. */
  readonly appointmentId: string | null
}

/** What one has at the same hours already; never a reason not to plan. */
export function AlreadyPlanned({ form, appointmentId }: Props) {
  const t = useWords(appointmentWords)
  const kindText = useWords(appointmentKindWords)
  const { duration, list } = useFormats()
  const { heldOn, startsAt, minutes } = form.values
  const own = useQuery({
    ...read(listOwnAppointments, { query: { heldOn } }),
    enabled: isCalendarDate(heldOn) && startsAt !== '',
  })
  const planned = { startsAt: startsAt === '' ? null : startsAt, minutes }
  const crossed = crossedBy(planned, appointmentId, own.data?.appointments ?? [])
  if (crossed.length === 0) return null
  const told = crossed.map(({ kind, whom, ...at }) => {
    const what = whom === '' ? kindText(kind) : t('alreadyWith', { what: kindText(kind), whom })
    const length = at.minutes === null ? 'none' : duration(at.minutes)
    return t('alreadyOne', { time: at.startsAt ?? '', length, what })
  })
  return <Notice>{t('already', { list: list(told) })}</Notice>
}
