import { logFormContext } from '@tandem/contract/log-form'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorize } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { mayCallAfter } from '../consents/consents.store.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import { lastChoicesOf, logFormPeopleOf } from './log-form.store.ts'

export function logFormRoutes(serve: Serve): void {
  serve(logFormContext, ({ db, actor, query, clock }) => {
    const today = clock.today()
    const { episodeId = null } = query
    if (episodeId !== null) authorize(actor, 'file:read', guardedEpisode(db, episodeId, today) ?? refuse('not-found'))
    const people = logFormPeopleOf(db, visibilityValues(actor, today), episodeId, rulesInForce(db))
    return {
      today,
      people: people.map((one) => ({
        ...one,
        mayCallAfter: one.exitedOn !== null && mayCallAfter(db, one.workerId, today),
      })),
      mayLogWithoutPerson: permittedInOrganisation(actor).includes('employers:edit'),
      last: lastChoicesOf(db, actor.id),
    }
  })
}
