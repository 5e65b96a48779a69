import { TodayScreen } from '../../features/today/today-screen.tsx'
import { AddPeople } from '../add-people.tsx'
import { useOpenCheckIn } from '../check-in-context.tsx'
import { useMember } from '../session.tsx'

export function TodayPage() {
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  return (
    <TodayScreen
      actions={{
        hasTeam: member.roles.includes('lead'),
        openLog: () => undefined,
        openCheckIn,
        emptyActions: <AddPeople />,
      }}
    />
  )
}
