import type { Locale } from '@tandem/domain/members'
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { newQueryClient } from '../../apps/web/src/api/query.ts'
import { LiveRegion } from '../../apps/web/src/ui/announcer.tsx'
import { Toasts } from '../../apps/web/src/ui/toasts.tsx'
import { LocaleProvider } from '../../apps/web/src/words/locale.tsx'
import type { Visitor } from './app.ts'
import { multipartOf } from './file-upload.ts'

/** The wire between a screen and the whole server. */
export type Wire = {
  /** `down`: nothing goes out. `deaf`: requests arrive and answers are lost. */
  state: 'up' | 'down' | 'deaf'
  /** Who sits at the browser. */
  who: Visitor
  /** What was sent, such as `POST /api/log-entries`. */
  readonly sent: string[]
}

/** Lets the page's `fetch` reach the real server, in place of a network. */
export function wire(who: Visitor): Wire {
  const before = globalThis.fetch
  const line: Wire = { state: 'up', who, sent: [] }
  globalThis.fetch = async (input, init = {}) => {
    if (line.state === 'down') throw new TypeError('no network')
    const method = init.method ?? 'GET'
    const url = String(input)
    line.sent.push(`${method} ${url}`)
    const { world, cookie } = line.who
    const form = init.body instanceof FormData ? await multipartOf(init.body) : null
    const answer = await world.server.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(init.headers as Record<string, string>),
        ...(form === null ? {} : { 'content-type': form.type }),
        ...(cookie === '' ? {} : { cookie }),
      },
      ...(init.body == null ? {} : { payload: form?.payload ?? String(init.body) }),
    })
    if (line.state === 'deaf') throw new TypeError('the answer was lost')
    return new Response(answer.body, { status: answer.statusCode })
  }
  onTestFinished(() => {
    globalThis.fetch = before
  })
  return line
}

/** Shows a screen to its reader, with all that surrounds every screen. */
export function show(screen: ReactNode, locale: Locale = 'en') {
  const client = newQueryClient()
  const around = (inside: ReactNode) => (
    <QueryClientProvider client={client}>
      <LocaleProvider locale={locale}>
        <LiveRegion>
          <Toasts label="Done" closeLabel="Close">
            {inside}
          </Toasts>
        </LiveRegion>
      </LocaleProvider>
    </QueryClientProvider>
  )
  const view = render(around(screen))
  return { ...view, client, showAgain: (next: ReactNode) => view.rerender(around(next)) }
}
