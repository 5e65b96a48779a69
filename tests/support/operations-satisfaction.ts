import { recordSatisfaction } from '@tandem/contract/satisfaction'
import { ok, TODAY } from './app.ts'
import { byCoachOnly, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

/** What a person says of the coaching, with the coach. */
export const saidByWorker = {
  askedOn: TODAY,
  way: 'together',
  outcome: 'answered',
  answeredOn: TODAY as string | null,
  respondent: 'Zéphyrine',
  statements: [
    { code: 'coachThere', value: 5 },
    { code: 'jobSuits', value: 3 },
  ] as { code: string; value: number }[],
  mark: 8 as number | null,
  words: 'Thank you',
} as const

export const ofWorker = { party: 'worker', placementId: null } as const

/** Of each scene the form that was recorded. */
const recorded = new WeakMap<Scene, string>()

const ofEpisode = ({ episodeId }: Scene) => ({ params: { episodeId } })

async function record(scene: Scene): Promise<void> {
  const body = { ...ofWorker, ...saidByWorker }
  const { surveyId } = await ok(scene.coach, recordSatisfaction, { ...ofEpisode(scene), body })
  recorded.set(scene, surveyId)
}

const onOne = (body: object): OperationRow => ({
  ...byCoachOnly((scene) => ({
    params: { surveyId: recorded.get(scene) ?? scene.planId },
    body: { ...body, version: 1 },
  })),
  prepare: record,
})

export const SATISFACTION_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listSatisfaction: read(ofEpisode),
  recordSatisfaction: byCoachOnly((scene) => ({ ...ofEpisode(scene), body: { ...ofWorker, ...saidByWorker } })),
  changeSatisfaction: onOne({ ...saidByWorker, mark: 7 }),
  voidSatisfaction: onOne({ reason: 'The wrong person' }),
  readEmployerSatisfaction: {
    reach: ['coachElsewhere', 'leadElsewhere'],
    input: ({ employerId }) => ({ params: { employerId } }),
  },
}
