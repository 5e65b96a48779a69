import { readSession } from '@tandem/contract/session'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api/query.ts'
import { Toasts } from '../ui/toasts.tsx'
import { LocaleProvider, useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import { Layout } from './layout.tsx'
import { SessionContext } from './session.tsx'
import { SessionGuard } from './session-guard.tsx'

/** Everything that needs somebody signed in. */
export function Inside() {
  const session = useQuery(read(readSession, {}))
  const { data } = session
  if (data === undefined || data.member === null) return null
  const signedIn = { ...data, member: data.member }
  return (
    <SessionContext value={data}>
      <LocaleProvider locale={data.member.locale}>
        <Confirmations session={signedIn} />
      </LocaleProvider>
    </SessionContext>
  )
}

function Confirmations({ session }: { readonly session: Parameters<typeof SessionGuard>[0]['session'] }) {
  const t = useWords(appWords)
  return (
    <Toasts label={t('toasts')} closeLabel={t('close')}>
      <SessionGuard session={session}>{(isSignedIn) => <Layout isSignedIn={isSignedIn} />}</SessionGuard>
    </Toasts>
  )
}
