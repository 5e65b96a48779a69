import { addDisclosure } from '@tandem/contract/disclosures'
import { ok, TODAY } from './app.ts'
import { byAdministrator, byCoachOnly, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

export const decision = {
  status: 'toBeTold',
  byWhom: 'together',
  decidedOn: TODAY,
  wording: 'Please write it down.',
} as const
export const toHr = { item: 'Written instructions', role: 'hr', contactId: null, ...decision } as const

export const answer = {
  purpose: 'shareProfile',
  act: 'given',
  happenedOn: TODAY,
  untilOn: null,
  givenBy: 'person',
  representativeName: null,
  way: 'paper',
  locale: 'en',
  wordingVersion: 1,
  proofNote: null,
} as const

export const withdrawal = {
  purpose: 'contactEmployer',
  withdrawnOn: TODAY,
  proofNote: null,
  hidesCoach: false,
  closesEpisode: false,
} as const

const ofWorker = ({ workerId }: Scene) => ({ params: { workerId } })
const ofPlacement = ({ placementId }: Scene) => ({ params: { placementId } })

/** The id of the one item of the ledger, once there is one. */
const ledgers = new WeakMap<Scene, string>()

export const SHARING_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listConsents: read(ofWorker),
  recordConsent: byCoachOnly((scene) => ({ ...ofWorker(scene), body: answer })),
  previewWithdrawal: byCoachOnly((scene) => ({ ...ofWorker(scene), query: { purpose: 'contactEmployer' } })),
  withdrawConsent: byCoachOnly((scene) => ({ ...ofWorker(scene), body: withdrawal })),
  listFileReaders: read(ofWorker),
  listDisclosures: read(ofPlacement),
  addDisclosure: byCoachOnly((scene) => ({ ...ofPlacement(scene), body: toHr })),
  decideDisclosure: {
    ...byCoachOnly((scene) => ({
      params: { disclosureId: ledgers.get(scene) ?? scene.planId },
      body: { ...decision, status: 'told', version: 1 },
    })),
    prepare: async (scene) => {
      const { items } = await ok(scene.coach, addDisclosure, { params: { placementId: scene.placementId }, body: toHr })
      ledgers.set(scene, items[0]?.disclosureId ?? '')
    },
  },
  readConsentTexts: byAdministrator(),
  editConsentText: byAdministrator({
    body: { purpose: 'photo', locale: 'en', text: 'You may show my picture.', version: 1 },
  }),
  readEmployerView: read(({ placementId }) => ({ params: { placementId }, query: { role: 'hr' } })),
}
