import { recordStatusCheck } from '@tandem/contract/status-checks'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, TODAY } from './app.ts'
import { byCoachOnly, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

/** What was told of a job that goes on. */
export const stillAtWork = {
  doneOn: TODAY,
  situationOn: TODAY,
  source: 'person',
  employed: 'yes',
  sameEmployer: 'yes',
  weeklyMinutes: null as number | null,
  contractType: null,
  satisfaction: null as number | null,
  supportAsked: false as boolean,
  words: '',
} as const

/** The first milestone of a job, 13 weeks after its first day. */
export const ofJob = (placementId: string) => ({ kind: 'stillThere', number: 91, placementId }) as const

const ofEpisode = ({ episodeId }: Scene) => ({ params: { episodeId } })
const body = ({ placementId }: Scene) => ({ ...ofJob(placementId), ...stillAtWork, followUp: null })

/** Of each scene the answer that was recorded. */
const recorded = new WeakMap<Scene, string>()
/** 16 November is 91 days after the first day. */
const waits = async ({ w }: Scene) => w.context.db.update(placements).set({ startedOn: '2026-08-17' }).run()

async function record(scene: Scene): Promise<void> {
  await waits(scene)
  const { checkId } = await ok(scene.coach, recordStatusCheck, { ...ofEpisode(scene), body: body(scene) })
  recorded.set(scene, checkId)
}

const onOne = (change: object): OperationRow => ({
  ...byCoachOnly((scene) => ({
    params: { checkId: recorded.get(scene) ?? scene.planId },
    body: { ...change, version: 1 },
  })),
  prepare: record,
})

export const STATUS_CHECK_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listStatusChecks: read(ofEpisode),
  recordStatusCheck: {
    ...byCoachOnly((scene) => ({ ...ofEpisode(scene), body: body(scene) })),
    prepare: waits,
  },
  correctStatusCheck: onOne({ ...stillAtWork, source: 'employer' }),
  voidStatusCheck: onOne({ reason: 'Noted by mistake' }),
}
