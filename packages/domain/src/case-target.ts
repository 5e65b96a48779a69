/** What one coach accompanies, against what the programmes hold for a full-time coach. Source: domain.md 3.6. */
export type CaseLoad = {
  readonly people: number
  /** People for one full-time coach where all programmes concerned say the same; `null` where they differ or say nothing. */
  readonly target: number | null
  /** Percent of a full-time caseload, each person weighing by their own programme; `null` where no programme says. */
  readonly percent: number | null
}

/** `targets`: for each person, what their programme holds for one full-time coach, or `null`. Who has none weighs nothing. */
export function caseLoad(targets: readonly (number | null)[]): CaseLoad {
  const said = targets.filter((target) => target !== null)
  const [first] = said
  const isSame = first !== undefined && said.length === targets.length && said.every((target) => target === first)
  const share = said.reduce((sum, target) => sum + 1 / target, 0)
  return {
    people: targets.length,
    target: isSame ? first : null,
    percent: said.length === 0 ? null : Math.round(share * 100),
  }
}
