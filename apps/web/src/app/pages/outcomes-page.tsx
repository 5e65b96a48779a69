import { getRouteApi } from '@tanstack/react-router'
import { OutcomesScreen } from '../../features/outcomes/outcomes-screen.tsx'
import { useCoaches } from '../colleagues.ts'
import { NotYours } from '../not-yours.tsx'
import { useMember } from '../session.tsx'

const route = getRouteApi('/inside/outcomes')

export function OutcomesPage() {
  const member = useMember()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isLead = member.roles.includes('lead')
  const teamIds = member.teams.map(({ teamId }) => teamId)
  const coaches = useCoaches().filter((coach) => coach.teamIds.some((teamId) => teamIds.includes(teamId)))
  if (!member.may('outcomes:figures')) return <NotYours />
  return (
    <OutcomesScreen
      today={member.today}
      teams={isLead ? member.teams : []}
      coaches={isLead ? coaches : []}
      mayNamePeople={member.may('exports:take')}
      search={search}
      onSearch={(next, how) => void navigate({ search: next, replace: how !== 'step' })}
    />
  )
}
