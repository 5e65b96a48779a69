import { CalendarScreen } from '../../features/calendar/calendar-screen.tsx'
import { useOpenAnswer, useOpenCheckIn } from '../check-in-context.tsx'
import { useLogAppointment } from '../log-appointment.ts'
import { useLogItem } from '../log-item.ts'
import { useMember } from '../session.tsx'

export function CalendarPage() {
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  const openAnswer = useOpenAnswer()
  const logAppointment = useLogAppointment()
  const openLog = useLogItem()
  return (
    <CalendarScreen
      hasOwn={member.roles.includes('coach')}
      hasTeam={member.roles.includes('lead')}
      mayPlan={member.may('employers:edit')}
      today={member.today}
      acts={{
        openCheckIn,
        openAnswer,
        logAppointment,
        openLog,
      }}
    />
  )
}
