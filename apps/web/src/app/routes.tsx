import { readSession } from '@tandem/contract/session'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { read } from '../api/query.ts'
import { caseloadSearch } from '../features/caseload/caseload-filters.ts'
import { employersSearch } from '../features/employers/employers-filter.ts'
import { Broken, NotFound } from './fallbacks.tsx'
import { Inside } from './inside.tsx'

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: Broken,
})

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Inside,
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(read(readSession, {}))
    if (session.setupNeeded) throw redirect({ to: '/setup' })
    if (session.member === null)
      throw redirect({ to: '/sign-in', search: { to: location.href === '/' ? undefined : location.href } })
    return { session }
  },
})

const today = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: z.object({ scope: z.enum(['mine', 'team']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/today-page.tsx'), 'TodayPage'),
})

const caseload = createRoute({
  getParentRoute: () => inside,
  path: '/caseload',
  validateSearch: caseloadSearch,
  component: lazyRouteComponent(() => import('./pages/caseload-page.tsx'), 'CaseloadPage'),
})

const person = createRoute({
  getParentRoute: () => inside,
  path: '/people/$workerId',
  validateSearch: z.object({
    tab: z.enum(['plan', 'jobs', 'about']).optional().catch(undefined),
    side: z.enum(['worker', 'employer', 'both', 'other']).optional().catch(undefined),
    what: z.enum(['log', 'checkIn', 'placement', 'plan']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/person-page.tsx'), 'PersonPage'),
})

const outside = () => import('./pages/outside-pages.tsx')

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ to: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(outside, 'SignInPage'),
})
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(outside, 'SetupPage'),
})
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(outside, 'WelcomePage'),
})
const employers = createRoute({
  getParentRoute: () => inside,
  path: '/employers',
  validateSearch: employersSearch,
  component: lazyRouteComponent(() => import('./pages/employer-pages.tsx'), 'EmployersPage'),
})
const employer = createRoute({
  getParentRoute: () => inside,
  path: '/employers/$employerId',
  component: lazyRouteComponent(() => import('./pages/employer-pages.tsx'), 'EmployerPage'),
})
const outcomes = createRoute({ getParentRoute: () => inside, path: '/outcomes', component: NotFound })
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  validateSearch: z.object({ tab: z.enum(['people', 'organisation']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
})
const imports = createRoute({ getParentRoute: () => inside, path: '/import', component: NotFound })

const routeTree = root.addChildren([
  inside.addChildren([today, caseload, person, employers, employer, outcomes, settings, imports]),
  signIn,
  setup,
  welcome,
])

/** Which screen stands at which address. */
export function newRouter(client: QueryClient) {
  return createRouter({ routeTree, context: { client }, defaultPreload: 'intent', scrollRestoration: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
