import type { PlannedPerson, PlannedPlacement } from '@tandem/domain/imports/planned'

/** What a file says of a plan. */
export function planValues({ startsOn, endsOn, grantedMinutes }: NonNullable<PlannedPerson['plan']>) {
  return { startsOn, endsOn, grantedMinutes }
}

export function contractValues({
  contractType,
  contractLabel,
  weeklyMinutes,
  jobTitle,
  plannedEndOn,
  trialEndOn,
}: PlannedPlacement) {
  return { contractType, contractLabel, weeklyMinutes, jobTitle, plannedEndOn, trialEndOn }
}

/** What a file says of a job. */
export function placementValues(job: PlannedPlacement) {
  return { startedOn: job.startedOn, ...contractValues(job) }
}
