import type { Locale } from '@tandem/domain/members'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { onTestFinished, vi } from 'vitest'
import { newQueryClient } from '../../apps/web/src/api/query.ts'
import { LiveRegion } from '../../apps/web/src/ui/announcer.tsx'
import { Toasts } from '../../apps/web/src/ui/toasts.tsx'
import { LocaleProvider } from '../../apps/web/src/words/locale.tsx'
import type { Visitor } from './app.ts'

/** Wires `fetch` of the page to the whole server, as this person. There is no mock server. */
export function connect(who: Visitor): { readonly setOffline: (isOffline: boolean) => void } {
  let isOffline = false
  vi.stubGlobal('fetch', async (input: string | URL, init: RequestInit = {}) => {
    if (isOffline) throw new TypeError('Failed to fetch')
    const response = await who.world.server.inject({
      method: (init.method ?? 'GET') as 'GET',
      url: String(input),
      headers: { ...(init.headers as Record<string, string>), ...(who.cookie === '' ? {} : { cookie: who.cookie }) },
      ...(init.body == null ? {} : { payload: init.body as string }),
    })
    return new Response(response.rawPayload, {
      status: response.statusCode,
      headers: { 'content-type': String(response.headers['content-type']) },
    })
  })
  onTestFinished(() => vi.unstubAllGlobals())
  return {
    setOffline: (next) => {
      isOffline = next
    },
  }
}

type Options = { readonly locale?: Locale; readonly address?: string }

/**
 * Shows a screen to a person, against the whole server. The screen stands under the route `/inside` + `path`, with the
 * other addresses of the application beside it, empty.
 */
export function show(who: Visitor, path: string, screen: ReactNode, { locale = 'en', address = path }: Options = {}) {
  const connection = connect(who)
  const root = createRootRoute()
  const inside = createRoute({ getParentRoute: () => root, id: 'inside' })
  const others = [
    '/',
    '/caseload',
    '/people/$workerId',
    '/employers',
    '/employers/$employerId',
    '/outcomes',
    '/settings',
    '/import',
  ].filter((one) => one !== path)
  const routes = [
    createRoute({ getParentRoute: () => inside, path, component: () => screen }),
    ...others.map((other) =>
      createRoute({ getParentRoute: () => inside, path: other, component: () => <p>{other}</p> }),
    ),
  ]
  const router = createRouter({
    routeTree: root.addChildren([inside.addChildren(routes)]),
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  const shown = render(
    <QueryClientProvider client={newQueryClient()}>
      <LiveRegion>
        <LocaleProvider locale={locale}>
          <Toasts label="Confirmations" closeLabel="Close">
            <RouterProvider router={router as never} />
          </Toasts>
        </LocaleProvider>
      </LiveRegion>
    </QueryClientProvider>,
  )
  onTestFinished(cleanup)
  return { ...shown, router, user: userEvent.setup(), setOffline: connection.setOffline }
}
