import type { Screen } from './settings-screens.ts'

/** Screens of whoever leads, hands over, or needs a colleague’s file. */
export const teamScreens = (person: string, handOver: string): readonly Screen[] => [
  { name: 'Team', as: 'ann', address: '/team' },
  { name: 'the week in numbers', as: 'ann', address: '/week' },
  { name: 'handing a caseload over', as: 'nadia', address: `${handOver}?step=notes` },
  { name: 'the file of a colleague’s person', as: 'jonas', address: person },
]
