import { SessionGuard, type SignedInSession, useSignedIn } from '../features/sign-in/session-guard.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { LocaleProvider, useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import { Layout } from './layout.tsx'
import { SessionContext } from './session.tsx'

/** Everything that needs somebody signed in. It stays in sight when the session ends, until it is mended. */
export function Inside() {
  const signedIn = useSignedIn()
  if (signedIn === null) return null
  return (
    <SessionContext value={signedIn.session}>
      <LocaleProvider locale={signedIn.session.member.locale}>
        <Confirmations {...signedIn} />
      </LocaleProvider>
    </SessionContext>
  )
}

function Confirmations(props: { readonly session: SignedInSession; readonly isOver: boolean }) {
  const t = useWords(appWords)
  return (
    <Toasts label={t('toasts')} closeLabel={t('close')}>
      <SessionGuard {...props}>{(isSignedIn) => <Layout isSignedIn={isSignedIn} />}</SessionGuard>
    </Toasts>
  )
}
