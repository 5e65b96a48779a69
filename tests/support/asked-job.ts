import { world } from './app.ts'
import { given } from './given.ts'

/** A coach, and somebody at a job whose sides may be asked how it goes. */
export async function aJob(values: Parameters<ReturnType<typeof given>['placement']>[1] = {}) {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const samir = g.episode(coach)
  g.plan(samir)
  const placementId = g.placement(samir, values)
  return { w, g, coach, samir, placementId, params: { placementId } }
}

export const rating = (item: 'pace' | 'punctuality' | 'overall', value: number | null) => ({
  item,
  question: `How is the ${item}?`,
  value,
  example: null,
})

/** What an employer said on a call. */
export const answers = {
  party: 'employer' as const,
  heldOn: '2026-11-24',
  channel: 'phone' as const,
  contactId: null,
  ratings: [rating('pace', 2), rating('punctuality', 5), rating('overall', 3)],
  words: [{ word: 'goesWell' as const, question: 'What goes well?', answer: 'Good with customers.' }],
  intention: 'unsure' as const,
  wish: 'same' as const,
  nextOn: null,
  logEntryId: null,
  time: { minutes: 20, travelMinutes: 0 },
}
