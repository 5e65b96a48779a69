import type { InPlace } from '../../features/today/line-actions.tsx'
import { TodayScreen } from '../../features/today/today-screen.tsx'
import { AddPeople } from '../add-people.tsx'
import { useAskByLink, useOpenAnswer, useOpenCheckIn } from '../check-in-context.tsx'
import { useLogItem } from '../log-item.ts'
import { useMember } from '../session.tsx'

/** What can be answered on a line of Today itself, by kind. */
const IN_PLACE: InPlace = {}

export function TodayPage() {
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  const openAnswer = useOpenAnswer()
  const askByLink = useAskByLink()
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
        inPlace: IN_PLACE,
      }}
    />
  )
}
