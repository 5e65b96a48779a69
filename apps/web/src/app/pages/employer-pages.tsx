import { getRouteApi } from '@tanstack/react-router'
import { EmployerAgreementsCard } from '../../features/agreements/employer-agreements-card.tsx'
import { EmployerAppointments } from '../../features/calendar/appointments-card.tsx'
import { CapacityCard } from '../../features/capacity-reviews/capacity-card.tsx'
import { MemoryCard } from '../../features/company-memory/memory-card.tsx'
import { CommitmentsCard } from '../../features/employer-commitments/commitments-card.tsx'
import { EmployerScreen } from '../../features/employers/employer-screen.tsx'
import { EmployersScreen } from '../../features/employers/employers-screen.tsx'
import { useLog } from '../../features/log-entries/log-context.ts'
import { EmployerSatisfactionCard } from '../../features/satisfaction/employer-satisfaction-card.tsx'
import { useOpenCheckIn } from '../check-in-context.tsx'
import { useCoaches } from '../colleagues.ts'
import { useLogAppointment } from '../log-appointment.ts'
import { NotYours } from '../not-yours.tsx'
import { useMember } from '../session.tsx'

export function EmployersPage() {
  const member = useMember()
  const owners = useCoaches()
  if (!member.may('employers:read')) return <NotYours />
  return <EmployersScreen mayEdit={member.may('employers:edit')} owners={owners} />
}

export function EmployerPage() {
  const { employerId } = getRouteApi('/inside/employers/$employerId').useParams()
  const member = useMember()
  const owners = useCoaches()
  const { openLog, openCorrection } = useLog()
  const openCheckIn = useOpenCheckIn()
  const logAppointment = useLogAppointment()
  if (!member.may('employers:read')) return <NotYours />
  return (
    <EmployerScreen
      employerId={employerId}
      today={member.today}
      owners={owners}
      openLog={(employer) => openLog({ employer, side: 'employer' })}
      openCheckIn={openCheckIn}
      openCorrection={openCorrection}
      agreements={
        <>
          <CommitmentsCard employerId={employerId} />
          <CapacityCard employerId={employerId} />
          <MemoryCard employerId={employerId} />
          <EmployerSatisfactionCard employerId={employerId} />
          <EmployerAgreementsCard employerId={employerId} />
        </>
      }
      renderPlanned={({ name }) => <EmployerAppointments company={{ employerId, name }} onLog={logAppointment} />}
    />
  )
}
