import { readSession, type Session } from '@tandem/contract/session'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { call, onSignedOut } from '../../api/client.ts'
import { read } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/locale.tsx'
import { useIdleTimer } from './idle-timer.ts'
import { signInWords } from './sign-in.words.ts'

const SignInDialog = lazy(() => import('./sign-in-dialog.tsx').then((file) => ({ default: file.SignInDialog })))

export type SignedInSession = Session & { readonly member: NonNullable<Session['member']> }

function isSignedIn(session: Session): session is SignedInSession {
  return session.member !== null
}

/**
 * The session of somebody signed in, as it last was: when it has ended, the page keeps standing and `isOver` is true.
 * `null` before anybody was signed in.
 */
export function useSignedIn(): { readonly session: SignedInSession; readonly isOver: boolean } | null {
  const { data } = useQuery(read(readSession, {}))
  const [last, setLast] = useState<SignedInSession | null>(null)
  const now = data !== undefined && isSignedIn(data) ? data : null
  if (now !== null && now !== last) setLast(now)
  const session = now ?? last
  return session && { session, isOver: data?.member === null }
}

type Props = {
  readonly session: SignedInSession
  /** The server has said that nobody is signed in. */
  readonly isOver: boolean
  readonly children: (isSignedIn: boolean) => ReactNode
}

/** Asks two minutes before a session ends; when it has ended, the sign-in stands over the page and nothing typed is lost. */
export function SessionGuard({ session, isOver, children }: Props) {
  const client = useQueryClient()
  const [isRefused, setRefused] = useState(false)
  const { memberId, name, email, idleMinutes } = session.member
  const isEnded = isOver || isRefused

  useEffect(() => onSignedOut(() => setRefused(true)), [])

  /** Takes what the server says of the session; another member means another page. */
  function take(fresh: Session): void {
    const isAnother = fresh.member !== null && fresh.member.memberId !== memberId
    if (isAnother) location.assign('/')
    else {
      setRefused(fresh.member === null)
      client.setQueryData(read(readSession, {}).queryKey, fresh)
      if (fresh.member !== null) restart()
    }
  }

  function ask(): void {
    call(readSession, {}).then(take, () => undefined)
  }
  const latestAsk = useRef(ask)
  latestAsk.current = ask

  const { isNearEnd, restart } = useIdleTimer(memberId, idleMinutes, isEnded, ask)

  useEffect(() => {
    if (!isEnded) return
    const askOnReturn = () => latestAsk.current()
    window.addEventListener('focus', askOnReturn)
    return () => window.removeEventListener('focus', askOnReturn)
  }, [isEnded])

  return (
    <>
      {children(!isEnded)}
      {isNearEnd && !isEnded && (
        <StayDialog
          onStay={() => {
            restart()
            ask()
          }}
        />
      )}
      {isEnded && (
        <Suspense>
          <SignInDialog
            name={name}
            email={email ?? ''}
            isDemo={session.isDemo}
            onSignedIn={(fresh) => {
              take(fresh)
              void client.invalidateQueries()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function StayDialog({ onStay }: { readonly onStay: () => void }) {
  const t = useWords(signInWords)
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t('stayTitle')}
      onDismiss={onStay}
      actions={
        <Button variant="primary" onClick={onStay} data-autofocus>
          {t('stay')}
        </Button>
      }
    >
      <p>{t('stayText')}</p>
    </Dialog>
  )
}
