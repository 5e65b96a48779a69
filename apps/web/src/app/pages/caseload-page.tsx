import { CaseloadScreen } from '../../features/caseload/caseload-screen.tsx'
import { AddPeople } from '../add-people.tsx'
import { useMember } from '../session.tsx'

export function CaseloadPage() {
  const member = useMember()
  return (
    <CaseloadScreen
      hasTeam={member.roles.includes('lead')}
      mayExport={member.may('exports:take')}
      addActions={<AddPeople />}
    />
  )
}
