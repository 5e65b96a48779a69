import { signAgreement } from '@tandem/contract/agreement-signing'
import { readAgreement, sendAgreement } from '@tandem/contract/agreements'
import { previewWithdrawal, recordConsent, withdrawConsent } from '@tandem/contract/consents'
import { describe, expect, it } from 'vitest'
import { bakery, partyIdOf, readyDraft, SIGNATURE } from '../support/agreement-tale.ts'
import { ok, TODAY } from '../support/app.ts'
import { answer, withdrawal } from '../support/operations-sharing.ts'

/** A tripartite agreement that was sent, and one of Samir and his coach that is in force. */
async function twoAgreements() {
  const tale = await bakery()
  const { coach, g, workerId } = tale
  const params = { workerId }
  await ok(coach, recordConsent, { params, body: { ...answer, purpose: 'contactEmployer', happenedOn: '2026-09-01' } })
  const ofService = g.agreement(coach, tale, {
    kind: 'servicePerson',
    number: 'A-2026-900',
    parties: [
      { capacity: 'worker', name: 'Samir Haddad', signedOn: '2026-11-16' },
      { capacity: 'coach', name: 'Nadia Benali', memberId: coach.memberId, signedOn: '2026-11-16' },
    ],
  })
  const draft = await readyDraft(coach, tale)
  const { agreement } = await ok(coach, sendAgreement, {
    params: { agreementId: draft.agreementId },
    body: { version: draft.version },
  })
  const takeBack = () =>
    ok(coach, withdrawConsent, {
      params,
      body: { ...withdrawal, purpose: 'contactEmployer', withdrawnOn: TODAY, proofNote: 'Fears being labelled.' },
    })
  const stored = async (agreementId: string) => (await ok(coach, readAgreement, { params: { agreementId } })).agreement
  return { ...tale, params, ofService, sent: agreement, takeBack, stored }
}

describe('an agreement of the three parties, when the person no longer wants the employer contacted', () => {
  it('is told before, and ends with the signature taken back; links die and no reason is shown', async () => {
    const { coach, params, sent, ofService, takeBack, stored } = await twoAgreements()
    const partyId = partyIdOf(sent, 'worker')
    await ok(coach, signAgreement, {
      params: { partyId },
      body: { ...SIGNATURE, onBehalf: { reason: 'readAloud', isInformed: true } },
    })

    const { effects } = await ok(coach, previewWithdrawal, { params, query: { purpose: 'contactEmployer' } })
    expect(effects).toContainEqual({
      effect: 'agreementsRevoked',
      count: 1,
      employerNames: ['Boulangerie Lenoir'],
    })
    await takeBack()

    const after = await stored(sent.agreementId)
    expect(after).toMatchObject({ state: 'revoked', against: { name: 'Samir Haddad', on: TODAY } })
    expect(after.against?.words).toBe('No longer agrees that the employer is contacted.')
    expect(after.versions[0]?.parties.filter(({ link }) => link !== null)).toEqual([])
    expect((await stored(ofService.agreementId)).state).toBe('inForce')
  })

  it('is no longer waited for where nobody had signed', async () => {
    const { sent, takeBack, stored } = await twoAgreements()
    await takeBack()

    expect(await stored(sent.agreementId)).toMatchObject({ state: 'refused', awaited: [] })
  })
})
