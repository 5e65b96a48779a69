import type { Incident } from '@tandem/contract/incidents'
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
import { placementOf, workplaceEmployerId } from '../placements/placements.store.ts'
import { type IncidentRow, mediationsOf, memberName, reopeningsOf, versionsOf } from './incidents.store.ts'

type ToldVersion = Omit<Incident['versions'][number], 'formerCompany'> &
  VersionOf & { readonly companyName: string | null }

/** Every version, latest first, with the company of the job that the incident was about when it was told. */
export function toldVersions(
  db: Db,
  { id, placementId }: Pick<IncidentRow, 'id' | 'placementId'>,
  today: string,
): ToldVersion[] {
  return versionsOf(db, id).map(({ placementId: toldOf, ...told }) => {
    const jobId = toldOf ?? placementId
    const job = jobId === null ? null : (placementOf(db, jobId, today) ?? null)
    return { ...told, companyId: job && workplaceEmployerId(job), companyName: job && workplaceName(job) }
  })
}

export function viewOf(db: Db, row: IncidentRow, today: string): Incident {
  const { id, episodeId: _episode, taskId: _task, createdAt: _at, createdBy, ...facts } = row
  const job = row.placementId === null ? null : (placementOf(db, row.placementId, today) ?? null)
  const versions = toldVersions(db, row, today)
  const companyId = job && workplaceEmployerId(job)
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
