import type { TalkOutcome } from '@tandem/domain/divergence-talks'
import { words } from '../words/words.ts'

/** How a talk of three ended. */
export const talkOutcomeWords = words({
  en: {
    explained: 'The difference is explained',
    agreedReading: 'Both see it the same way now',
    staysOpen: 'It stays open',
  },
  fr: {
    explained: 'L’écart s’explique',
    agreedReading: 'Les deux côtés le voient désormais de la même façon',
    staysOpen: 'La question reste ouverte',
  } satisfies Record<TalkOutcome, string>,
})
