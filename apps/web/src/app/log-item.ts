import type { TodayItem } from '@tandem/contract/today'
import { useLog } from '../features/log-entries/log-context.ts'

/** Opens the form of the log about something due, which the entry settles where it can. */
export function useLogItem(): (item: TodayItem) => void {
  const { openLog } = useLog()
  return ({ episodeId, placementId, side, task, appointment, dueOn, employerId, employerName }) => {
    const isOfCompany = episodeId === null && employerId !== null && employerName !== null
    openLog({
      episodeId: episodeId ?? undefined,
      placementId,
      side,
      taskId: task?.taskId ?? null,
      appointment: appointment && { ...appointment, heldOn: dueOn },
      employer: isOfCompany ? { employerId, name: employerName } : null,
    })
  }
}
