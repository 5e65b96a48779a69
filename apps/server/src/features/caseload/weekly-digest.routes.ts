import { readWeeklyDigest } from '@tandem/contract/weekly-digest'
import { digestSpan } from '@tandem/domain/weekly-digest'
import type { Serve } from '../../http/serve.ts'
import { weekCounted } from './week-counted.ts'

export function weeklyDigestRoutes(serve: Serve): void {
  serve(readWeeklyDigest, ({ db, actor, query: { scope }, clock }) => {
    const today = clock.today()
    const { people, past, now, coming } = weekCounted(db, actor, scope, today)
    return { today, ...digestSpan(today), people, past: [...past], now: [...now], coming: [...coming] }
  })
}
