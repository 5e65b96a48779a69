import type { MatchPairRow } from '@tandem/contract/matches'
import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { type ComponentProps, useState } from 'react'
import type { GoalStart } from '../features/goals/goal-form-values.ts'
import { NewGoalDialog } from '../features/goals/new-goal-dialog.tsx'
import { MatchTable } from '../features/matches/match-table.tsx'
import { JobsTab } from '../features/placements/jobs-tab.tsx'
import { Subsidies } from '../features/placements/subsidies.tsx'

type Props = Omit<ComponentProps<typeof JobsTab>, 'renderMatch'> & {
  readonly episodeId: string
  readonly today: CalendarDate
  readonly mayAddGoal: boolean
}

/** A gap as the beginning of a goal: what the work asks is wanted, what the person does today is where it begins. */
function goalFrom({ pair, matchPairId, workerSide, workSide, treatment }: MatchPairRow): GoalStart {
  const isOfTeam = treatment === 'coachColleagues'
  return {
    title: workSide.slice(0, 240),
    owner: isOfTeam ? 'employer' : 'worker',
    category: isOfTeam ? 'team' : pair === 'skills' ? 'skills' : '',
    levelTexts: ['', workerSide, '', '', ''],
    matchPairId,
  }
}

/** The jobs with what is paid toward them and their matches, a gap of which becomes a goal in one tap. */
export function PersonJobs({ episodeId, mayAddGoal, ...props }: Props) {
  const [start, setStart] = useState<GoalStart | null>(null)
  const match = (placement: Placement) => (
    <>
      <Subsidies placement={placement} today={props.today} mayEdit={props.mayEdit} />
      <MatchTable
        placementId={placement.placementId}
        employerName={placement.employerName}
        isOpenAtFirst={placement.state !== 'ended'}
        mayEdit={props.mayEdit}
        onMakeGoal={mayAddGoal ? (row) => setStart(goalFrom(row)) : undefined}
      />
    </>
  )
  return (
    <>
      <JobsTab {...props} episodeId={episodeId} renderMatch={match} />
      {start !== null && (
        <NewGoalDialog episodeId={episodeId} today={props.today} start={start} onClose={() => setStart(null)} />
      )}
    </>
  )
}
