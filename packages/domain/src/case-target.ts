import type { CoachShare } from './episodes.ts'

/** What one coach accompanies, against what the programmes hold for a full-time coach. Source: domain.md 3.6, 10.2 A6. */
export type CaseLoad = {
  readonly people: number
  /** People for this coach's working time where all programmes concerned say the same; `null` where they differ or say nothing. */
  readonly target: number | null
  /** Percent of the caseload of this coach's working time, each person weighing by their own programme; `null` where no programme says. */
  readonly percent: number | null
}

/** A full-time coach, in percent. */
export const FULL_TIME = 100

/**
 * `targets`: for each person, what their programme holds for one full-time coach, or `null`. Who has none weighs nothing.
 * `ftePercent`: the coach's working time, 100 at full time.
 */
export function caseLoad(targets: readonly (number | null)[], ftePercent: number = FULL_TIME): CaseLoad {
  const said = targets.filter((target) => target !== null)
  const [first] = said
  const isSame = first !== undefined && said.length === targets.length && said.every((target) => target === first)
  const share = said.reduce((sum, target) => sum + 1 / target, 0)
  return {
    people: targets.length,
    target: isSame ? Math.round((first * ftePercent) / 10) / 10 : null,
    percent: said.length === 0 ? null : Math.round((share * FULL_TIME * 100) / ftePercent),
  }
}

/** A coach of an accompaniment on a day. */
export type Assigned = { readonly memberId: string; readonly share: CoachShare }

/**
 * Whose caseload an accompaniment counts in: the main coach's, and that of whoever stands in. A second coach helps with
 * somebody else's person, and carries alone only where there is nobody else.
 */
export function carriersOf<Coach extends Assigned>(assigned: readonly Coach[]): Coach[] {
  const carrying = assigned.filter(({ share }) => share !== 'second')
  return carrying.length > 0 ? carrying : [...assigned]
}
