import type { InPlace } from '../../features/today/line-actions.tsx'
import { TodayScreen } from '../../features/today/today-screen.tsx'
import { AddPeople } from '../add-people.tsx'
import { useAskByLink, useOpenAnswer, useOpenCheckIn, useOpenMissed } from '../check-in-context.tsx'
import { CommitmentInPlace } from '../commitment-in-place.tsx'
import { useLogItem } from '../log-item.ts'
import { useMember } from '../session.tsx'
import { TodayMilestone } from '../today-milestone.tsx'
import { UnsentOpinion } from '../unsent-opinion.tsx'

/** What can be answered on a line of Today itself, by kind. */
const IN_PLACE: InPlace = {
  commitment: (item) => <CommitmentInPlace item={item} />,
  afterCare: (item) => <TodayMilestone item={item} kind="afterCare" />,
  stillThere: (item) => <TodayMilestone item={item} kind="stillThere" />,
  linkUnsent: (item) => <UnsentOpinion item={item} />,
}

export function TodayPage() {
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  const openAnswer = useOpenAnswer()
  const askByLink = useAskByLink()
  const openMissed = useOpenMissed()
  const openLog = useLogItem()
  return (
    <TodayScreen
      hasOwn={member.roles.includes('coach')}
      hasTeam={member.roles.includes('lead')}
      emptyActions={<AddPeople />}
      actions={{
        openLog,
        openCheckIn,
        openAnswer,
        askByLink,
        openMissed,
        inPlace: IN_PLACE,
      }}
    />
  )
}
