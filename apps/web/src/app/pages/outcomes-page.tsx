import { getRouteApi } from '@tanstack/react-router'
import { OutcomesScreen } from '../../features/outcomes/outcomes-screen.tsx'
import { useMember } from '../session.tsx'

const route = getRouteApi('/inside/outcomes')

export function OutcomesPage() {
  const member = useMember()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <OutcomesScreen
      today={member.today}
      teams={member.roles.includes('lead') ? member.teams : []}
      mayExport={member.may('exports:take')}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
