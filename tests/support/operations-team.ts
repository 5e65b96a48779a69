import { handOverPeople } from '@tandem/contract/hand-overs'
import { ok } from './app.ts'
import { type OperationRow, ofEveryone } from './operation-row.ts'
import type { Scene } from './scene.ts'

const ABSENCE = '0190a000-0000-7000-8000-000000000001'
const COVER = '0190a000-0000-7000-8000-000000000002'
const AWAY = { fromOn: '2026-12-01', toOn: '2026-12-05', cover: [] }

const colleagueIn = ({ context }: Scene['w']) =>
  context.db.$client.prepare("SELECT id FROM members WHERE name = 'Colleague'").pluck().get() as string
const handOverIn = ({ context }: Scene['w']) =>
  (context.db.$client.prepare('SELECT id FROM hand_overs').pluck().get() as string | undefined) ?? ABSENCE

const ofLeads = (input: OperationRow['input'] = () => ({})): OperationRow => ({
  reach: ['leadElsewhere'],
  by: 'lead',
  input,
})

const ofCoach = ({ coach }: Scene) => ({ params: { memberId: coach.memberId } })
const ofWorker = ({ workerId }: Scene) => ({ params: { workerId } })

/** The coach and whoever leads the coach. */
const onCoach = (input: OperationRow['input']): OperationRow => ({ reach: [], lead: true, input })
/** A colleague of the team; whoever may read the file anyway has no need to. */
const inNeed = (input: OperationRow['input']): OperationRow => ({
  reach: 'person',
  lead: false,
  colleague: true,
  by: 'coach',
  answers: 'not-allowed',
  input,
})

const handedOver = ({ coach, episodeId, w }: Scene) => ({
  params: { memberId: coach.memberId },
  body: {
    toMemberId: colleagueIn(w),
    fromOn: '2026-12-01',
    togetherFromOn: null,
    people: [{ episodeId, notToDo: '', toKnow: '', visitOn: null }],
  },
})
const giveAbsence = async ({ g, coach }: Scene) => g.absence(coach, { id: ABSENCE, fromOn: '2026-12-01' })
const giveCover = async (inScene: Scene) => {
  inScene.g.cover(inScene, { memberId: colleagueIn(inScene.w) }, { id: COVER })
}

/** Operations on the work of a team: who is away, who stands in, what was opened in need. */
export const TEAM_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  readTeamWork: ofLeads(),
  readWeeklyDigest: ofEveryone({ query: { scope: 'team' } }),
  listLogLag: { ...ofLeads(ofCoach), reach: [] },
  readAbsences: onCoach(ofCoach),
  addAbsence: onCoach((inScene) => ({ ...ofCoach(inScene), body: AWAY })),
  editAbsence: {
    ...onCoach(() => ({ params: { absenceId: ABSENCE }, body: { ...AWAY, version: 1 } })),
    prepare: giveAbsence,
  },
  cancelAbsence: {
    ...onCoach(() => ({ params: { absenceId: ABSENCE }, body: { version: 1 } })),
    prepare: giveAbsence,
  },
  readShares: { reach: ['administrator'], lead: true, by: 'lead', input: ofCoach },
  setShare: {
    reach: ['administrator'],
    lead: true,
    by: 'lead',
    input: (inScene) => ({ ...ofCoach(inScene), body: { fromOn: '2026-11-01', percent: 80 } }),
  },
  readHandOver: onCoach(ofCoach),
  handOverPeople: onCoach(handedOver),
  listHandOvers: ofEveryone(),
  takeBackHandOver: {
    reach: 'person',
    lead: true,
    input: ({ w }) => ({ params: { handOverId: handOverIn(w) } }),
    prepare: (inScene) => ok(inScene.coach, handOverPeople, handedOver(inScene)),
  },
  readCoverDoor: inNeed(ofWorker),
  openCover: inNeed((inScene) => ({ ...ofWorker(inScene), body: { reason: 'The coach is away.' } })),
  listCovers: ofLeads(),
  revokeCover: {
    reach: 'person',
    lead: true,
    by: 'lead',
    input: () => ({ params: { coverId: COVER } }),
    prepare: giveCover,
  },
}
