import {
  type Appointment,
  addAppointment,
  cancelAppointment,
  completeAppointment,
  editAppointment,
  listAppointments,
  listEmployerAppointments,
  listOwnAppointments,
  reopenAppointment,
} from '@tandem/contract/appointments'
import type { Endpoint } from '@tandem/contract/endpoint'
import { appointmentState } from '@tandem/domain/appointments'
import type { ForWhom } from '@tandem/domain/log-entries'
import { permittedActions, permittedInOrganisation } from '@tandem/domain/permissions'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorize, authorizeInOrganisation } from '../../identity/authorize.ts'
import { employerRowOf } from '../employers/employers.store.ts'
import { episodeOf } from '../episodes/episode-writes.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { placementOf } from '../placements/placements.store.ts'
import { appointmentFor, refusalOf } from './appointment-view.routes.ts'
import {
  type AppointmentFound,
  appointmentFound,
  insertAppointment,
  plannedBy,
  plannedOfEpisode,
  plannedWithEmployer,
  updateAppointment,
} from './appointments.store.ts'

type About = { readonly episodeId: string | null; readonly employerId: string | null; readonly ownerId: string }

/** About a person it follows their file; about a company, the rights on employers; about neither it is its owner's. */
export function permitFor(db: Db, actor: SignedIn, { episodeId, employerId, ownerId }: About, today: string) {
  if (episodeId !== null) {
    const episode = guardedEpisode(db, episodeId, today) ?? refuse('not-found')
    return { permit: authorize(actor, 'file:edit', episode), workerId: episode.workerId }
  }
  if (employerId === null && ownerId !== actor.id) refuse('not-found')
  return { permit: authorizeInOrganisation(actor, 'employers:edit'), workerId: null }
}

type Planned = { readonly side: ForWhom; readonly placementId: string | null }
type Whom = Parameters<typeof refusalOf>[2]

/** The job is the person's, and everybody concerned may be contacted. */
function refuseWrong(db: Db, planned: Planned, whom: Whom, today: string): void {
  const { placementId } = planned
  if (placementId !== null && placementOf(db, placementId, today)?.workerId !== whom.workerId)
    refuseField('not-found', '/placementId')
  const refusal = refusalOf(db, planned, whom, today)
  if (refusal !== null) refuseField(refusal, refusal === 'company-not-to-contact' ? '/employerId' : '/side')
}

type OnOne = Pick<Call<typeof cancelAppointment>, 'db' | 'actor' | 'clock' | 'trace' | 'params'>
type Change = Parameters<typeof updateAppointment>[5]

/** find → authorize → rule → write → trace, the same for each change of an appointment. */
function changeAppointment(
  { db, actor, clock, trace, params: { appointmentId } }: OnOne,
  version: number,
  change: (found: AppointmentFound, today: string) => Change,
): Appointment {
  const today = clock.today()
  const found = appointmentFound(db, appointmentId) ?? refuse('not-found')
  const { permit, workerId } = permitFor(db, actor, found.row, today)
  const before = appointmentFor(db, actor, found, today)
  if (found.row.version !== version) refuse('stale', { current: before })
  const columns = change(found, today)
  if (!updateAppointment(db, permit, appointmentId, version, clock.now(), columns)) refuse('stale', { current: before })
  const changed = appointmentFound(db, appointmentId) ?? refuse('not-found')
  const worker = workerId === null ? {} : { workerId }
  trace.changed({ noun: 'appointments', recordId: appointmentId, ...worker, before: found.row, after: changed.row })
  return appointmentFor(db, actor, changed, today)
}

function refuseSettled({ row }: AppointmentFound): void {
  if (appointmentState(row) !== 'planned') refuse('appointment-settled')
}

type Asked = Pick<Call<Endpoint>, 'db' | 'actor' | 'clock'>

function listed({ db, actor, clock }: Asked, found: readonly AppointmentFound[], mayPlan: boolean) {
  const today = clock.today()
  return { today, mayPlan, appointments: found.map((one) => appointmentFor(db, actor, one, today)) }
}

