import { type CaseloadRow, listCaseload } from '@tandem/contract/caseload'
import type { z } from 'zod'
import type { Db } from '../../db/open.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { accompaniedOf } from '../due/due.store.ts'
import { caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { loadsOf } from './caseload-loads.ts'
import { type ListedPerson, listedPeople } from './caseload-rows.ts'

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

export function caseloadRoutes(serve: Serve): void {
  serve(listCaseload, ({ db, actor, query, clock }) => {
    const today = clock.today()
    const list = listed(db, actor, query, today)
    return { today, rows: rowsOf(list), loads: loadsOf(db, list, query.scope === 'mine' ? actor : null, today) }
  })
}
