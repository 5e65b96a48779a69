import { previewDocument } from '@tandem/contract/documents'
import { savePair } from '@tandem/contract/matches'
import { planTaper } from '@tandem/contract/plans'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { ok, TODAY } from '../support/app.ts'
import { LEVEL_TEXTS } from '../support/goal-draft.ts'
import { documentDraft } from '../support/operations-documents.ts'
import { samirAtWork } from '../support/places.ts'

type Pair = z.output<typeof savePair.body>

async function agreed() {
  const place = await samirAtWork()
  const { w, g, nadia, samir, planId, placementId } = place
  w.context.db.update(plans).set({ endsOn: '2027-06-11' }).run()
  g.goal(samir, { title: 'Arrive on time', levelTexts: LEVEL_TEXTS })
  g.goal(samir, {
    title: 'A tutor with time',
    owner: 'employer',
    levelTexts: LEVEL_TEXTS.map((text) => `tutor ${text}`),
  })
  const pair = { workerSide: '', workSide: '', fit: 'fits', treatment: null, agreed: null, version: 0 } as const
  const save = (body: Partial<Pair> & Pick<Pair, 'pair'>) =>
    ok(nadia, savePair, { params: { placementId }, body: { ...pair, ...body } })
  await save({ pair: 'skills', workerSide: 'Calm with customers' })
  await save({ pair: 'context', workerSide: 'Two children at home' })
  const gap = { fit: 'gap', treatment: 'adaptWork' } as const
  const sides = { workerSide: 'Learns by doing', workSide: 'A written list' }
  await save({ pair: 'learning', ...gap, ...sides, agreed: 'A list with pictures' })
  await ok(nadia, planTaper, { params: { planId }, body: { plannedMinutes: [600, null, 120], version: 1 } })
  const shown = async () => {
    const params = { episodeId: samir.episodeId }
    return JSON.stringify((await ok(nadia, previewDocument, { params, body: documentDraft() })).blocks)
  }
  return { ...place, shown }
}

describe('the coaching plan', () => {
  it('says what helps, what does not fit yet, what each level means, the rhythm, the fading and the review', async () => {
    const { shown } = await agreed()
    const said = await shown()

    for (const text of [
      'Calm with customers',
      '["Learning","Learns by doing","A written list","the work is adapted; A list with pictures"]',
      '["as expected (0)","four days a week"]',
      '"label":"With the company","text":"3 days after the first day; 2 weeks after the first day; 4 weeks',
      '["12 June 2026 to 11 July 2026","10 h"]',
      '["12 July 2026 to 11 August 2026","–"]',
      '"label":"Next review","text":"11 December 2026"',
    ])
      expect(said).toContain(text)
    expect(said).not.toContain('Two children')
    expect(said).not.toContain('tutor four days')
  })

  it('promises no talks with a company that is not to be contacted, and plans no months that nobody planned', async () => {
    const { w, planId, placementId, shown } = await agreed()
    const { db } = w.context
    db.update(placements).set({ employerContactRefusedOn: TODAY }).where(eq(placements.id, placementId)).run()
    db.update(plans).set({ plannedMinutes: null }).where(eq(plans.id, planId)).run()
    const said = await shown()

    expect(said).not.toContain('With the company')
    expect(said).not.toContain('How the coaching fades')
  })
})