/** Somebody's file that the reader may open; about nobody, everybody's who may see companies. */
function mayRead(db: Db, actor: SignedIn, { row }: AppointmentFound, today: string): boolean {
  if (row.episodeId === null) return true
  const episode = guardedEpisode(db, row.episodeId, today)
  return episode !== undefined && permittedActions(actor, episode).includes('file:read')
}

export function appointmentRoutes(serve: Serve): void {
  serve(listAppointments, (call) => {
    const { db, actor, params, clock } = call
    const episode = guardedEpisode(db, params.episodeId, clock.today()) ?? refuse('not-found')
    authorize(actor, 'file:read', episode)
    const mayPlan = permittedActions(actor, episode).includes('file:edit')
    return listed(call, plannedOfEpisode(db, params.episodeId), mayPlan)
  })

  serve(listEmployerAppointments, (call) => {
    const { db, actor, params, clock } = call
    authorizeInOrganisation(actor, 'employers:read')
    if (employerRowOf(db, params.employerId) === undefined) refuse('not-found')
    const found = plannedWithEmployer(db, params.employerId)
    const mayPlan = permittedInOrganisation(actor).includes('employers:edit')
    return listed(
      call,
      found.filter((one) => mayRead(db, actor, one, clock.today())),
      mayPlan,
    )
  })

  serve(listOwnAppointments, ({ db, actor, query: { heldOn }, clock }) => {
    const today = clock.today()
    const found = plannedBy(db, actor.id, heldOn).filter((one) => mayRead(db, actor, one, today))
    return {
      appointments: found
        .map((one) => appointmentFor(db, actor, one, today))
        .filter(({ isFrozen }) => !isFrozen)
        .map(({ workerName, employerName, title, ...one }) => ({ ...one, whom: workerName ?? employerName ?? title })),
    }
  })

  serve(addAppointment, ({ db, actor, body, clock, newId, trace }) => {
    const today = clock.today()
    const { permit, workerId } = permitFor(db, actor, { ...body, ownerId: actor.id }, today)
    const company = body.employerId === null ? null : (employerRowOf(db, body.employerId) ?? refuse('not-found'))
    const exitedOn = body.episodeId === null ? null : (episodeOf(db, body.episodeId)?.exitedOn ?? null)
    refuseWrong(db, body, { workerId, exitedOn, doNotContact: company?.doNotContact ?? null }, today)
    const appointmentId = newId()
    insertAppointment(db, permit, { ...body, note: body.note ?? '', id: appointmentId, createdAt: clock.now() })
    const added = appointmentFound(db, appointmentId) ?? refuse('not-found')
    const worker = workerId === null ? {} : { workerId }
    trace.changed({ noun: 'appointments', recordId: appointmentId, ...worker, before: null, after: added.row })
    return appointmentFor(db, actor, added, today)
  })

  serve(editAppointment, (call) => {
    const { version, note, ...facts } = call.body
    return changeAppointment(call, version, (found, today) => {
      refuseSettled(found)
      refuseWrong(call.db, facts, found, today)
      const isOwn = found.row.ownerId === call.actor.id
      return { ...facts, ...(isOwn && note !== null ? { note } : {}) }
    })
  })

  serve(cancelAppointment, (call) =>
    changeAppointment(call, call.body.version, (found, today) => {
      refuseSettled(found)
      return { cancelledOn: today, cancelReason: call.body.reason }
    }),
  )

  serve(completeAppointment, (call) =>
    changeAppointment(call, call.body.version, (found, today) => {
      refuseSettled(found)
      if (found.row.heldOn > today) refuse('date-in-future')
      return { doneOn: today, doneBy: call.actor.id }
    }),
  )

  serve(reopenAppointment, (call) =>
    changeAppointment(call, call.body.version, (found, today) => {
      refuseWrong(call.db, found.row, found, today)
      return { doneOn: null, doneBy: null, entryId: null, cancelledOn: null, cancelReason: null }
    }),
  )
}
