export const REVIEW_STEPS = ['agreed', 'happened', 'goals', 'voices', 'decision'] as const
export type ReviewStep = (typeof REVIEW_STEPS)[number]
