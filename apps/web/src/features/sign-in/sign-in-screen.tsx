import { readSession, type Session } from '@tandem/contract/session'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useWords } from '../../words/locale.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { signInWords } from './sign-in.words.ts'
import { SignInForm } from './sign-in-form.tsx'

type Props = { readonly onSignedIn: () => void }

export function SignInScreen({ onSignedIn }: Props) {
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
            {isDemo && <DemoAccounts accounts={demoAccounts} onSignedIn={enter} />}
            <Card {...(isDemo ? { title: t('demoOwn') } : {})}>
              <SignInForm onSignedIn={enter} />
            </Card>
            {!isDemo && <p className="small">{t('forgotten')}</p>}
          </>
        )}
      </Loaded>
    </div>
  )
}
