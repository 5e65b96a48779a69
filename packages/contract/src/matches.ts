import { GOAL_STATES } from '@tandem/domain/goals'
import { MATCH_FITS, MATCH_PAIRS, MATCH_TREATMENTS } from '@tandem/domain/matches'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, shortText, text } from './fields.ts'

const side = text(500)

const facts = {
  /** What the person brings. */
  workerSide: side,
  /** What the workplace asks and offers. */
  workSide: side,
  fit: z.enum(MATCH_FITS).nullable(),
  treatment: z.enum(MATCH_TREATMENTS).nullable(),
  agreed: shortText.nullable(),
  /** 0 for a pair that nothing was written about yet. */
  version: z.int().min(0),
}

export const matchPair = z.object({
  pair: z.enum(MATCH_PAIRS),
  matchPairId: id.nullable(),
  ...facts,
  /** The goal that the gap became, to the end. */
  goal: z.object({ goalId: id, title: z.string(), state: z.enum(GOAL_STATES) }).nullable(),
})
export type MatchPairRow = z.infer<typeof matchPair>

const match = z.object({ pairs: z.array(matchPair).length(MATCH_PAIRS.length) })

export const readMatch = endpoint({
  name: 'readMatch',
  method: 'GET',
  path: '/api/placements/:placementId/match',
  summary: 'The five pairs of a person and a workplace',
  params: z.strictObject({ placementId: id }),
  reply: match,
  refuses: ['not-found'],
})

export const savePair = endpoint({
  name: 'savePair',
  method: 'PUT',
  path: '/api/placements/:placementId/match',
  summary: 'Writes one pair of the match: both sides, whether they fit, what is done with a gap',
  params: z.strictObject({ placementId: id }),
  body: z.strictObject({ pair: z.enum(MATCH_PAIRS), ...facts }),
  reply: match,
  refuses: ['not-found', 'not-allowed', 'stale', 'no-gap', 'agreement-missing'],
})
