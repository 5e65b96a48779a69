import { readSession } from '@tandem/contract/session'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api/query.ts'
import { Toasts } from '../ui/toasts.tsx'
import { LocaleProvider, useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import { Layout } from './layout.tsx'
import { SessionContext } from './session.tsx'

/** Everything that needs somebody signed in. */
export function Inside() {
  const session = useQuery(read(readSession, {}))
  if (session.data === undefined || session.data.member === null) return null
  return (
    <SessionContext value={session.data}>
      <LocaleProvider locale={session.data.member.locale}>
        <Confirmations />
      </LocaleProvider>
    </SessionContext>
  )
}

function Confirmations() {
  const t = useWords(appWords)
  return (
    <Toasts label={t('toasts')} closeLabel={t('close')}>
      <Layout />
    </Toasts>
  )
}
