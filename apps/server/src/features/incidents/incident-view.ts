import type { Incident } from '@tandem/contract/incidents'
import type { Placement } from '@tandem/contract/placements'
import {
  hearBothBy,
  incidentState,
  isStillTheirs,
  missingSteps,
  settlingOutcome,
  sidesHeard,
  sidesToHear,
  type VersionOf,
} from '@tandem/domain/incidents'
import { workplaceName } from '@tandem/domain/placements'
import type { Db } from '../../db/open.ts'
import { placementOf } from '../placements/placements.store.ts'
import { type IncidentRow, mediationsOf, memberName, reopeningsOf, versionsOf } from './incidents.store.ts'

type ToldVersion = Omit<Incident['versions'][number], 'formerCompany'> &
  VersionOf & { readonly companyName: string | null }

/** The company where the work of a job is done; `null` of no job. */
export function companyIdOf(job: Pick<Placement, 'employerId' | 'userEmployerId'> | null): string | null {
  return job === null ? null : (job.userEmployerId ?? job.employerId)
}

/** Every version, latest first, with the company of the job that the incident was about when it was told. */
export function toldVersions(
  db: Db,
  { id, placementId }: Pick<IncidentRow, 'id' | 'placementId'>,
  today: string,
): ToldVersion[] {
  return versionsOf(db, id).map(({ placementId: toldOf, ...told }) => {
    const jobId = toldOf ?? placementId
    const job = jobId === null ? null : (placementOf(db, jobId, today) ?? null)
    return { ...told, companyId: companyIdOf(job), companyName: job && workplaceName(job) }
  })
}

export function viewOf(db: Db, row: IncidentRow, today: string): Incident {
  const { id, episodeId: _episode, taskId: _task, createdAt: _at, createdBy, ...facts } = row
  const job = row.placementId === null ? null : (placementOf(db, row.placementId, today) ?? null)
  const versions = toldVersions(db, row, today)
  const companyId = companyIdOf(job)
  const mediations = mediationsOf(db, id)
  const reopenings = reopeningsOf(db, id)
  const toHear = [...sidesToHear(job)]
  const standing = {
    toHear,
    heard: sidesHeard(versions, companyId),
    outcome: settlingOutcome(mediations, reopenings),
    closedOn: row.closedOn,
  }
  return {
    incidentId: id,
    ...facts,
    employerName: job === null ? null : workplaceName(job),
    openedByName: memberName(db, createdBy),
    hearBothBy: hearBothBy(row.openedOn),
    state: incidentState(standing),
    missing: missingSteps(standing),
    toHear,
    versions: versions.map(({ companyId: toldOf, companyName, ...told }) => ({
      ...told,
      formerCompany: isStillTheirs({ ...told, companyId: toldOf }, companyId) ? null : companyName,
    })),
    mediations,
    reopenings,
  }
}
