import { getRouteApi } from '@tanstack/react-router'
import { HandOverScreen } from '../../features/hand-overs/hand-over-screen.tsx'

const route = getRouteApi('/inside/hand-over/$memberId')

export function HandOverPage() {
  const { memberId } = route.useParams()
  const { person, step = 'whom' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <HandOverScreen
      memberId={memberId}
      personId={person}
      step={step}
      onStep={(next) => void navigate({ search: { person, step: next === 'whom' ? undefined : next } })}
    />
  )
}
