import type { MatchPairRow } from '@tandem/contract/matches'
import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { workplaceName } from '@tandem/domain/placements'
import { type ComponentProps, useState } from 'react'
import { CapacityLine } from '../features/capacity-reviews/capacity-line.tsx'
import { CommitmentsLine } from '../features/employer-commitments/commitments-line.tsx'
import type { GoalStart } from '../features/goals/goal-form-values.ts'
import { NewGoalDialog } from '../features/goals/new-goal-dialog.tsx'
import { MatchTable } from '../features/matches/match-table.tsx'
import { JobsTab } from '../features/placements/jobs-tab.tsx'
import { EndDialog } from '../features/placements/placement-dialogs.tsx'
import { Subsidies } from '../features/placements/subsidies.tsx'
import { StatusCard } from '../features/status-checks/status-card.tsx'

type Props = Omit<ComponentProps<typeof JobsTab>, 'renderMatch'> & {
  readonly episodeId: string
  readonly today: CalendarDate
  readonly mayAddGoal: boolean
  readonly firstName: string
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

/** The jobs with what is paid toward them and their matches, a gap of which becomes a goal in one tap, and whether they last. */
export function PersonJobs({ episodeId, mayAddGoal, firstName, ...props }: Props) {
  const [start, setStart] = useState<GoalStart | null>(null)
  const [ending, setEnding] = useState<string | null>(null)
  const ended = props.placements.find(({ placementId }) => placementId === ending)
  const match = (placement: Placement) => {
    const { placementId, state } = placement
    const employerId = placement.userEmployerId ?? placement.employerId
    return (
      <>
        <Subsidies placement={placement} today={props.today} mayEdit={props.mayEdit} />
        <CapacityLine placementId={placementId} employerId={employerId} />
        <CommitmentsLine placementId={placementId} employerId={employerId} />
        <MatchTable
          placementId={placementId}
          employerName={workplaceName(placement)}
          isOpenAtFirst={state !== 'ended'}
          mayEdit={props.mayEdit}
          onMakeGoal={mayAddGoal ? (row) => setStart(goalFrom(row)) : undefined}
        />
      </>
    )
  }
  return (
    <>
      <JobsTab {...props} episodeId={episodeId} renderMatch={match} />
      <StatusCard
        episodeId={episodeId}
        firstName={firstName}
        kind="stillThere"
        onEnd={props.mayEdit ? setEnding : undefined}
      />
      {ended !== undefined && <EndDialog placement={ended} today={props.today} onClose={() => setEnding(null)} />}
      {start !== null && (
        <NewGoalDialog episodeId={episodeId} today={props.today} start={start} onClose={() => setStart(null)} />
      )}
    </>
  )
}
