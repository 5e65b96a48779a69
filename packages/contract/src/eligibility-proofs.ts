import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, requiredText, version } from './fields.ts'

const LISTS = ['/api/workers', '/api/episodes', '/api/today', '/api/caseload'] as const

const facts = {
  /** What it proves, in words; never a diagnosis. */
  kind: requiredText(120),
  /** Last day on which it holds; empty where it has none. */
  untilOn: calendarDate.nullable(),
}

const eligibilityProof = z.object({ proofId: id, episodeId: id, ...facts, version })
export type EligibilityProof = z.infer<typeof eligibilityProof>

const params = z.strictObject({ episodeId: id })

export const listEligibilityProofs = endpoint({
  name: 'listEligibilityProofs',
  method: 'GET',
  path: '/api/episodes/:episodeId/eligibility-proofs',
  summary: 'What shows that a person may be accompanied under their programme, the one that runs out first on top',
  params,
  reply: z.object({ proofs: z.array(eligibilityProof) }),
  refuses: ['not-found'],
})

export const addEligibilityProof = endpoint({
  name: 'addEligibilityProof',
  method: 'POST',
  path: '/api/episodes/:episodeId/eligibility-proofs',
  summary: 'Writes down a proof of eligibility and until when it holds',
  params,
  body: z.strictObject(facts),
  reply: eligibilityProof,
  refuses: ['not-found', 'not-allowed'],
  alsoChanges: LISTS,
})

export const editEligibilityProof = endpoint({
  name: 'editEligibilityProof',
  method: 'PUT',
  path: '/api/eligibility-proofs/:proofId',
  summary: 'Corrects or renews a proof of eligibility; one noted by mistake is taken off the list',
  params: z.strictObject({ proofId: id }),
  body: z.strictObject({ ...facts, isMistake: z.boolean(), version }),
  reply: eligibilityProof,
  refuses: ['not-found', 'not-allowed', 'stale'],
  alsoChanges: LISTS,
})
