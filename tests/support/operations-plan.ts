import { pauseEpisode } from '@tandem/contract/episodes'
import { requestExtension } from '@tandem/contract/extensions'
import { listPlans } from '@tandem/contract/plans'
import { addProgramme } from '@tandem/contract/programmes'
import { RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import { planExtensions } from '../../apps/server/src/features/plans/plans.table.ts'
import { programmes } from '../../apps/server/src/features/programmes/programmes.table.ts'
import { ok } from './app.ts'
import { byLeadToo, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

const ofPlan = ({ planId }: Scene) => ({ params: { planId } })
const asked = { endsOn: '2027-06-11', extraMinutes: 0 }
const reasoned = { ...asked, reason: 'goalsNotReached', words: 'marked-note' } as const
const rules = RULE_SET_PRESETS['ea-fr']
const programme = { name: 'Supported employment', funder: null, isHouse: false }

const askForMore = (scene: Scene) => ok(scene.coach, requestExtension, { ...ofPlan(scene), body: reasoned })
const ofExtension = ({ w }: Scene) => ({
  params: { extensionId: w.context.db.select().from(planExtensions).get()?.id ?? w.context.newId() },
})

const begin = (scene: Scene) =>
  ok(scene.strangers.administrator, addProgramme, { body: { ...programme, name: 'Begun', preset: 'uwv-nl' } })
const ofProgramme = ({ w }: Scene) => ({
  params: { programmeId: w.context.db.select().from(programmes).get()?.id ?? w.context.newId() },
})

/** A pause of six weeks under rules that ask what becomes of the hours. */
async function stayAway(scene: Scene) {
  await ok(scene.strangers.administrator, addProgramme, {
    body: { ...programme, name: 'House', preset: 'uwv-nl', isHouse: true },
  })
  await ok(scene.coach, pauseEpisode, {
    params: { episodeId: scene.episodeId },
    body: { reason: 'unavailable', fromOn: '2026-09-01', toOn: '2026-10-12', version: 1 },
  })
  const { plans } = await ok(scene.coach, listPlans, { params: { episodeId: scene.episodeId } })
  paused.set(scene.planId, plans[0]?.absences[0]?.pauseId ?? '')
}
const paused = new Map<string, string>()

/** Operations on programmes, plans and their extensions. */
export const PLAN_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listProgrammes: { reach: ['coachElsewhere', 'leadElsewhere', 'administrator'], input: () => ({}) },
  addProgramme: {
    reach: ['administrator'],
    by: 'administrator',
    input: () => ({ body: { ...programme, preset: 'ea-fr' } }),
  },
  editProgramme: {
    reach: ['administrator'],
    by: 'administrator',
    prepare: begin,
    input: (s) => ({ ...ofProgramme(s), body: { ...programme, isArchived: false, rules, version: 1 } }),
  },
  tryRules: {
    reach: ['leadElsewhere', 'administrator'],
    by: 'administrator',
    prepare: begin,
    input: (s) => ({ ...ofProgramme(s), body: { rules } }),
  },

  setPlanStatus: byLeadToo((s) => ({ ...ofPlan(s), body: { status: 'agreed', version: 1 } })),
  settleAbsence: {
    ...byLeadToo((s) => ({
      ...ofPlan(s),
      body: { pauseId: paused.get(s.planId) ?? s.w.context.newId(), choice: 'reduceGrant', version: 1 },
    })),
    prepare: stayAway,
  },
  readPlanCadence: read(ofPlan),
  setPlanCadence: byLeadToo((s) => ({ ...ofPlan(s), body: { party: 'employer', lines: [], version: 1 } })),
  readTaper: read(ofPlan),
  planTaper: byLeadToo((s) => ({ ...ofPlan(s), body: { plannedMinutes: [240, 180, null], version: 1 } })),
  previewExtension: read((s) => ({ ...ofPlan(s), body: asked })),
  requestExtension: byLeadToo((s) => ({ ...ofPlan(s), body: reasoned })),
  decideExtension: {
    ...byLeadToo((s) => ({ ...ofExtension(s), body: { decision: 'granted', version: 1 } })),
    by: 'lead',
    prepare: askForMore,
  },
  withdrawExtension: {
    ...byLeadToo((s) => ({ ...ofExtension(s), body: { version: 1 } })),
    prepare: askForMore,
  },
}
