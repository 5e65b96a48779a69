import { readSession, type Session } from '@tandem/contract/session'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { call, onSignedOut } from '../api/client.ts'
import { read } from '../api/query.ts'
import { settingsWords } from '../features/settings/settings.words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/locale.tsx'

const SignInAgain = lazy(() => import('./sign-in-again.tsx').then((file) => ({ default: file.SignInAgain })))

/** Seconds before the end at which one is asked. Source: WCAG 2.2.1. */
const WARN_SECONDS = 120

type Props = {
  readonly session: Session & { readonly member: NonNullable<Session['member']> }
  readonly children: (isSignedIn: boolean) => ReactNode
}

/** Asks two minutes before a session ends; when it has ended, the sign-in stands over the page and nothing typed is lost. */
export function SessionGuard({ session, children }: Props) {
  const client = useQueryClient()
  const [isEnded, setEnded] = useState(false)
  const [isWarned, setWarned] = useState(false)
  const { idleMinutes, memberId, email } = session.member

  useEffect(() => onSignedOut(() => setEnded(true)), [])

  useEffect(() => {
    if (isEnded) return
    let timer = 0
    const restart = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => setWarned(true), (idleMinutes * 60 - WARN_SECONDS) * 1000)
    }
    restart()
    const unsubscribe = client.getQueryCache().subscribe((event) => event.type === 'updated' && restart())
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [client, idleMinutes, isEnded])

  useEffect(() => {
    if (!isWarned || isEnded) return
    const timer = setTimeout(() => setEnded(true), WARN_SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [isWarned, isEnded])

  const stay = () => {
    setWarned(false)
    void call(readSession, {}).then((fresh) => {
      if (fresh.member === null) setEnded(true)
      else client.setQueryData(read(readSession, {}).queryKey, fresh)
    })
  }

  return (
    <>
      {children(!isEnded)}
      {isWarned && !isEnded && <StayDialog onStay={stay} />}
      {isEnded && (
        <Suspense>
          <SignInAgain
            email={email ?? ''}
            onSignedIn={(fresh) => {
              if (fresh.member?.memberId !== memberId) return location.assign('/')
              client.setQueryData(read(readSession, {}).queryKey, fresh)
              setWarned(false)
              setEnded(false)
              void client.invalidateQueries()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function StayDialog({ onStay }: { readonly onStay: () => void }) {
  const t = useWords(settingsWords)
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
