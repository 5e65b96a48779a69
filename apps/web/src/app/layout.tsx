import { readToday } from '@tandem/contract/today'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLinkProps, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { FormDrafts } from '../api/form-drafts.tsx'
import { read } from '../api/query.ts'
import { roleWords } from '../parts/members.words.ts'
import { Chip } from '../ui/chip.tsx'
import type { RenderLink } from '../ui/render-link.ts'
import { Shell } from '../ui/shell.tsx'
import { useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import { useArrival } from './arrival.ts'
import { CheckInProvider } from './check-in-context.tsx'
import { useDayTurn } from './day-turn.ts'
import { LogButton, WithLog } from './log-surroundings.tsx'
import { usePageTitle } from './page-title.ts'
import { useMember } from './session.tsx'

const SearchBox = lazy(() => import('../features/search/search-box.tsx').then((file) => ({ default: file.SearchBox })))

const PLACES = ['/', '/calendar', '/caseload', '/team', '/employers', '/outcomes', '/settings'] as const
type Place = (typeof PLACES)[number]

/** The frame of every page of somebody signed in. */
export function Layout({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const t = useWords(appWords)
  const role = useWords(roleWords)
  const member = useMember()
  const { pathname } = useLocation()
  useArrival()
  useDayTurn()
  usePageTitle(pathname)
  const isCoaching = member.roles.includes('coach') || member.roles.includes('lead')
  const today = useQuery({ ...read(readToday, { query: { scope: 'mine' } }), enabled: member.roles.includes('coach') })
  const waiting = today.data?.items.filter((item) => item.dueOn <= today.data.today).length ?? 0
  const isAt = (place: Place) =>
    place === '/'
      ? pathname === '/'
      : pathname.startsWith(place) || (place === '/caseload' && pathname.startsWith('/people'))
  const item = (place: Place, label: string, isShown: boolean) =>
    isShown
      ? [
          {
            key: place,
            label,
            isCurrent: isAt(place),
            render: ((link) => <Link {...link} to={place} />) satisfies RenderLink,
          },
        ]
      : []
  const settings = item('/settings', t('settings'), true)
  /** Keeps accounts and nothing else: the settings are the work. */
  const isHouseOnly = !isCoaching && !member.may('employers:read') && !member.may('outcomes:figures')
  return (
    <FormDrafts memberId={member.memberId}>
      <CheckInProvider memberId={member.memberId}>
        <WithLog memberId={member.memberId} mayWrite={isCoaching} isSignedIn={isSignedIn}>
          <Shell
            texts={{ logo: t('logo'), skip: t('skip'), nav: t('nav'), more: t('more') }}
            items={[
              ...(isHouseOnly ? settings : []),
              ...item('/', t('today'), isCoaching).map((one) => ({
                ...one,
                count: waiting === 0 ? undefined : { value: waiting, label: t('needs', { count: waiting }) },
              })),
              ...item('/caseload', t('caseload'), isCoaching),
              ...item('/team', t('team'), member.may('team:read')),
              ...item('/employers', t('employers'), member.may('employers:read')),
              ...item('/calendar', t('calendar'), isCoaching),
              ...item('/outcomes', t('outcomes'), member.may('outcomes:figures')),
            ]}
            search={
              member.may('employers:read') && (
                <Suspense>
                  <SearchBox />
                </Suspense>
              )
            }
            right={
              <>
                {member.isDemo && (
                  <span className="not-phone" title={t('demoText')}>
                    <Chip tone="warn">{t('demo')}</Chip>
                  </span>
                )}
                {isCoaching && <LogButton />}
              </>
            }
            footerItems={[
              ...(isHouseOnly ? [] : settings),
              {
                key: 'me',
                label: member.name,
                note: role(member.roles[0] ?? 'reader'),
                isCurrent: false,
                render: (link) => <OwnAccount {...link} />,
              },
            ]}
          >
            <Outlet />
          </Shell>
        </WithLog>
      </CheckInProvider>
    </FormDrafts>
  )
}

/** The second way to the settings: it is not the current page, so that one alone is. */
function OwnAccount({ className, children, onClick }: Parameters<RenderLink>[0]) {
  const { 'aria-current': _, ...props } = useLinkProps({ to: '/settings', ...(onClick && { onClick }) })
  return (
    <a {...props} className={className}>
      {children}
    </a>
  )
}
