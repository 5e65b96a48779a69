import { listMembers } from '@tandem/contract/members'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { read } from '../../api/query.ts'
import { AgreementScreen } from '../../features/agreements/agreement-screen.tsx'
import { useMember } from '../session.tsx'

const route = getRouteApi('/inside/people/$workerId/agreements/$agreementId')

export function AgreementPage() {
  const { workerId, agreementId } = route.useParams()
  const member = useMember()
  const members = useQuery({ ...read(listMembers, {}), enabled: member.may('members:read') })
  const colleagues = (members.data?.members ?? [])
    .filter((one) => !one.isDisabled && one.roles.some((role) => role === 'coach' || role === 'lead'))
    .map(({ memberId, name, roles }) => ({ memberId, name, isLead: roles.includes('lead') }))
  return (
    <AgreementScreen workerId={workerId} agreementId={agreementId} memberId={member.memberId} colleagues={colleagues} />
  )
}
