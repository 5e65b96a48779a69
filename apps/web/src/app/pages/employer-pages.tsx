import { getRouteApi } from '@tanstack/react-router'
import { EmployerScreen } from '../../features/employers/employer-screen.tsx'
import { EmployersScreen } from '../../features/employers/employers-screen.tsx'
import { useLog } from '../../features/log-entries/log-provider.tsx'
import { useOpenCheckIn } from '../check-in-context.tsx'
import { useCoaches } from '../colleagues.ts'
import { useMember } from '../session.tsx'

export function EmployersPage() {
  const member = useMember()
  return <EmployersScreen mayEdit={member.may('employers:edit')} owners={useCoaches()} />
}

export function EmployerPage() {
  const { employerId } = getRouteApi('/inside/employers/$employerId').useParams()
  const { today } = useMember()
  const { openLog, openCorrection } = useLog()
  const openCheckIn = useOpenCheckIn()
  return (
    <EmployerScreen
      employerId={employerId}
      today={today}
      owners={useCoaches()}
      openLog={(employer) => openLog({ employer, side: 'employer' })}
      openCheckIn={openCheckIn}
      openCorrection={openCorrection}
    />
  )
}
