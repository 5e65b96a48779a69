import { readMailSettings, sendTestMail } from '@tandem/contract/mail-settings'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { lastFailures, latestMail, oweMail } from '../../mail/outbox.store.ts'
import { memberRow } from '../members/members.store.ts'

const MOST_FAILURES = 20

export function mailSettingsRoutes(serve: Serve): void {
  serve(readMailSettings, ({ db, actor, context }) => {
    authorizeInOrganisation(actor, 'organisation:edit')
    const replyTo = memberRow(db, actor.id)?.email ?? null
    return {
      mail: context.mail === null ? null : { from: context.mail.from, replyTo },
      test: latestMail(db, 'test', actor.id) ?? null,
      failures: lastFailures(db, MOST_FAILURES),
    }
  })

  serve(sendTestMail, ({ db, actor, context, clock, newId }) => {
    const permit = authorizeInOrganisation(actor, 'organisation:edit')
    const address = memberRow(db, actor.id)?.email ?? null
    if (context.mail === null || address === null) refuse('not-found')
    if (latestMail(db, 'test', actor.id)?.at === null) return { isOwed: true }
    const id = newId()
    oweMail(db, permit, {
      id,
      kind: 'test',
      recordId: actor.id,
      onceKey: `test:${id}`,
      address,
      locale: actor.locale,
      text: null,
      createdAt: clock.now(),
    })
    return { isOwed: true }
  })
}
