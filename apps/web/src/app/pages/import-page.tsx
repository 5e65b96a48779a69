import { ImportScreen } from '../../features/imports/import-screen.tsx'
import { useMember } from '../session.tsx'

export function ImportPage() {
  return <ImportScreen mayImport={useMember().may('imports:run')} />
}
