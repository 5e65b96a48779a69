import { words } from '../../words/words.ts'

export const throwAwayWords = words({
  en: {
    throwAway: 'Throw away',
    throwAwayTitle: 'Throw this review away?',
    throwAwayText:
      'It leaves the reviews of this plan, and another can be begun. What was written in it stays kept, as everything on a file does.',
    goOnWriting: 'Keep writing',
    thrownAway: 'Thrown away',
  },
  fr: {
    throwAway: 'Jeter',
    throwAwayTitle: 'Jeter ce bilan ?',
    throwAwayText:
      'Il quitte les bilans de ce plan, et un autre peut commencer. Ce qui y était écrit reste gardé, comme tout dans un dossier.',
    goOnWriting: 'Continuer',
    thrownAway: 'Jeté',
  },
})
