import { readSession } from '@tandem/contract/session'
import { TIMELINE_THINGS } from '@tandem/contract/timeline'
import { DOCUMENT_KINDS } from '@tandem/domain/documents'
import type { Role } from '@tandem/domain/members'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { read } from '../api/query.ts'
import { calendarSearch } from '../features/calendar/calendar-search.ts'
import { caseloadSearch } from '../features/caseload/caseload-filters.ts'
import { employersSearch } from '../features/employers/employers-filter.ts'
import { HAND_OVER_STEPS } from '../features/hand-overs/hand-over-steps.ts'
import { outcomesSearch } from '../features/outcomes/outcomes-search.ts'
import { REVIEW_STEPS } from '../features/reviews/review-steps.ts'
import { Broken, NotFoundAlone } from './fallbacks.tsx'
import { Inside } from './inside.tsx'
import { preloadTab } from './person-tabs.ts'

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundAlone,
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

/** Whoever accompanies nobody has no day and no people to look at, and begins elsewhere. */
function leaveUnlessCoaching(roles: readonly Role[]): void {
  if (roles.includes('coach') || roles.includes('lead')) return
  if (roles.includes('reader')) throw redirect({ to: '/outcomes' })
  throw redirect({ to: '/settings', search: { tab: 'people' } })
}

const today = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context: { session } }) => leaveUnlessCoaching(session.member?.roles ?? []),
  validateSearch: z.object({
    scope: z.enum(['mine', 'team']).optional().catch(undefined),
    by: z.literal('person').optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/today-page.tsx'), 'TodayPage'),
})

const calendar = createRoute({
  getParentRoute: () => inside,
  path: '/calendar',
  beforeLoad: ({ context: { session } }) => leaveUnlessCoaching(session.member?.roles ?? []),
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./pages/calendar-page.tsx'), 'CalendarPage'),
})

const caseload = createRoute({
  getParentRoute: () => inside,
  path: '/caseload',
  beforeLoad: ({ context: { session } }) => leaveUnlessCoaching(session.member?.roles ?? []),
  validateSearch: caseloadSearch,
  component: lazyRouteComponent(() => import('./pages/caseload-page.tsx'), 'CaseloadPage'),
})

const team = createRoute({
  getParentRoute: () => inside,
  path: '/team',
  component: lazyRouteComponent(() => import('./pages/team-page.tsx'), 'TeamPage'),
})

const week = createRoute({
  getParentRoute: () => inside,
  path: '/week',
  beforeLoad: ({ context: { session } }) => leaveUnlessCoaching(session.member?.roles ?? []),
  validateSearch: z.object({ scope: z.enum(['mine', 'team']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/week-page.tsx'), 'WeekPage'),
})

const handOver = createRoute({
  getParentRoute: () => inside,
  path: '/hand-over/$memberId',
  validateSearch: z.object({
    step: z.enum(HAND_OVER_STEPS).optional().catch(undefined),
    /** One accompaniment alone. */
    person: z.uuid().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/hand-over-page.tsx'), 'HandOverPage'),
})

const person = createRoute({
  getParentRoute: () => inside,
  path: '/people/$workerId',
  validateSearch: z.object({
    tab: z.enum(['plan', 'jobs', 'skills', 'agreements', 'documents', 'sharing', 'about']).optional().catch(undefined),
    side: z.enum(['worker', 'employer', 'both', 'other']).optional().catch(undefined),
    what: z.enum(TIMELINE_THINGS).optional().catch(undefined),
    /** A document to be made, and what it is about. */
    make: z.enum(DOCUMENT_KINDS).optional().catch(undefined),
    about: z.uuid().optional().catch(undefined),
    /** The review whose decision asks for more time. */
    extend: z.uuid().optional().catch(undefined),
  }),
  loaderDeps: ({ search: { tab } }) => ({ tab }),
  loader: ({ deps: { tab } }) => preloadTab(tab),
  component: lazyRouteComponent(() => import('./pages/person-page.tsx'), 'PersonPage'),
})

const review = createRoute({
  getParentRoute: () => inside,
  path: '/people/$workerId/review/$planId',
  validateSearch: z.object({
    open: z.uuid().optional().catch(undefined),
    step: z.enum(REVIEW_STEPS).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/review-page.tsx'), 'ReviewPage'),
})

const agreement = createRoute({
  getParentRoute: () => inside,
  path: '/people/$workerId/agreements/$agreementId',
  component: lazyRouteComponent(() => import('./pages/agreement-page.tsx'), 'AgreementPage'),
})

/** Public: whoever holds a personal link reads and answers here, without account. */
const sign = createRoute({
  getParentRoute: () => root,
  path: '/sign',
  component: lazyRouteComponent(() => import('./pages/sign-page.tsx'), 'SignPage'),
})

const outside = () => import('./pages/outside-pages.tsx')

/** An address of this application: never one that a browser would read as another site's. */
const OWN_PLACE = /^\/(?![/\\])/

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ to: z.string().regex(OWN_PLACE).optional().catch(undefined) }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.client.ensureQueryData(read(readSession, {}))
    if (session.setupNeeded) throw redirect({ to: '/setup' })
    if (session.member !== null) throw redirect({ href: search.to ?? '/' })
  },
  component: lazyRouteComponent(outside, 'SignInPage'),
})
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const session = await context.client.ensureQueryData(read(readSession, {}))
    if (!session.setupNeeded) throw redirect({ to: '/sign-in' })
  },
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
const outcomes = createRoute({
  getParentRoute: () => inside,
  path: '/outcomes',
  validateSearch: outcomesSearch,
  component: lazyRouteComponent(() => import('./pages/outcomes-page.tsx'), 'OutcomesPage'),
})
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  validateSearch: z.object({
    tab: z
      .enum(['people', 'organisation', 'programmes', 'questions', 'skills', 'documents', 'consents', 'mail'])
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
})
const imports = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
})

const routeTree = root.addChildren([
  inside.addChildren([
    today,
    calendar,
    caseload,
    team,
    week,
    handOver,
    person,
    review,
    agreement,
    employers,
    employer,
    outcomes,
    settings,
    imports,
  ]),
  signIn,
  setup,
  welcome,
  sign,
])

/** Which screen stands at which address. `history` is the browser's own unless told. */
export function newRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
