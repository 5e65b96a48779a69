import type { Absence, MemberAbsences } from '@tandem/contract/absences'
import { type AbsenceDays, absencesOverlap } from '@tandem/domain/absences'

/** Nobody stands in for this person, whoever does for the others. */
export const NOBODY = 'none'

export type AbsenceValues = {
  fromOn: string
  toOn: string
  /** One colleague for everybody, or empty. */
  standInId: string
  /** By accompaniment, whoever differs: a colleague, or `NOBODY`. */
  apart: Readonly<Record<string, string>>
}

/** Who stands in for most of the people, or nobody. */
export function forEverybody(absence: Absence | null): string {
  const times = new Map<string, number>()
  for (const { standIn } of absence?.people ?? [])
    if (standIn !== null) times.set(standIn.memberId, (times.get(standIn.memberId) ?? 0) + 1)
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}

export function apartOf(absence: Absence | null, everybody: string): AbsenceValues['apart'] {
  const differing = (absence?.people ?? []).filter(({ standIn }) => (standIn?.memberId ?? '') !== everybody)
  return Object.fromEntries(differing.map(({ episodeId, standIn }) => [episodeId, standIn?.memberId ?? NOBODY]))
}

/** Who stands in for whom; a colleague who is not of a person's team stands in for somebody else. */
export function coverOf(
  { standInId, apart }: Pick<AbsenceValues, 'standInId' | 'apart'>,
  people: readonly { readonly episodeId: string; readonly teamId: string }[],
  colleagues: MemberAbsences['colleagues'],
): { episodeId: string; memberId: string }[] {
  return people.flatMap(({ episodeId, teamId }) => {
    const own = apart[episodeId] ?? ''
    const memberId = own === '' ? standInId : own
    const isFit = colleagues.some((one) => one.memberId === memberId && one.teamIds.includes(teamId))
    return isFit ? [{ episodeId, memberId }] : []
  })
}

/** By name of the coach who is away, for how many people the member stands in on some of these days. */
export function standInsOn(
  days: AbsenceDays,
  standsIn: MemberAbsences['standsIn'],
): { readonly name: string; readonly count: number }[] {
  const concerned = new Map<string, Set<string>>()
  for (const { name, episodeId, ...own } of standsIn)
    if (absencesOverlap(own, days)) concerned.set(name, (concerned.get(name) ?? new Set()).add(episodeId))
  return [...concerned].map(([name, people]) => ({ name, count: people.size }))
}
