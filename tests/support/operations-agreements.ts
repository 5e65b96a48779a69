import { TODAY } from './app.ts'
import { byLeadToo, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

const ofEpisode = ({ episodeId }: Scene) => ({ params: { episodeId } })
const ofDraft = ({ draftId }: Scene) => ({ params: { agreementId: draftId } })
const ofSent = ({ sentId }: Scene) => ({ params: { agreementId: sentId } })
const ofUnsigned = ({ unsignedPartyId }: Scene) => ({ params: { partyId: unsignedPartyId } })

const party = {
  participation: 'signs',
  functionLabel: null,
  scope: null,
  contactId: null,
  memberId: null,
  reach: null,
  locale: 'en',
} as const

/** Agreements: who signs is one of the two parties; the coach and the lead keep them. */
export const AGREEMENT_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listAgreements: read(ofEpisode),
  listAgreementGoals: read((s) => ({ ...ofEpisode(s), query: { kind: 'servicePerson' } })),
  readAgreement: read(ofSent),
  addAgreement: byLeadToo((s) => ({
    ...ofEpisode(s),
    body: { kind: 'servicePerson', placementId: null, goalIds: null },
  })),
  editAgreementDraft: byLeadToo((s) => ({
    ...ofDraft(s),
    body: {
      effectiveFromOn: TODAY,
      effectiveToOn: null,
      sections: [],
      goalIds: [],
      parties: [{ ...party, capacity: 'worker', name: 'Zéphyrine Quastelbrok' }],
      version: 1,
    },
  })),
  discardAgreement: byLeadToo(ofDraft),
  sendAgreement: byLeadToo((s) => ({ ...ofDraft(s), body: { version: 1 } })),
  amendAgreement: byLeadToo((s) => ({ ...ofSent(s), body: { version: 1 } })),
  endAgreement: byLeadToo((s) => ({
    params: { agreementId: s.inForceId },
    body: { endedOn: TODAY, reason: 'The job goes on without coaching', version: 1 },
  })),
  signAgreement: byLeadToo((s) => ({
    ...ofUnsigned(s),
    body: {
      method: 'screen',
      typedName: 'Mme Lenoir',
      strokes: null,
      signedOn: TODAY,
      place: null,
      interpreterName: null,
      onBehalf: null,
    },
  })),
  refuseAgreement: byLeadToo((s) => ({ ...ofUnsigned(s), body: { saidOn: TODAY, words: 'Not like this' } })),
  revokeAgreement: byLeadToo((s) => ({
    params: { partyId: s.signedPartyId },
    body: { saidOn: TODAY, words: 'I want to stop' },
  })),
  noteReminder: byLeadToo((s) => ({ ...ofUnsigned(s), body: { remindedOn: TODAY, channel: 'phone' } })),
  editPartyContact: byLeadToo((s) => ({
    ...ofUnsigned(s),
    body: { reach: '069 11 22 33', locale: 'fr', version: 1 },
  })),
  renewAgreementLink: byLeadToo((s) => ({ ...ofUnsigned(s), body: { version: 1 } })),
  closeAgreementLink: byLeadToo(ofUnsigned),
  readAgreementLink: {
    reach: 'public',
    by: 'nobody',
    answers: 'link-expired',
    input: () => ({ body: { token: 'none' } }),
  },
  answerAgreementLink: {
    reach: 'public',
    by: 'nobody',
    answers: 'link-expired',
    input: () => ({ body: { answer: 'disagree', token: 'none', typedName: 'Nobody', words: 'No' } }),
  },
  listEmployerAgreements: {
    reach: ['coachElsewhere', 'leadElsewhere'],
    input: (s) => ({ params: { employerId: s.employerId } }),
  },
}
