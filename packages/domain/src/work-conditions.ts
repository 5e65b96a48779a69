/** What one should know before proposing somebody there. About the place, never about a person. Source: domain.md 9.5. */
export const CONDITION_KINDS = [
  'noise',
  'heights',
  'shifts',
  'lifting',
  'standing',
  'temperature',
  'pace',
  'language',
  'access',
  'other',
] as const
export type ConditionKind = (typeof CONDITION_KINDS)[number]
