import { readSession, type Session, signIn } from '@tandem/contract/session'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { roleWords } from '../../parts/members.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useWords } from '../../words/locale.tsx'
import { signInWords } from './sign-in.words.ts'
import { SignInForm } from './sign-in-form.tsx'

type Props = { readonly demoPassword: string; readonly onSignedIn: () => void }

export function SignInScreen({ demoPassword, onSignedIn }: Props) {
  const t = useWords(signInWords)
  const client = useQueryClient()
  const query = useQuery(read(readSession, {}))
  const enter = (session: Session) => {
    client.clear()
    client.setQueryData(read(readSession, {}).queryKey, session)
    onSignedIn()
  }
  return (
    <div className="stack stack-l">
      <PageHead title={t('title')} />
      <Loaded query={query}>
        {({ isDemo, demoAccounts }) => (
          <>
            {isDemo && <DemoAccounts accounts={demoAccounts} password={demoPassword} onSignedIn={enter} />}
            <Card>
              <SignInForm onSignedIn={enter} />
            </Card>
            <p className="small">{t('forgotten')}</p>
          </>
        )}
      </Loaded>
    </div>
  )
}

type DemoProps = {
  readonly accounts: Session['demoAccounts']
  readonly password: string
  readonly onSignedIn: (session: Session) => void
}

function DemoAccounts({ accounts, password, onSignedIn }: DemoProps) {
  const t = useWords(signInWords)
  const roles = useWords(roleWords)
  const [busy, setBusy] = useState<string | null>(null)
  const enter = useWrite(signIn)
  return (
    <Card title={t('demoTitle')}>
      <div className="stack">
        <p>{t('demoText')}</p>
        <div className="row row-wrap">
          {accounts.map(({ name, email, roles: held }) => (
            <Button
              key={email}
              isBusy={busy === email}
              onClick={() => {
                setBusy(email)
                enter.mutate({ body: { email, password } }, { onSuccess: onSignedIn, onSettled: () => setBusy(null) })
              }}
            >
              {name} · {held.map((role) => roles(role)).join(', ')}
            </Button>
          ))}
        </div>
      </div>
    </Card>
  )
}
