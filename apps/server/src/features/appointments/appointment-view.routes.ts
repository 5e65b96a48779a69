import type { Appointment } from '@tandem/contract/appointments'
import { appointmentRefusal, appointmentState } from '@tandem/domain/appointments'
import type { ForWhom } from '@tandem/domain/log-entries'
import { permittedActions, permittedInOrganisation } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { mayCallAfter } from '../consents/consents.store.ts'
import { notesAreLocked } from '../consents/notes-lock.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { reachableJobsOf } from '../tasks/tasks.store.ts'
import type { AppointmentFound } from './appointments.store.ts'

type Planned = { readonly side: ForWhom; readonly placementId: string | null }
type Whom = Pick<AppointmentFound, 'workerId' | 'exitedOn' | 'doNotContact'>

/** Why nothing may be planned with them, or `null`. */
export function refusalOf(db: Db, planned: Planned, { workerId, exitedOn, doNotContact }: Whom, today: string) {
  const person =
    workerId === null
      ? null
      : { exitedOn, mayCallAfter: mayCallAfter(db, workerId, today), jobs: reachableJobsOf(db, workerId) }
  const company = doNotContact === null ? null : { doNotContact }
  return appointmentRefusal({ ...planned, person, company }, today)
}

/** What the reader may do with it: about a person as the file allows, else by the rights on employers. */
function rightsOn(db: Db, actor: SignedIn, { row, workerId }: AppointmentFound, today: string) {
  if (row.episodeId === null || workerId === null) {
    const isAllowed = permittedInOrganisation(actor).includes('employers:edit')
    return { mayEdit: isAllowed, mayLog: isAllowed }
  }
  const episode = guardedEpisode(db, row.episodeId, today)
  const allowed = episode === undefined ? [] : permittedActions(actor, episode)
  return {
    mayEdit: allowed.includes('file:edit'),
    mayLog: allowed.includes('log:write') && !notesAreLocked(db, workerId, today),
  }
}

/** An appointment as one reader sees it: the note is its owner's alone. */
export function appointmentFor(db: Db, actor: SignedIn, found: AppointmentFound, today: string): Appointment {
  const { row, workerId, firstName, lastName, ownerName, companyName, jobEmployerName } = found
  const { appointmentId, ownerId, kind, side, title, heldOn, startsAt, minutes, place, note } = {
    ...row,
    appointmentId: row.id,
  }
  const { episodeId, placementId, cancelReason, entryId, version } = row
  const isOwn = ownerId === actor.id
  const state = appointmentState(row)
  return {
    appointmentId,
    ...{ kind, side, title, heldOn, startsAt, minutes, place },
    note: isOwn ? note : null,
    ...{ episodeId, placementId, workerId },
    employerId: row.employerId ?? found.jobEmployerId,
    workerName: firstName === null ? null : `${firstName} ${lastName}`,
    employerName: companyName ?? jobEmployerName,
    ownerName,
    isOwn,
    state,
    isFrozen: state === 'planned' && refusalOf(db, row, found, today) !== null,
    ...{ cancelReason, entryId, version },
    ...rightsOn(db, actor, found, today),
  }
}
