import { readCheckInLink } from '@tandem/contract/check-in-answering'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { v7 } from 'uuid'
import { missedCheckIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { divergenceTalks } from '../../apps/server/src/features/divergence-talks/divergence-talks.table.ts'
import { questionnaires } from '../../apps/server/src/features/questionnaires/questionnaires.table.ts'
import { outbox } from '../../apps/server/src/mail/outbox.table.ts'
import { HOUSE_QUESTIONNAIRE } from '../../packages/domain/src/house-questionnaire.ts'
import { ANSWERED, giveCheckInLink } from './given-check-in-links.ts'
import { SATISFACTION_OUT } from './outward-satisfaction.ts'
import { answered, type OutwardWorld, type WayOut } from './outward-way.ts'
import type { Scene } from './scene.ts'

const AT = '2026-11-20T09:00:00.000Z'
const PARTIES: readonly CheckInParty[] = ['worker', 'employer']

/** Links of both sides, open and answered, so that every column of them has words; a talk of three and a gap, which leave by no way. */
export function checkInLinkRows({ w, coach, episodeId, placementId }: Scene): void {
  const about = { episodeId, placementId, memberId: coach.memberId }
  for (const party of PARTIES) {
    giveCheckInLink(w, about, {
      party,
      ...ANSWERED,
      draft: { ratings: [], words: [], wantsCall: false },
      settledAt: '2026-11-23T09:00:00.000Z',
      settledBy: coach.memberId,
      setAsideReason: 'x',
    })
  }
  w.context.db
    .insert(divergenceTalks)
    .values({
      ...about,
      id: v7(),
      heldOn: '2026-11-20',
      outcome: 'explained',
      words: 'x',
      items: ['pace'],
      createdAt: '2026-11-20T09:00:00.000Z',
      voidReason: 'x',
    })
    .run()
  w.context.db
    .insert(outbox)
    .values({
      ...{ id: v7(), kind: 'checkInLink', recordId: v7(), onceKey: 'x', memberId: coach.memberId, locale: 'en' },
      ...{ address: 'x', text: 'x', state: 'sent', settledAt: AT, createdAt: AT, nextTryAt: AT },
    })
    .run()
  w.context.db
    .insert(missedCheckIns)
    .values({
      ...about,
      id: v7(),
      party: 'employer',
      dueOn: '2026-10-01',
      reason: 'other',
      words: 'x',
      missedOn: '2026-10-02',
      recordedAt: '2026-10-02T09:00:00.000Z',
      voidReason: 'x',
    })
    .run()
  w.context.db
    .insert(questionnaires)
    .values({
      number: 2,
      questions: HOUSE_QUESTIONNAIRE,
      publishedAt: '2026-11-01T08:00:00.000Z',
      publishedBy: coach.memberId,
    })
    .run()
}

/** The page of somebody who is asked by link; what they are called and what they wrote before is theirs. */
function pageOf(party: CheckInParty) {
  return ({ w, coach, nobody, episodeId, placementId }: OutwardWorld) => {
    const token = `a check-in link for ${party} ${v7()}`
    giveCheckInLink(
      w,
      { episodeId, placementId, memberId: coach.memberId },
      { party, token, recipientName: 'Somebody' },
    )
    return answered(nobody, readCheckInLink, { body: { token } })
  }
}

/** What is asked by link. */
export const CHECK_INS_OUT: readonly WayOut[] = [
  {
    name: 'the page on which the employer is asked how it goes',
    reader: 'employer',
    allows: ['organisations.name', 'workers.first_name'],
    fetch: pageOf('employer'),
  },
  {
    name: 'the page on which the person is asked how it goes',
    reader: 'worker',
    allows: ['organisations.name', 'employers.name'],
    fetch: pageOf('worker'),
  },
  {
    name: 'a wrong check-in link',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody }) => answered(nobody, readCheckInLink, { body: { token: 'wrong' } }),
  },
  ...SATISFACTION_OUT,
]
