import type { CalendarDate } from '../calendar-date.ts'
import { outwardRefusal } from '../outward.ts'
import type { DueFacts, Found } from './facts.ts'

/** Whether somebody is still at work, asked at the open milestones; after the end of whoever agreed to be called. */
export function milestonesDue(
  { episodeId, exitedOn, mayCallAfter, milestones, jobs }: DueFacts,
  today: CalendarDate,
): Found[] {
  const isOver = exitedOn !== null && exitedOn <= today
  if (isOver && !mayCallAfter) return []
  return milestones.map(({ kind, number, placementId, dueOn, opensOn: showsOn }) => {
    const job = jobs.find((one) => one.placementId === placementId)
    const asksBoth = kind === 'stillThere' && job !== undefined && outwardRefusal(job) === null
    const key = `${kind}:${kind === 'afterCare' ? episodeId : placementId}:${number}`
    return { key, kind, side: asksBoth ? 'both' : 'worker', dueOn, showsOn, placementId, milestone: number }
  })
}
