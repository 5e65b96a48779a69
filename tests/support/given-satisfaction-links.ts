import type { CheckInParty } from '@tandem/domain/check-ins'
import { v7 } from 'uuid'
import { satisfactionSurveys } from '../../apps/server/src/features/satisfaction/satisfaction.table.ts'
import { satisfactionLinks } from '../../apps/server/src/features/satisfaction/satisfaction-links.table.ts'
import { tokenHash } from '../../apps/server/src/identity/tokens.ts'
import type { World } from './app.ts'

type About = {
  readonly episodeId: string
  readonly memberId: string
  /** The job that a company is asked about. */
  readonly placementId: string | null
}
type Link = Partial<typeof satisfactionLinks.$inferInsert> & { readonly token?: string }

/** A satisfaction link as it stands in the database, with the form that waits for it; sent and open unless told. */
export function giveSatisfactionLink(w: World, about: About, { token, ...link }: Link = {}): string {
  const { placementId } = about
  const party: CheckInParty = placementId === null ? 'worker' : 'employer'
  const [surveyId, id] = [v7(), link.id ?? v7()]
  const days = { sentOn: '2026-11-20', createdAt: '2026-11-20T08:00:00.000Z', expiresAt: '2026-12-04T08:00:00.000Z' }
  w.context.db
    .insert(satisfactionSurveys)
    .values({
      ...about,
      ...{ id: surveyId, party, askedOn: days.sentOn, way: 'link', outcome: 'waits', respondent: 'x', words: '' },
      ...{ statements: [], recordedAt: days.createdAt },
    })
    .run()
  w.context.db
    .insert(satisfactionLinks)
    .values({
      ...{ id, surveyId, recipientName: 'Samir', locale: 'en', tokenHash: tokenHash(token ?? id) },
      ...{ ...days, createdBy: about.memberId },
      ...link,
    })
    .run()
  return id
}
