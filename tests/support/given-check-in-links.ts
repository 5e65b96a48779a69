import type { CheckInParty } from '@tandem/domain/check-ins'
import { v7 } from 'uuid'
import { checkInLinks } from '../../apps/server/src/features/check-in-links/check-in-links.table.ts'
import { tokenHash } from '../../apps/server/src/identity/tokens.ts'
import type { World } from './app.ts'

type About = { readonly episodeId: string; readonly placementId: string; readonly memberId: string }
type Link = Partial<typeof checkInLinks.$inferInsert> & { readonly party?: CheckInParty; readonly token?: string }

/** A check-in link as it stands in the database; sent and open unless told. Gives its id. */
export function giveCheckInLink(w: World, { memberId, ...about }: About, { token, ...link }: Link = {}): string {
  const id = link.id ?? v7()
  w.context.db
    .insert(checkInLinks)
    .values({
      id,
      ...about,
      party: 'worker',
      recipientName: 'Samir',
      locale: 'en',
      questionnaireVersion: 1,
      tokenHash: tokenHash(token ?? id),
      sentOn: '2026-11-20',
      createdAt: '2026-11-20T08:00:00.000Z',
      createdBy: memberId,
      expiresAt: '2026-12-04T08:00:00.000Z',
      ...link,
    })
    .run()
  return id
}

/** What makes a link one that was answered and waits to be read. */
export const ANSWERED = {
  outcome: 'answered',
  answeredAt: '2026-11-23T08:00:00.000Z',
  answeredOn: '2026-11-23',
  closedAt: '2026-11-23T08:00:00.000Z',
  ratings: [{ item: 'overall', question: 'I want to stay here', value: 2, example: null }],
  words: [{ word: 'isHard', question: 'What is hard?', answer: 'The noise' }],
} satisfies Link
