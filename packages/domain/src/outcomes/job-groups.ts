import { addDays, type CalendarDate } from '../calendar-date.ts'

/** One placement as what makes a job of several sees it. */
export type Stint = {
  readonly placement: { readonly id: string; readonly continuesPlacementId: string | null }
  readonly startedOn: CalendarDate
  /** `null` while it is open. */
  readonly endedOn: CalendarDate | null
}

/** An open end joins everything later. */
const NEVER = '9999-12-31'

type Group = { endOn: CalendarDate }

/**
 * The stints that make one job, in the order in which the jobs begin: one employer, or a legal transfer, with at most
 * `toleranceDays` full days between. `stints` come by first day. Source: indicators.md 3.1.
 */
export function jobGroups<One extends Stint>(
  stints: readonly One[],
  employerOf: (stint: One) => string,
  toleranceDays: number,
): readonly (readonly One[])[] {
  const groupOf = new Map<string, Group>()
  const lastAt = new Map<string, { placementId: string; endOn: CalendarDate }>()
  for (const stint of stints) {
    const { placement, startedOn } = stint
    const endOn = stint.endedOn ?? NEVER
    const employer = employerOf(stint)
    const before = lastAt.get(employer)
    const isSameEmployer = before !== undefined && followsOn(startedOn, before.endOn, toleranceDays)
    const group: Group = (isSameEmployer ? groupOf.get(before.placementId) : undefined) ?? { endOn }
    const from = placement.continuesPlacementId
    const continued = from === null ? undefined : groupOf.get(from)
    if (continued !== undefined && continued !== group && followsOn(startedOn, continued.endOn, toleranceDays)) {
      for (const [placementId, other] of groupOf) if (other === continued) groupOf.set(placementId, group)
      group.endOn = later(group.endOn, continued.endOn)
    }
    group.endOn = later(group.endOn, endOn)
    groupOf.set(placement.id, group)
    lastAt.set(employer, { placementId: placement.id, endOn: isSameEmployer ? later(before.endOn, endOn) : endOn })
  }
  const stintsOfGroup = new Map<Group, One[]>()
  for (const stint of stints) {
    const group = groupOf.get(stint.placement.id)
    if (group !== undefined) stintsOfGroup.set(group, [...(stintsOfGroup.get(group) ?? []), stint])
  }
  return [...stintsOfGroup.values()]
}

/** At most `toleranceDays` full days lie between the last day worked and the next first day. */
function followsOn(startedOn: CalendarDate, endOn: CalendarDate, toleranceDays: number): boolean {
  return startedOn <= endOn || startedOn <= addDays(endOn, toleranceDays + 1)
}

export function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other
}
