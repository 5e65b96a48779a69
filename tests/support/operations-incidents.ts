import { closeIncident, hearIncidentSide, mediateIncident, openIncident } from '@tandem/contract/incidents'
import { ok, TODAY } from './app.ts'
import { byCoachOnly, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

export const facts = {
  placementId: null as string | null,
  kind: 'absenceWithoutNews',
  severity: 'serious',
  isSafetyEvent: false,
  raisedBy: 'employer',
  happenedOn: TODAY,
} as const
export const toldByEmployer = {
  side: 'employer',
  words: 'She did not come and did not call.',
  speaker: 'Mme Lenoir',
  toldOn: TODAY,
} as const
export const toldByWorker = {
  side: 'worker',
  words: 'The roster was changed by text the evening before.',
  speaker: 'Zéphyrine',
  toldOn: TODAY,
  isReached: true,
} as const
export const settled = {
  heldOn: TODAY,
  present: 'Zéphyrine, Mme Lenoir and the coach',
  agreed: 'The roster is on paper by Thursday.',
  outcome: 'solved',
  followUpOn: null as string | null,
  taskTitle: 'How does the roster go?',
} as const
export const taskTitle = 'Hear both versions'

/** Opens an incident about the job of the scene, told by the employer. */
export async function givenIncident(scene: Pick<Scene, 'coach' | 'episodeId' | 'placementId'>, values: object = {}) {
  const body = { ...facts, placementId: scene.placementId, ...toldByEmployer, taskTitle, ...values }
  return ok(scene.coach, openIncident, { params: { episodeId: scene.episodeId }, body })
}

/** Of each scene its incident and the version it stands at. */
const opened = new WeakMap<Scene, { incidentId: string; version: number }>()

async function open(scene: Scene): Promise<void> {
  opened.set(scene, await givenIncident(scene))
}

async function openAndSettled(scene: Scene): Promise<void> {
  const { incidentId } = await givenIncident(scene)
  const params = { incidentId }
  await ok(scene.coach, hearIncidentSide, { params, body: { ...toldByWorker, version: 1 } })
  opened.set(scene, await ok(scene.coach, mediateIncident, { params, body: { ...settled, version: 2 } }))
}

async function openAndClosed(scene: Scene): Promise<void> {
  await openAndSettled(scene)
  const { incidentId, version } = opened.get(scene) ?? { incidentId: '', version: 0 }
  const body = { lessons: 'Rosters go on paper.', version }
  opened.set(scene, await ok(scene.coach, closeIncident, { params: { incidentId }, body }))
}

const ofEpisode = ({ episodeId }: Scene) => ({ params: { episodeId } })
const onOne = (body: (scene: Scene) => object, prepare = open): OperationRow => ({
  ...byCoachOnly((scene) => ({
    params: { incidentId: opened.get(scene)?.incidentId ?? scene.planId },
    body: { ...body(scene), version: opened.get(scene)?.version ?? 1 },
  })),
  prepare,
})

export const INCIDENT_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listIncidents: read(ofEpisode),
  openIncident: byCoachOnly((scene) => ({
    ...ofEpisode(scene),
    body: { ...facts, placementId: scene.placementId, ...toldByEmployer, taskTitle },
  })),
  correctIncident: onOne(({ placementId }) => ({ ...facts, placementId, kind: 'conflict' })),
  hearIncidentSide: onOne(() => toldByWorker),
  mediateIncident: onOne(() => settled),
  closeIncident: onOne(() => ({ lessons: 'Rosters go on paper.' }), openAndSettled),
  reopenIncident: onOne(() => ({ reason: 'The roster changed by text again.' }), openAndClosed),
}
