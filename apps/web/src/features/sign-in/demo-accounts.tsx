import { DEMO_PASSWORD, type Session, signIn } from '@tandem/contract/session'
import { useWrite } from '../../api/query.ts'
import { roleWords } from '../../parts/members.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useWords } from '../../words/locale.tsx'
import { signInWords } from './sign-in.words.ts'
import { SignInFailure } from './sign-in-failure.tsx'

type Props = { readonly accounts: Session['demoAccounts']; readonly onSignedIn: (session: Session) => void }

/** The people of the demonstration, each one tap away. */
export function DemoAccounts({ accounts, onSignedIn }: Props) {
  const t = useWords(signInWords)
  const roles = useWords(roleWords)
  const enter = useWrite(signIn)
  const chosen = enter.isPending ? enter.variables.body.email : null
  return (
    <Card title={t('demoTitle')}>
      <div className="stack">
        <p>{t('demoText')}</p>
        {enter.error !== null && <SignInFailure failure={enter.error} />}
        <div className="row row-wrap">
          {accounts.map(({ name, email, roles: held }) => (
            <Button
              key={email}
              isBusy={chosen === email}
              onClick={() => enter.mutate({ body: { email, password: DEMO_PASSWORD } }, { onSuccess: onSignedIn })}
            >
              {name} · {held.map((role) => roles(role)).join(', ')}
            </Button>
          ))}
        </div>
      </div>
    </Card>
  )
}
