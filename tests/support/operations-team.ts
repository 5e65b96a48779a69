import type { OperationRow } from './operation-row.ts'
import type { Scene } from './scene.ts'

const ofLeads = (input: OperationRow['input'] = () => ({})): OperationRow => ({
  reach: ['leadElsewhere'],
  by: 'lead',
  input,
})

const ofCoach = ({ coach }: Scene) => ({ params: { memberId: coach.memberId } })

/** Operations on the work of a team. */
export const TEAM_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  readTeamWork: ofLeads(),
  listLogLag: { ...ofLeads(ofCoach), reach: [] },
}
