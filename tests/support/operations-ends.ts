import { eligibilityProofs } from '../../apps/server/src/features/eligibility-proofs/eligibility-proofs.table.ts'
import { placementSubsidies } from '../../apps/server/src/features/subsidies/subsidies.table.ts'
import { TODAY } from './app.ts'
import { byLeadToo, type OperationRow, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

const SUBSIDY = '01920000-0000-7000-8000-00000000e2d1'
const PROOF = '01920000-0000-7000-8000-00000000e2d2'
const ofPlacement = ({ placementId }: Scene) => ({ params: { placementId } })
const ofEpisode = ({ episodeId }: Scene) => ({ params: { episodeId } })
const subsidy = { kind: 'wages', payer: 'The region', amount: '', fromOn: null, toOn: '2027-01-31' } as const
const proof = { kind: 'Certificate', untilOn: '2027-01-31' }
const madeBy = ({ coach }: Scene) => ({ createdAt: `${TODAY}T09:00:00.000Z`, createdBy: coach.memberId })

async function giveSubsidy(scene: Scene): Promise<void> {
  const { w, placementId } = scene
  const row = { id: SUBSIDY, placementId, ...subsidy, payer: 'x', amount: 'x', ...madeBy(scene) }
  w.context.db.insert(placementSubsidies).values(row).run()
}

async function giveProof(scene: Scene): Promise<void> {
  const { w, episodeId } = scene
  w.context.db
    .insert(eligibilityProofs)
    .values({ id: PROOF, episodeId, ...proof, kind: 'x', ...madeBy(scene) })
    .run()
}

/** A subsidy and a proof of eligibility, with words in every column. */
export async function endRows(scene: Scene): Promise<void> {
  await giveSubsidy(scene)
  await giveProof(scene)
}

/** Operations on what runs out: subsidies of jobs, proofs of eligibility. */
export const END_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listSubsidies: read(ofPlacement),
  addSubsidy: byLeadToo((s) => ({ ...ofPlacement(s), body: subsidy })),
  editSubsidy: {
    ...byLeadToo(() => ({ params: { subsidyId: SUBSIDY }, body: { ...subsidy, isMistake: false, version: 1 } })),
    prepare: giveSubsidy,
  },
  listEligibilityProofs: read(ofEpisode),
  addEligibilityProof: byLeadToo((s) => ({ ...ofEpisode(s), body: proof })),
  editEligibilityProof: {
    ...byLeadToo(() => ({ params: { proofId: PROOF }, body: { ...proof, isMistake: false, version: 1 } })),
    prepare: giveProof,
  },
}
