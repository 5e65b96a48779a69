export const HAND_OVER_STEPS = ['whom', 'notes', 'review'] as const
export type HandOverStep = (typeof HAND_OVER_STEPS)[number]
