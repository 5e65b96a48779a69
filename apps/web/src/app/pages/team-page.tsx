import { TeamScreen } from '../../features/team-work/team-screen.tsx'
import { NotYours } from '../not-yours.tsx'
import { useMember } from '../session.tsx'

export function TeamPage() {
  const member = useMember()
  return member.may('team:read') ? <TeamScreen /> : <NotYours />
}
