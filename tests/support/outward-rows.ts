import { RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import { v7 } from 'uuid'
import {
  agreementActs,
  agreementLinks,
  agreementReminders,
} from '../../apps/server/src/features/agreements/agreements.table.ts'
import { attachments } from '../../apps/server/src/features/attachments/attachments.table.ts'
import { consents, consentTexts } from '../../apps/server/src/features/consents/consents.table.ts'
import { documentTemplates, documentTexts } from '../../apps/server/src/features/documents/document-settings.table.ts'
import { documents, letterheads } from '../../apps/server/src/features/documents/documents.table.ts'
import { goalReviews } from '../../apps/server/src/features/goals/goal-reviews.table.ts'
import { goalSteps } from '../../apps/server/src/features/goals/goal-steps.table.ts'
import { matchPairs } from '../../apps/server/src/features/matches/matches.table.ts'
import { planExtensions } from '../../apps/server/src/features/plans/plans.table.ts'
import { programmes, ruleSets } from '../../apps/server/src/features/programmes/programmes.table.ts'
import { planReviews } from '../../apps/server/src/features/reviews/reviews.table.ts'
import { legalRepresentatives } from '../../apps/server/src/features/workers/legal-representatives.table.ts'
import { TODAY } from './app.ts'
import type { Scene } from './scene.ts'

const AT = '2026-11-01T08:00:00.000Z'

/** Goals, plans and the match of the person, with everything that can be written about them; the request for more time. */
export function followUpRows({ w, coach, planId, goalId, placementId, entryId, sentId, workerId }: Scene): string {
  const { db } = w.context
  const made = { createdAt: AT, createdBy: coach.memberId }
  db.insert(goalSteps).values({ id: v7(), goalId, position: 1, text: 'x', doer: 'coach' }).run()
  for (const source of ['worker', 'employer', 'coach'] as const)
    db.insert(goalReviews)
      .values({ id: v7(), goalId, reviewedOn: '2026-11-02', source, level: 0, ...made })
      .run()
  const sides = { workerSide: 'x', workSide: 'x', fit: 'gap' as const }
  db.insert(matchPairs)
    .values({ id: v7(), placementId, pair: 'skills', ...sides, ...made })
    .run()
  const content = {} as typeof planReviews.$inferInsert.content
  db.insert(planReviews)
    .values({ id: v7(), planId, kind: 'midPlan', content, ...made })
    .run()
  const evidence = {} as typeof planExtensions.$inferInsert.evidence
  const span = { requestedOn: '2026-11-02', formerEndsOn: '2026-12-11', endsOn: '2027-03-11', extraMinutes: 0 }
  const asked = { requestedBy: coach.memberId, status: 'pending' as const, createdAt: AT }
  const extensionId = v7()
  db.insert(planExtensions)
    .values({ id: extensionId, planId, ...span, evidence, ...asked })
    .run()
  const programmeId = v7()
  db.insert(programmes)
    .values({ id: programmeId, name: 'x', preset: 'ea-fr', ...made })
    .run()
  const rules = RULE_SET_PRESETS['ea-fr']
  db.insert(ruleSets)
    .values({ id: v7(), programmeId, number: 1, rules, sinceOn: '2026-01-01', ...made })
    .run()
  const file = { fileName: 'x', type: 'pdf' as const, bytes: 1, sha256: 'x', ...made }
  db.insert(legalRepresentatives)
    .values({ workerId, name: 'x', scope: 'allActs', reach: 'x', updatedAt: AT, updatedBy: coach.memberId })
    .run()
  const consentId = db.select({ id: consents.id }).from(consents).get()?.id ?? ''
  for (const subject of [
    { subjectType: 'logEntry', subjectId: entryId },
    { subjectType: 'agreement', subjectId: sentId },
    { subjectType: 'consent', subjectId: consentId },
  ] as const)
    db.insert(attachments)
      .values({ id: v7(), ...file, ...subject })
      .run()
  return extensionId
}

/** What the organisation writes above and around its documents, and a document kept for each reader. */
export function documentRows({ w, coach, episodeId }: Scene): void {
  const { db } = w.context
  const made = { createdAt: AT, createdBy: coach.memberId }
  db.insert(letterheads)
    .values({ id: v7(), version: 1, lines: ['x'], ...made })
    .run()
  const wording = { kind: 'hoursExtract', section: 'intro', locale: 'en' as const, version: 1, text: 'x' }
  db.insert(documentTexts)
    .values({ id: v7(), ...wording, ...made })
    .run()
  const asked = { purpose: 'photo' as const, locale: 'en' as const, version: 2, text: 'x' }
  db.insert(consentTexts)
    .values({ id: v7(), ...asked, ...made })
    .run()
  const template = { locale: 'fr' as const, fileName: 'x', bytes: Buffer.from('x'), removedAt: AT }
  db.insert(documentTemplates)
    .values({ id: v7(), ...template, ...made })
    .run()
  const kinds = { worker: 'skills', employer: 'employerPage', funder: 'finalReport', team: 'handOver' } as const
  for (const [at, reader] of (['worker', 'employer', 'funder', 'team'] as const).entries()) {
    const numbered = { series: `old ${reader}`, year: 2025, number: at + 1, version: 1 }
    const kept = { kind: kinds[reader], reader, locale: 'en' as const, ...numbered, datedOn: '2025-11-01' }
    db.insert(documents)
      .values({ id: v7(), episodeId, ...kept, content: { title: 'x' }, ...made })
      .run()
  }
}

/** Everybody who can be asked to sign an agreement by a personal link of their own. */
export const LINK_READERS = ['worker', 'legalRepresentative', 'employer', 'tutor'] as const
export type LinkReader = (typeof LINK_READERS)[number]

/** An agreement that waits for all of them; who says no, and who was reminded, is written down elsewhere. */
export function agreementRows({ w, g, coach, episodeId, placementId, signedPartyId }: Scene) {
  const { db } = w.context
  const parties = LINK_READERS.map((capacity) => ({ capacity, name: 'x' }))
  const service = { capacity: 'coach' as const, name: 'x', memberId: coach.memberId }
  const asked = g.agreement(coach, { episodeId }, { placementId, parties: [...parties, service] })
  const recorded = { recordedBy: coach.memberId, recordedAt: AT }
  const said = { actOn: '2026-11-17', method: 'paper' as const, typedName: 'x', ...recorded }
  db.insert(agreementActs)
    .values({ id: v7(), partyId: signedPartyId, act: 'revoked', ...said })
    .run()
  db.insert(agreementReminders)
    .values({ id: v7(), partyId: signedPartyId, remindedOn: TODAY, channel: 'phone', ...recorded })
    .run()
  const link = { id: v7(), partyId: signedPartyId, tokenHash: 'x', expiresAt: AT, closedAt: AT, createdAt: AT }
  db.insert(agreementLinks)
    .values({ ...link, createdBy: coach.memberId })
    .run()
  return asked.partyIds
}
