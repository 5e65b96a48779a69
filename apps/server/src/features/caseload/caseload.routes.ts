import { type CaseLoadOfCoach, type CaseloadRow, listCaseload } from '@tandem/contract/caseload'
import { caseLoad, FULL_TIME } from '@tandem/domain/case-target'
import type { z } from 'zod'
import type { Db } from '../../db/open.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { accompaniedOf } from '../due/due.store.ts'
import { caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { sharesOn } from '../members/member-shares.store.ts'
import { type ListedPerson, listedPeople, openPeople } from './caseload-rows.ts'

/** Latest first; who has nothing due comes last, by name. */
function byNeed(a: CaseloadRow, b: CaseloadRow): number {
  const [x, y] = [a.due.first?.dueOn ?? '9999', b.due.first?.dueOn ?? '9999']
  return x < y ? -1 : x > y ? 1 : 0
}

type Asked = z.output<typeof listCaseload.query>

function listed(db: Db, actor: SignedIn, { scope, closed }: Asked, today: string): ListedPerson[] {
  const facts = caseloadOf(db, scope, visibilityValues(actor, today), closed === 'true')
  return listedPeople(db, accompaniedOf(db, facts, rulesInForce(db), today), today)
}

function rowsOf(list: readonly ListedPerson[]): CaseloadRow[] {
  return list.map(({ row }) => row).sort(byNeed)
}

/** The list of the actor, latest first. */
export function caseloadRowsOf(db: Db, actor: SignedIn, asked: Asked, today: string): CaseloadRow[] {
  return rowsOf(listed(db, actor, asked, today))
}

/** Who carries these people: of one's own list oneself, else whoever is their coach; nobody has no name. */
function carriersIn(list: readonly ListedPerson[], own: SignedIn | null): Map<string, string | null> {
  if (own !== null) return new Map([[own.id, own.name]])
  const everybody = list.flatMap(({ assigned }) => assigned.map(({ memberId, name }) => [memberId, name] as const))
  return new Map<string, string | null>([...everybody, ['', null]])
}

/** Coach by coach, the fullest first. */
function loadsOf(db: Db, list: readonly ListedPerson[], own: SignedIn | null, today: string): CaseLoadOfCoach[] {
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

export function caseloadRoutes(serve: Serve): void {
  serve(listCaseload, ({ db, actor, query, clock }) => {
    const today = clock.today()
    const list = listed(db, actor, query, today)
    return { today, rows: rowsOf(list), loads: loadsOf(db, list, query.scope === 'mine' ? actor : null, today) }
  })
}
