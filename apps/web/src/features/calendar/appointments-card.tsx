import { type Appointment, listAppointments, listEmployerAppointments } from '@tandem/contract/appointments'
import type { ReplyOf } from '@tandem/contract/endpoint'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallFailed } from '../../api/client.ts'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useWords } from '../../words/locale.tsx'
import { appointmentWords } from './appointment.words.ts'
import type { AppointmentAbout, AppointmentPerson } from './appointment-about.ts'
import { AppointmentDialog, useWhen } from './appointment-dialog.tsx'
import { NewAppointmentDialog } from './appointment-dialogs.tsx'
import styles from './calendar.module.css'
import { AppointmentBlock } from './calendar-items.tsx'

type OnLog = (appointment: Appointment) => void

/** What is planned with a person, and planning more. */
export function PersonAppointments({ person, onLog }: { readonly person: AppointmentPerson; readonly onLog: OnLog }) {
  const { episodeId } = person
  const query = useQuery(read(listAppointments, { params: { episodeId } }))
  return <AppointmentsCard query={query} about={{ person }} onLog={onLog} />
}

/** What is planned with a company, whoever it concerns. */
export function EmployerAppointments({
  company,
  onLog,
}: {
  readonly company: { readonly employerId: string; readonly name: string }
  readonly onLog: OnLog
}) {
  const { employerId } = company
  const query = useQuery(read(listEmployerAppointments, { params: { employerId } }))
  return <AppointmentsCard query={query} about={{ company }} onLog={onLog} />
}

type Props = {
  readonly query: UseQueryResult<ReplyOf<typeof listAppointments>, CallFailed>
  readonly about: AppointmentAbout
  readonly onLog: OnLog
}

function AppointmentsCard({ query, about, onLog }: Props) {
  const t = useWords(appointmentWords)
  const when = useWhen()
  const [open, setOpen] = useState<string | null>(null)
  const [isPlanning, setPlanning] = useState(false)
  const close = () => setOpen(null)
  return (
    <Card
      title={t('card')}
      actions={
        query.data?.mayPlan === true && (
          <Button size="sm" onClick={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ today, appointments }) => {
          const opened = appointments.find(({ appointmentId }) => appointmentId === open)
          return (
            <>
              {appointments.length === 0 ? (
                <p className="small">{t(about.company === undefined ? 'noneWithPerson' : 'noneWithCompany')}</p>
              ) : (
                <ul className={styles.things} aria-label={t('card')}>
                  {appointments.map((one) => (
                    <li key={one.appointmentId} className="stack stack-s">
                      <span className="small">{when(one)}</span>
                      <AppointmentBlock
                        appointment={one}
                        today={today}
                        showsOwner={!one.isOwn}
                        onOpen={() => setOpen(one.appointmentId)}
                      />
                    </li>
                  ))}
                </ul>
              )}
              {opened !== undefined && (
                <AppointmentDialog appointment={opened} today={today} onLog={onLog} onClose={close} />
              )}
              {isPlanning && (
                <NewAppointmentDialog about={about} scope="mine" today={today} onClose={() => setPlanning(false)} />
              )}
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
