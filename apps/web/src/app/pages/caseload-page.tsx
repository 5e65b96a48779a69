import { CaseloadScreen } from '../../features/caseload/caseload-screen.tsx'
import { AddPeople } from '../add-people.tsx'
import { useCoaches } from '../colleagues.ts'
import { useMember } from '../session.tsx'

export function CaseloadPage() {
  const member = useMember()
  return (
    <CaseloadScreen
      hasOwn={member.roles.includes('coach')}
      coaches={useCoaches()}
      hasTeam={member.roles.includes('lead')}
      mayExport={member.may('exports:take')}
      addActions={<AddPeople />}
    />
  )
}
