import { openDemonstration } from '@tandem/contract/session'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { organisationOf } from './organisation.store.ts'

export function demonstrationRoutes(serve: Serve): void {
  serve(
    openDemonstration,
    () => ({}),
    async ({ context: { db, openDemo }, body: { locale } }) => {
      if (organisationOf(db) !== undefined) refuse('setup-done')
      if (openDemo === null) refuse('not-found')
      await openDemo(locale)
    },
  )
}
