import {
  agreeSkillReading,
  answerSkillEvaluation,
  openSkillEvaluation,
  type SkillEvaluation,
} from '@tandem/contract/skills'
import { HOUSE_FRAMEWORKS } from '@tandem/domain/house-frameworks'
import type { SkillSource } from '@tandem/domain/skills'
import { ok, TODAY } from './app.ts'
import { byCoachOnly, type OperationRow, ofEveryone, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

export const setting = {
  placementId: null as string | null,
  context: 'month1',
  openedOn: '2026-11-20',
  purpose: 'We look at what goes well and what is still to be learnt.',
  toldOn: '2026-11-20' as string | null,
  toldByName: 'Nadia',
} as const

/** What a source says of the pace and of safety; the coach says what they saw. */
export function answerOf(source: SkillSource, pace: number | null, safety: number | null = 3) {
  const evidence = source === 'coach' ? 'Seen on Tuesday.' : ''
  const mark = (item: string, value: number | null) => ({ item, value, evidence, entryIds: [] as string[] })
  return { source, speaker: `The ${source}`, answeredOn: TODAY, marks: [mark('pace', pace), mark('safety', safety)] }
}

export const agreed = {
  heldOn: TODAY,
  present: 'Zéphyrine, Mme Lenoir and the coach',
  levels: [{ item: 'pace', value: 2 as number | null }],
  steps: [{ doer: 'employer' as const, text: 'Show the oven once more', dueOn: '2026-12-01' as string | null }],
}

type Place = Pick<Scene, 'coach' | 'episodeId' | 'placementId'>

/** Opens an evaluation of autonomy in the job of the scene, of which the person was told. */
export async function givenEvaluation(place: Place, values: object = {}): Promise<SkillEvaluation> {
  const { coach, episodeId, placementId } = place
  const body = { frameworkCode: 'autonomy', ...setting, placementId, ...values }
  return ok(coach, openSkillEvaluation, { params: { episodeId }, body })
}

/** What these sources said of it, one after the other. */
export async function givenAnswers(
  { coach }: Pick<Scene, 'coach'>,
  opened: SkillEvaluation,
  answers: readonly object[] = [answerOf('worker', 3), answerOf('tutor', 1)],
): Promise<SkillEvaluation> {
  let { version } = opened
  let latest = opened
  for (const answer of answers) {
    const params = { params: { evaluationId: opened.evaluationId } }
    latest = await ok(coach, answerSkillEvaluation, { ...params, body: { ...answer, version } as never })
    version = latest.version
  }
  return latest
}

/** Of each scene its evaluation, where it stands. */
const opened = new WeakMap<Scene, SkillEvaluation>()

const open = async (scene: Scene) => opened.set(scene, await givenEvaluation(scene))
const heard = async (scene: Scene) => opened.set(scene, await givenAnswers(scene, await givenEvaluation(scene)))
const settled = async (scene: Scene) => {
  const { evaluationId, version } = await givenAnswers(scene, await givenEvaluation(scene))
  const body = { ...agreed, version }
  opened.set(scene, await ok(scene.coach, agreeSkillReading, { params: { evaluationId }, body }))
}

const paramsOf = (scene: Scene) => ({ params: { evaluationId: opened.get(scene)?.evaluationId ?? scene.planId } })
const onOne = (body: (scene: Scene) => object, prepare: OperationRow['prepare'] = open): OperationRow => ({
  ...byCoachOnly((scene) => ({
    ...paramsOf(scene),
    body: { ...body(scene), version: opened.get(scene)?.version ?? 1 },
  })),
  prepare,
})

const byEditors = (input: object): OperationRow => ({
  reach: ['leadElsewhere', 'administrator'],
  by: 'administrator',
  input: () => input,
})
const ofAutonomy = { params: { frameworkCode: 'autonomy' } }

export const SKILL_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listFrameworks: ofEveryone(),
  listFrameworkVersions: byEditors(ofAutonomy),
  publishFramework: byEditors({ ...ofAutonomy, body: { framework: HOUSE_FRAMEWORKS.autonomy, version: 1 } }),
  listSkillEvaluations: read(({ episodeId }) => ({ params: { episodeId } })),
  listSkillEvidence: { ...read(paramsOf), prepare: open },
  openSkillEvaluation: byCoachOnly(({ episodeId, placementId }) => ({
    params: { episodeId },
    body: { frameworkCode: 'autonomy', ...setting, placementId },
  })),
  editSkillEvaluation: onOne(({ placementId }) => ({ ...setting, placementId, context: 'end' })),
  answerSkillEvaluation: onOne(() => answerOf('worker', 3)),
  agreeSkillReading: onOne(() => agreed, heard),
  attestSkills: onOne(() => ({ items: ['pace'], isCompanyNamed: false }), settled),
  voidSkillEvaluation: onOne(() => ({ reason: 'Begun in the wrong file' })),
}
