import { recordSatisfaction } from '@tandem/contract/satisfaction'
import { sql } from 'drizzle-orm'
import { ok, TODAY } from './app.ts'
import { giveSatisfactionLink } from './given-satisfaction-links.ts'
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

const LINK = '01920000-0000-7000-8000-00000000c121'
const asked = { party: 'worker', placementId: null, contactId: null, locale: 'fr', version: 0 }
const ofNobody = (body: object): OperationRow => ({
  reach: 'public',
  by: 'nobody',
  answers: 'link-expired',
  input: () => ({ body: { token: 'none', ...body } }),
})
const opinion = { answers: { statements: [], mark: 8 } }

/** Satisfaction asked by a personal link. */
export const SATISFACTION_LINK_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listSatisfactionLinks: read((s) => ({ ...ofEpisode(s), query: { party: 'worker' } })),
  sendSatisfactionLink: byCoachOnly((s) => ({ ...ofEpisode(s), body: asked })),
  mailSatisfactionLink: {
    ...byCoachOnly((s) => ({
      ...ofEpisode(s),
      body: { ...asked, address: 'samir@tandem.example', text: 'What do you think?' },
    })),
    prepare: async ({ w }) => void w.context.db.run(sql`update workers set email = 'samir@tandem.example'`),
  },
  closeSatisfactionLink: {
    ...byCoachOnly(() => ({ params: { linkId: LINK }, body: { version: 1 } })),
    prepare: async ({ w, episodeId, coach: { memberId } }) =>
      void giveSatisfactionLink(w, { episodeId, memberId, placementId: null }, { id: LINK }),
  },
  readSatisfactionLink: ofNobody({}),
  keepSatisfactionAnswers: ofNobody(opinion),
  answerSatisfactionLink: ofNobody({ ...opinion, refuses: false }),
}

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
