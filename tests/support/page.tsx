import type { Locale } from '@tandem/domain/members'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { newQueryClient } from '../../apps/web/src/api/query.ts'
import { LiveRegion } from '../../apps/web/src/ui/announcer.tsx'
import { Toasts } from '../../apps/web/src/ui/toasts.tsx'
import { LocaleProvider } from '../../apps/web/src/words/locale.tsx'
import type { Visitor } from './app.ts'
import { wire } from './screen.tsx'

type Options = { readonly locale?: Locale; readonly address?: string }

/**
 * Shows a screen to a person, against the whole server. The screen stands under the route `/inside` + `path`, with the
 * other addresses of the application beside it, empty.
 */
export function showAt(who: Visitor, path: string, screen: ReactNode, { locale = 'en', address = path }: Options = {}) {
  const line = wire(who)
  const root = createRootRoute()
  const inside = createRoute({ getParentRoute: () => root, id: 'inside' })
  const others = [
    '/',
    '/caseload',
    '/team',
    '/week',
    '/people/$workerId',
    '/people/$workerId/agreements/$agreementId',
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
  return { ...shown, router, user: userEvent.setup(), line }
}
