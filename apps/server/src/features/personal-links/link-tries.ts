import type { Endpoint } from '@tandem/contract/endpoint'
import type { Db } from '../../db/open.ts'
import type { Before } from '../../http/serve.ts'
import { newThrottle } from '../../identity/throttle.ts'

type Tokened = Pick<Before<Endpoint>, 'context' | 'request'> & { readonly body: { readonly token: string } }

/** Slows down who guesses tokens, which are counted under a name of their own: there is no owner to let in. */
export function slowlyTried(account: string, isKnown: (db: Db, token: string) => boolean) {
  const throttle = newThrottle()
  return async ({ body, context, request }: Tokened): Promise<void> => {
    await throttle.begin(account, request.ip)
    if (isKnown(context.db, body.token)) await throttle.right(account, request.ip)
  }
}
