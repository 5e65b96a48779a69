import { addAppointment, cancelAppointment } from '@tandem/contract/appointments'
import { ok, TODAY } from './app.ts'
import { byLeadToo, type OperationRow, ofEveryone, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

/** A visit to both on the day of the tests, at ten. */
export const visit = {
  kind: 'visit',
  side: 'both',
  title: 'Second month',
  heldOn: TODAY,
  startsAt: '10:00',
  minutes: 45,
  place: 'In the workshop',
  note: 'Ask about the lift.',
} as const

type Planned = Parameters<typeof ok<typeof addAppointment>>[2]['body']

/** Plans a visit with the person of the scene and the employer of their job. */
export function givenAppointment(
  { coach, episodeId, placementId }: Pick<Scene, 'coach' | 'episodeId' | 'placementId'>,
  values: Partial<Planned> = {},
) {
  return ok(coach, addAppointment, { body: { ...visit, episodeId, placementId, employerId: null, ...values } })
}

/** Of each scene its appointment and the version it stands at. */
const planned = new WeakMap<Scene, { appointmentId: string; version: number }>()

async function plan(scene: Scene): Promise<void> {
  planned.set(scene, await givenAppointment(scene))
}

async function planAndCancel(scene: Scene): Promise<void> {
  const { appointmentId, version } = await givenAppointment(scene)
  const body = { reason: 'She is ill.', version }
  planned.set(scene, await ok(scene.coach, cancelAppointment, { params: { appointmentId }, body }))
}

const onOne = (body: (scene: Scene) => object, prepare = plan): OperationRow => ({
  ...byLeadToo((scene) => ({
    params: { appointmentId: planned.get(scene)?.appointmentId ?? scene.planId },
    body: { ...body(scene), version: planned.get(scene)?.version ?? 1 },
  })),
  prepare,
})

export const CALENDAR_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  readCalendar: ofEveryone({ query: {} }),
  addAppointment: byLeadToo(({ episodeId, placementId }) => ({
    body: { ...visit, episodeId, placementId, employerId: null },
  })),
  editAppointment: onOne(({ placementId }) => ({ ...visit, startsAt: '11:00', placementId })),
  cancelAppointment: onOne(() => ({ reason: 'She is ill.' })),
  completeAppointment: onOne(() => ({})),
  reopenAppointment: onOne(() => ({}), planAndCancel),
  listOwnAppointments: ofEveryone({ query: { heldOn: TODAY } }),
  listAppointments: read(({ episodeId }) => ({ params: { episodeId } })),
  listEmployerAppointments: {
    reach: ['coachElsewhere', 'leadElsewhere'],
    input: ({ employerId }) => ({ params: { employerId } }),
  },
  readCalendarFeed: ofEveryone(),
  editCalendarFeed: ofEveryone({ body: { names: 'initials', version: 0 } }),
  makeCalendarAddress: ofEveryone({ body: { version: 0 } }),
  endCalendarAddress: ofEveryone({ body: { version: 0 } }),
}
