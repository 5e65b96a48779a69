import type { Screen } from './every-screen.ts'

/** Screens of whoever leads, and of who is away. */
export const teamScreens = (person: string, handOver: string): readonly Screen[] => [
  { name: 'Team', as: 'ann', address: '/team' },
  { name: 'the week in numbers', as: 'ann', address: '/week' },
  {
    name: 'planning an absence',
    as: 'nadia',
    address: '/settings',
    opens: (page) => page.getByRole('button', { name: /^(Plan an absence|Prévoir une absence)$/ }).click(),
  },
  { name: 'handing a caseload over', as: 'nadia', address: `${handOver}?step=notes` },
  { name: 'the file of a colleague’s person', as: 'jonas', address: person },
]
