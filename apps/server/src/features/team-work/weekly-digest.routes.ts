import { readWeeklyDigest } from '@tandem/contract/weekly-digest'
import { digestSpan, weeklyDigest } from '@tandem/domain/weekly-digest'
import type { Serve } from '../../http/serve.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { listedPeople, openPeople } from '../caseload/caseload-rows.ts'
import { accompaniedOf } from '../due/due.store.ts'
import { caseloadOf } from '../due/due-rows.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { closedBetween } from './team-work.store.ts'

export function weeklyDigestRoutes(serve: Serve): void {
  serve(readWeeklyDigest, ({ db, actor, query: { scope }, clock }) => {
    const today = clock.today()
    const visible = visibilityValues(actor, today)
    const listed = listedPeople(
      db,
      accompaniedOf(db, caseloadOf(db, scope, visible, false), rulesInForce(db), today),
      today,
    )
    const open = openPeople(listed, today).map(({ row }) => row)
    const span = digestSpan(today)
    const { past, now, coming } = weeklyDigest(open, closedBetween(db, scope, visible, span.fromOn), today)
    return { today, ...span, people: open.length, past: [...past], now: [...now], coming: [...coming] }
  })
}
