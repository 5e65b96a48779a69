import { listMembers } from '@tandem/contract/members'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api/query.ts'
import { useMember } from './session.tsx'

/** Active coaches with their teams, the reader first; the reader alone until the list is here. */
export function useCoaches() {
  const member = useMember()
  const query = useQuery({ ...read(listMembers, {}), enabled: member.may('members:read') })
  const own = { memberId: member.memberId, name: member.name, teamIds: member.teams.map((team) => team.teamId) }
  const isCoach = member.roles.includes('coach')
  const others = (query.data?.members ?? [])
    .filter((one) => one.roles.includes('coach') && !one.isDisabled && one.memberId !== member.memberId)
    .map(({ memberId, name, teamIds }) => ({ memberId, name, teamIds }))
  return isCoach ? [own, ...others] : others
}
