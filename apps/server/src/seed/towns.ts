import type { TeamKey } from './demo-team.ts'

/** Minutes there and back from the office of each team. */
export const TRAVEL = {
  Tournai: { tournai: 15, mouscron: 45 },
  Froyennes: { tournai: 20, mouscron: 35 },
  Kain: { tournai: 20, mouscron: 40 },
  Marquain: { tournai: 25, mouscron: 35 },
  Antoing: { tournai: 30, mouscron: 55 },
  'Leuze-en-Hainaut': { tournai: 45, mouscron: 65 },
  Péruwelz: { tournai: 50, mouscron: 70 },
  Celles: { tournai: 35, mouscron: 35 },
  Mouscron: { tournai: 45, mouscron: 15 },
  Herseaux: { tournai: 40, mouscron: 20 },
  Dottignies: { tournai: 40, mouscron: 20 },
  Estaimpuis: { tournai: 35, mouscron: 25 },
  Roubaix: { tournai: 50, mouscron: 30 },
  Tourcoing: { tournai: 55, mouscron: 25 },
} as const satisfies Record<string, Record<TeamKey, number>>
export type Town = keyof typeof TRAVEL
