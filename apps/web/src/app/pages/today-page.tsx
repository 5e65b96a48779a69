import { useLog } from '../../features/log-entries/log-context.ts'
import { TodayScreen } from '../../features/today/today-screen.tsx'
import { AddPeople } from '../add-people.tsx'
import { useOpenAnswer, useOpenCheckIn } from '../check-in-context.tsx'
import { useMember } from '../session.tsx'

export function TodayPage() {
  const member = useMember()
  const openCheckIn = useOpenCheckIn()
  const openAnswer = useOpenAnswer()
  const { openLog } = useLog()
  return (
    <TodayScreen
      hasOwn={member.roles.includes('coach')}
      hasTeam={member.roles.includes('lead')}
      emptyActions={<AddPeople />}
      actions={{
        openLog: ({ episodeId, placementId, side, taskId }) =>
          openLog({
            ...(episodeId === null ? {} : { episodeId }),
            ...(placementId === null ? {} : { placementId }),
            ...(taskId === null ? {} : { taskId }),
            side,
          }),
        openCheckIn,
        openAnswer,
      }}
    />
  )
}
