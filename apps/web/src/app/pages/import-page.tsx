import { ImportScreen } from '../../features/imports/import-screen.tsx'
import { useMember } from '../session.tsx'

export function ImportPage() {
  const { may, roles } = useMember()
  const people = roles.includes('lead') ? 'team' : roles.includes('coach') ? 'mine' : null
  return <ImportScreen mayImport={may('imports:run')} sees={{ people, employers: may('employers:read') }} />
}
