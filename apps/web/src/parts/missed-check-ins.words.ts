import type { MissedCheckInReason } from '@tandem/domain/check-ins'
import { words } from '../words/words.ts'

/** Why a check-in did not take place. */
export const missedReasonWords = words({
  en: {
    notReached: 'Not reached',
    noTime: 'They had no time',
    putOff: 'Put off together',
    declined: 'They did not wish to',
    coachAway: 'I was away',
    other: 'Something else',
  },
  fr: {
    notReached: 'Pas joignable',
    noTime: 'Pas le temps de leur côté',
    putOff: 'Remis d’un commun accord',
    declined: 'Ne souhaitait pas',
    coachAway: 'J’étais absent·e',
    other: 'Autre chose',
  } satisfies Record<MissedCheckInReason, string>,
})
