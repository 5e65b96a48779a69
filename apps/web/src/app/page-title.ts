import { useEffect } from 'react'
import { useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'

/** Beginnings of addresses and the names of their screens, the longest first. */
const NAMES = [
  ['/people/', 'personFile'],
  ['/employers/', 'employerFile'],
  ['/employers', 'employers'],
  ['/calendar', 'calendar'],
  ['/caseload', 'caseload'],
  ['/team', 'team'],
  ['/hand-over/', 'handOver'],
  ['/week', 'week'],
  ['/outcomes', 'outcomes'],
  ['/settings', 'settings'],
  ['/import', 'importFile'],
  ['/sign-in', 'signIn'],
  ['/sign', 'sign'],
  ['/setup', 'setup'],
  ['/welcome', 'welcome'],
] as const

/** Names the page in the browser's tab and history: the screen's own name, never a person's. */
export function usePageTitle(pathname: string): void {
  const t = useWords(appWords)
  const known = NAMES.find(([beginning]) => pathname.startsWith(beginning))?.[1]
  const title = t('pageTitle', { name: t(known ?? (pathname === '/' ? 'today' : 'notFoundTitle')) })
  useEffect(() => {
    document.title = title
  }, [title])
}
