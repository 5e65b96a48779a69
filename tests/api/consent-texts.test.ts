import { editConsentText, readConsentTexts } from '@tandem/contract/consent-texts'
import { shippedText } from '@tandem/domain/consent-wording'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '../support/app.ts'
import { fatou } from '../support/given-consents.ts'

const OURS = 'You may show my picture on the wall of the house.'

async function written() {
  const place = await fatou()
  const marie = place.g.administrator()
  const edit = (version: number, text: string) =>
    ok(marie, editConsentText, { body: { purpose: 'photo', locale: 'en', text, version } })
  return { ...place, marie, edit }
}

describe('the text of a consent', () => {
  it('is a new version each time it is changed, and what was agreed to keeps its words', async () => {
    const { say, standing, edit } = await written()
    const shipped = shippedText('photo', 'en').text
    await say({ purpose: 'photo' })
    expect(await edit(1, OURS)).toMatchObject({
      version: 2,
      text: OURS,
      shipped,
      writtenByName: 'Marie Urbain',
      former: [{ version: 1, text: shipped }],
    })
    const now = await standing('photo')
    expect(now).toMatchObject({ state: 'given', rows: [{ wordingVersion: 1, wordingText: shipped }] })
    expect(now?.wordings.filter(({ locale }) => locale === 'en').map(({ version }) => version)).toEqual([1, 2])
    expect(now?.wordings.filter(({ locale }) => locale === 'fr').map(({ version }) => version)).toEqual([1])
  })

  it('kept with an answer is the version that was read, also on an older paper', async () => {
    const { say, not, takeBack, standing, edit } = await written()
    await edit(1, OURS)
    await say({ purpose: 'photo', wordingVersion: 2, happenedOn: '2026-11-20' })
    await takeBack({ purpose: 'photo', withdrawnOn: '2026-11-21' })
    await say({ purpose: 'photo', wordingVersion: 1, happenedOn: '2026-11-22' })
    expect((await standing('photo'))?.rows).toMatchObject([
      { act: 'given', wordingVersion: 1, wordingText: shippedText('photo', 'en').text },
      { act: 'withdrawn', wordingVersion: 2, wordingText: OURS },
      { act: 'given', wordingVersion: 2, wordingText: OURS },
    ])
    expect(await not({ purpose: 'photo', wordingVersion: 3 })).toMatchObject({
      code: 'consent-text-unknown',
      errors: [{ pointer: '/wordingVersion' }],
    })
  })

  it('is changed by one after the other, and stays as it is when nothing changes', async () => {
    const { marie, edit } = await written()
    await edit(1, OURS)
    expect((await edit(2, OURS)).version).toBe(2)
    const late = { body: { purpose: 'photo', locale: 'en', text: 'Late', version: 1 } } as const
    expect(await refused(marie, editConsentText, late)).toMatchObject({ code: 'stale', current: { text: OURS } })
    const { texts } = await ok(marie, readConsentTexts, {})
    expect(texts.filter(({ writtenAt }) => writtenAt !== null)).toMatchObject([{ purpose: 'photo', locale: 'en' }])
  })
})
