/** The five pairs of the match, in their order: person | workplace. Source: domain.md 8.4. */
export const MATCH_PAIRS = ['skills', 'learning', 'context', 'culture', 'wishes'] as const
export type MatchPair = (typeof MATCH_PAIRS)[number]

export const MATCH_FITS = ['fits', 'gap'] as const
export type MatchFit = (typeof MATCH_FITS)[number]

/** What is done with a gap. Source: domain.md 5.11. */
export const MATCH_TREATMENTS = ['coachWorker', 'coachColleagues', 'adaptWork', 'none'] as const
export type MatchTreatment = (typeof MATCH_TREATMENTS)[number]

export type MatchFacts = {
  readonly fit: MatchFit | null
  readonly treatment: MatchTreatment | null
  /** What was agreed for the work or with the colleagues. */
  readonly agreed: string | null
}

/** Why a pair is refused, or `null`: what fits needs no treatment, an adaptation says what was agreed. */
export function matchRefusal({ fit, treatment, agreed }: MatchFacts): 'no-gap' | 'agreement-missing' | null {
  if (fit !== 'gap' && treatment !== null) return 'no-gap'
  const needsWords = treatment === 'adaptWork' || treatment === 'coachColleagues'
  return needsWords && (agreed ?? '').trim() === '' ? 'agreement-missing' : null
}

/** Only a gap to be coached becomes a goal. Source: domain.md 8.1, rule 1. */
export function becomesGoal({ fit, treatment }: Pick<MatchFacts, 'fit' | 'treatment'>): boolean {
  return fit === 'gap' && (treatment === 'coachWorker' || treatment === 'coachColleagues')
}
