import { listFrameworks, listFrameworkVersions, publishFramework } from '@tandem/contract/frameworks'
import { frameworkFaults } from '@tandem/domain/frameworks'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { currentFramework, currentFrameworks, frameworkVersions, insertFramework } from './frameworks.store.ts'

export function frameworkRoutes(serve: Serve): void {
  serve(listFrameworks, ({ db }) => ({ frameworks: currentFrameworks(db) }))

  serve(listFrameworkVersions, ({ db, actor, params: { frameworkCode } }) => {
    authorizeInOrganisation(actor, 'questions:edit')
    if (currentFramework(db, frameworkCode) === undefined) refuse('not-found')
    return { versions: frameworkVersions(db, frameworkCode) }
  })

  serve(publishFramework, ({ db, actor, params: { frameworkCode }, body, clock, trace }) => {
    const permit = authorizeInOrganisation(actor, 'questions:edit')
    const { framework, version } = body
    const before = currentFramework(db, frameworkCode)
    if ((before?.version ?? 0) !== version) refuse('stale', { current: before ?? null })
    const faults = frameworkFaults(framework, before?.framework ?? null)
    if (faults.length > 0)
      refuse('framework-refused', {
        errors: faults.map(({ pointer, code }) => ({ pointer: `/framework${pointer}`, detail: code })),
      })
    const after = { frameworkCode, version: version + 1, framework }
    insertFramework(db, permit, after, clock.now())
    trace.changed({ noun: 'frameworks', recordId: `${frameworkCode} ${after.version}`, before: before ?? null, after })
    return after
  })
}
