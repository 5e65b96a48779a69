import { getRouteApi } from '@tanstack/react-router'
import { WeeklyDigestScreen } from '../../features/weekly-digest/weekly-digest-screen.tsx'
import { useMember } from '../session.tsx'

const route = getRouteApi('/inside/week')

export function WeekPage() {
  const member = useMember()
  const navigate = route.useNavigate()
  const hasOwn = member.roles.includes('coach')
  const { scope = hasOwn ? 'mine' : 'team' } = route.useSearch()
  return (
    <WeeklyDigestScreen
      scope={scope}
      hasBoth={hasOwn && member.roles.includes('lead')}
      onScope={(next) => void navigate({ search: { scope: next }, replace: true })}
    />
  )
}
