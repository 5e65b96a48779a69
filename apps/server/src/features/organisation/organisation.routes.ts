import { editOrganisation, readOrganisation } from '@tandem/contract/organisation'
import { isTimeZone } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { organisationOf, updateOrganisation } from './organisation.store.ts'

function settingsOf(db: Db) {
  const { name, locale, timeZone, version } = organisationOf(db) ?? refuse('not-found')
  return { name, locale, timeZone, version }
}

export function organisationRoutes(serve: Serve): void {
  serve(readOrganisation, ({ db, actor }) => {
    authorizeInOrganisation(actor, 'organisation:edit')
    return settingsOf(db)
  })

  serve(editOrganisation, ({ db, actor, body: { version, ...facts }, trace }) => {
    const permit = authorizeInOrganisation(actor, 'organisation:edit')
    if (!isTimeZone(facts.timeZone)) refuseField('invalid', '/timeZone')
    const before = settingsOf(db)
    if (!updateOrganisation(db, permit, version, facts)) refuse('stale', { current: before })
    trace.changed({ noun: 'organisation', recordId: '1', before, after: facts })
    return settingsOf(db)
  })
}
