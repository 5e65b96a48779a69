import { AbsenceDialog } from '../../features/absences/absence-dialog.tsx'
import { CoversCard } from '../../features/covers/covers-card.tsx'
import { HandOversCard } from '../../features/hand-overs/hand-overs-card.tsx'
import { ShareDialog } from '../../features/member-shares/share-dialog.tsx'
import { TeamScreen } from '../../features/team-work/team-screen.tsx'
import { NotYours } from '../not-yours.tsx'
import { useMember } from '../session.tsx'

export function TeamPage() {
  const member = useMember()
  if (!member.may('team:read')) return <NotYours />
  return (
    <TeamScreen
      renderAct={({ what, memberId }, onClose) =>
        what === 'absence' ? (
          <AbsenceDialog memberId={memberId} onClose={onClose} />
        ) : (
          <ShareDialog memberId={memberId} onClose={onClose} />
        )
      }
    >
      <HandOversCard />
      <CoversCard />
    </TeamScreen>
  )
}
