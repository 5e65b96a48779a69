import { eq, sql } from 'drizzle-orm'
import { missedCheckIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { divergenceTalks } from '../../apps/server/src/features/divergence-talks/divergence-talks.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { TODAY } from './app.ts'
import { ANSWERED, giveCheckInLink } from './given-check-in-links.ts'
import { byCoachOnly, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

const TALK = '01920000-0000-7000-8000-00000000c11e'
const LINK = '01920000-0000-7000-8000-00000000c11d'
const ofPlacement = ({ placementId }: Scene) => ({ params: { placementId } })
const ofLink = { params: { linkId: LINK } }

/** The day on which the next check-in with the person is due. */
const nextOf = ({ w, placementId }: Scene): string =>
  w.context.db.select().from(placements).where(eq(placements.id, placementId)).get()?.nextWorkerCheckInOn ?? TODAY

const aboutOf = ({ episodeId, placementId, coach }: Scene) => ({ episodeId, placementId, memberId: coach.memberId })

async function giveLink(scene: Scene): Promise<void> {
  giveCheckInLink(scene.w, aboutOf(scene), { id: LINK })
}

async function giveAnswer(scene: Scene): Promise<void> {
  giveCheckInLink(scene.w, aboutOf(scene), { id: LINK, ...ANSWERED })
}

async function giveTalk({ w, episodeId, placementId, coach }: Scene): Promise<void> {
  w.context.db
    .insert(divergenceTalks)
    .values({
      id: TALK,
      episodeId,
      placementId,
      heldOn: TODAY,
      outcome: 'explained',
      words: 'x',
      items: ['pace'],
      memberId: coach.memberId,
      createdAt: `${TODAY}T09:00:00.000Z`,
    })
    .run()
}

const nothing = { ratings: [], words: [], wantsCall: true }
const ofNobody = (body: object): OperationRow => ({
  reach: 'public',
  by: 'nobody',
  answers: 'link-expired',
  input: () => ({ body: { token: 'none', ...body } }),
})

const MISSED = '01920000-0000-7000-8000-00000000c11f'

async function giveMissed({ w, episodeId, placementId, coach }: Scene): Promise<void> {
  const about = { episodeId, placementId, memberId: coach.memberId, recordedAt: `${TODAY}T09:00:00.000Z` }
  w.context.db
    .insert(missedCheckIns)
    .values({
      id: MISSED,
      ...about,
      party: 'worker',
      dueOn: '2026-11-01',
      reason: 'other',
      words: 'x',
      missedOn: TODAY,
    })
    .run()
}

/** Operations on check-ins by link, and on the talks of three about what both sides said. */
export const CHECK_IN_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listCheckInLinks: read((s) => ({ ...ofPlacement(s), query: { party: 'worker' } })),
  sendCheckInLink: byCoachOnly((s) => ({
    ...ofPlacement(s),
    body: { party: 'worker', contactId: null, locale: 'fr', version: 0 },
  })),
  mailCheckInLink: {
    ...byCoachOnly((s) => ({
      ...ofPlacement(s),
      body: {
        ...{ party: 'worker', contactId: null, locale: 'fr', version: 0 },
        ...{ address: 'samir@tandem.example', text: 'How is it going?' },
      },
    })),
    prepare: async ({ w }) => void w.context.db.run(sql`update workers set email = 'samir@tandem.example'`),
  },
  takeUpAnswer: { ...byCoachOnly(() => ({ ...ofLink, body: { nextOn: null, version: 1 } })), prepare: giveAnswer },
  setAnswerAside: {
    ...byCoachOnly(() => ({ ...ofLink, body: { reason: 'Called', version: 1 } })),
    prepare: giveAnswer,
  },
  closeCheckInLink: { ...byCoachOnly(() => ({ ...ofLink, body: { version: 1 } })), prepare: giveLink },
  markCheckInMissed: byCoachOnly((s) => ({
    ...ofPlacement(s),
    body: { party: 'worker', dueOn: nextOf(s), reason: 'notReached', words: '' },
  })),
  voidMissedCheckIn: {
    ...byCoachOnly(() => ({ params: { missedId: MISSED }, body: { reason: 'Held after all', version: 1 } })),
    prepare: giveMissed,
  },
  listDivergenceTalks: read(ofPlacement),
  recordDivergenceTalk: byCoachOnly((s) => ({
    ...ofPlacement(s),
    body: { heldOn: TODAY, outcome: 'explained', words: 'Two shifts, two speeds', untilOn: null, items: ['pace'] },
  })),
  voidDivergenceTalk: {
    ...byCoachOnly(() => ({ params: { talkId: TALK }, body: { reason: 'Another person', version: 1 } })),
    prepare: giveTalk,
  },
  readCheckInLink: ofNobody({}),
  keepCheckInAnswers: ofNobody({ answers: nothing }),
  answerCheckInLink: ofNobody({ answers: nothing, locale: 'fr', refuses: false }),
}
