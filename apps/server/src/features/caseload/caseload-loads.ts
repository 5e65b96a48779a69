import type { CaseLoadOfCoach } from '@tandem/contract/caseload'
import { caseLoad, FULL_TIME } from '@tandem/domain/case-target'
import type { Db } from '../../db/open.ts'
import { sharesOn } from '../members/member-shares.store.ts'
import { type ListedPerson, openPeople } from './caseload-rows.ts'

type Member = { readonly id: string; readonly name: string }

/** Who carries these people: of one's own list oneself, else whoever is their coach; nobody has no name. */
function carriersIn(list: readonly ListedPerson[], own: Member | null): Map<string, string | null> {
  if (own !== null) return new Map([[own.id, own.name]])
  const everybody = list.flatMap(({ assigned }) => assigned.map(({ memberId, name }) => [memberId, name] as const))
  return new Map<string, string | null>([...everybody, ['', null]])
}

/** Coach by coach, the fullest first. */
export function loadsOf(db: Db, list: readonly ListedPerson[], own: Member | null, today: string): CaseLoadOfCoach[] {
  const open = openPeople(list, today)
  const carriers = carriersIn(open, own)
  const shares = sharesOn(db, [...carriers.keys()], today)
  return [...carriers]
    .map(([memberId, coachName]) => {
      const carried = open.filter(({ row: { carriedBy } }) =>
        memberId === '' ? carriedBy.length === 0 : carriedBy.includes(memberId),
      )
      const ftePercent = shares.get(memberId) ?? FULL_TIME
      const targets = carried.map(({ accompanied }) => accompanied.rules.caseTarget)
      return { coachName, ftePercent, ...caseLoad(targets, ftePercent) }
    })
    .filter(({ people }) => people > 0)
    .sort((one, other) => (other.percent ?? -1) - (one.percent ?? -1) || other.people - one.people)
}
