import { refuseAgreement, signAgreement } from '@tandem/contract/agreement-signing'
import { amendAgreement, editAgreementDraft, readAgreement, sendAgreement } from '@tandem/contract/agreements'
import { listTimeline } from '@tandem/contract/timeline'
import { describe, expect, it } from 'vitest'
import { bakery, draftOf, partyIdOf, readyDraft, SIGNATURE } from '../support/agreement-tale.ts'
import { ok, TODAY } from '../support/app.ts'

/** An agreement at the bakery, signed by the person and the coach. */
async function twoSigned() {
  const tale = await bakery()
  const { coach } = tale
  const draft = await readyDraft(coach, tale)
  const params = { agreementId: draft.agreementId }
  const { agreement } = await ok(coach, sendAgreement, { params, body: { version: draft.version } })
  for (const [capacity, typedName] of [
    ['worker', 'Samir H.'],
    ['coach', 'Nadia Benali'],
  ] as const)
    await ok(coach, signAgreement, {
      params: { partyId: partyIdOf(agreement, capacity) },
      body: { ...SIGNATURE, typedName },
    })
  const fresh = async () => (await ok(coach, readAgreement, { params })).agreement
  const amend = async () => ok(coach, amendAgreement, { params, body: { version: (await fresh()).version } })
  return { ...tale, params, fresh, amend, agreement }
}

describe('a next version', () => {
  it('keeps the signatures of those for whom nothing changed, frozen, with the version they signed', async () => {
    const { coach, params, amend, agreement: first, episodeId } = await twoSigned()
    const body = { saidOn: TODAY, words: 'Not I: my colleague signs these' }
    await ok(coach, refuseAgreement, { params: { partyId: partyIdOf(first, 'employer') }, body })
    const amended = await amend()
    const parties = draftOf(amended).parties.map((party) =>
      party.capacity === 'employer' ? { ...party, contactId: null, name: 'M. Petit' } : party,
    )
    const draft = await ok(coach, editAgreementDraft, { params, body: draftOf(amended, { parties }) })
    expect(draft.draft?.signatures.map(({ name, stays }) => [name, stays])).toEqual([
      ['Samir Haddad', true],
      ['Nadia Benali', true],
    ])

    const { agreement, links } = await ok(coach, sendAgreement, { params, body: { version: draft.version } })

    expect(agreement).toMatchObject({ state: 'partiallySigned', versionNumber: 2 })
    expect(agreement.awaited.map(({ name }) => name)).toEqual(['M. Petit'])
    expect(links.map(({ partyId }) => partyId)).toEqual([partyIdOf(agreement, 'employer')])
    expect(agreement.versions[0]?.parties[0]?.signed).toMatchObject({
      typedName: 'Samir H.',
      strokes: SIGNATURE.strokes,
      carriedFromVersion: 1,
    })
    expect(agreement.versions[1]?.parties[0]?.signed?.carriedFromVersion).toBeNull()
    const { items } = await ok(coach, listTimeline, { params: { episodeId }, query: { what: 'agreement' } })
    expect(items).toHaveLength(3)
  })

  it('asks everybody again once a word of the text changes', async () => {
    const { coach, params, amend } = await twoSigned()
    const amended = await amend()
    const changed = draftOf(amended)
    const sections = changed.sections.map((one) => (one.key === 'purpose' ? { ...one, text: 'Otherwise' } : one))
    const draft = await ok(coach, editAgreementDraft, { params, body: { ...changed, sections } })
    expect(draft.draft?.signatures.map(({ stays }) => stays)).toEqual([false, false])

    const { agreement, links } = await ok(coach, sendAgreement, { params, body: { version: draft.version } })
    expect(agreement).toMatchObject({ state: 'sent' })
    expect(agreement.awaited).toHaveLength(3)
    expect(links).toHaveLength(2)
  })
})
