import { addAgreement, readAgreement } from '@tandem/contract/agreements'
import { editDocumentText, readDocumentSettings } from '@tandem/contract/document-settings'
import { AGREEMENT_KINDS } from '@tandem/domain/agreements'
import { SECTIONS_OF } from '@tandem/domain/agreements/sections'
import { describe, expect, it } from 'vitest'
import { bakery } from '../support/agreement-tale.ts'
import { ok } from '../support/app.ts'

describe('the sections of agreements in the organisation’s own words', () => {
  it('are filled in like Tandem’s in every agreement begun from then on, and leave a begun one as it is', async () => {
    const { coach, g, episodeId, placementId } = await bakery()
    const marie = g.administrator()
    const begin = () =>
      ok(coach, addAgreement, {
        params: { episodeId },
        body: { kind: 'tripartite', placementId, goalIds: null, isSecond: true },
      })
    const before = await begin()
    const about = { kind: 'tripartite', locale: 'en' as const }
    const purpose = { ...about, section: 'purpose', text: '{worker} and {employer}, side by side.', version: 0 }
    await ok(marie, editDocumentText, { body: purpose })
    await ok(marie, editDocumentText, { body: { ...about, section: 'safety', text: '', version: 0 } })

    const after = await begin()
    const sectionOf = (key: string) => after.draft?.sections.find((one) => one.key === key)
    expect(sectionOf('purpose')?.text).toBe('Samir Haddad and Boulangerie Lenoir, side by side.')
    expect(sectionOf('safety')).toMatchObject({ text: '', isLeftOut: true })

    const { agreement } = await ok(coach, readAgreement, { params: { agreementId: before.agreementId } })
    expect(agreement.draft?.sections).toEqual(before.draft?.sections)
    expect(agreement.draft?.suggested.find(({ key }) => key === 'purpose')?.text).toContain('side by side')
  })

  it('can all be found beside Tandem’s, in both languages', async () => {
    const { g } = await bakery()
    const { texts } = await ok(g.administrator(), readDocumentSettings, {})

    for (const kind of AGREEMENT_KINDS)
      for (const locale of ['en', 'fr'])
        expect(texts.filter((one) => one.kind === kind && one.locale === locale).map(({ section }) => section)).toEqual(
          SECTIONS_OF[kind],
        )
  })
})
