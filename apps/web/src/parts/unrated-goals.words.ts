import { words } from '../words/words.ts'

export const unratedGoalsWords = words({
  en: {
    title: 'Final levels first',
    text: '{count, plural, one {{goals} waits for its final level.} other {{goals} wait for their final level.}} Review or drop what remains, then end the plan.',
    goal: '“{title}”',
  },
  fr: {
    title: 'Les niveaux finaux d’abord',
    text: '{count, plural, one {{goals} attend son niveau final.} other {{goals} attendent leur niveau final.}} À évaluer ou abandonner, puis terminez le plan.',
    goal: '« {title} »',
  },
})
