import { DEMO_PASSWORD, type Session, signIn } from '@tandem/contract/session'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/locale.tsx'
import { signInWords } from './sign-in.words.ts'
import { SignInFailure } from './sign-in-failure.tsx'
import { SignInForm } from './sign-in-form.tsx'

type Props = {
  /** Who was signed in. */
  readonly name: string
  readonly email: string
  readonly isDemo: boolean
  readonly onSignedIn: (session: Session) => void
}

/** Signing in over the page, which waits below with all that was typed. There is no other way out. */
export function SignInDialog({ name, email, isDemo, onSignedIn }: Props) {
  const t = useWords(signInWords)
  return (
    <Dialog size="sm" title={t('againTitle')} onDismiss={() => undefined}>
      <div className="stack">
        <p>{t('againText')}</p>
        {isDemo ? (
          <DemoAgain name={name} email={email} onSignedIn={onSignedIn} />
        ) : (
          <SignInForm email={email} onSignedIn={onSignedIn} />
        )}
      </div>
    </Dialog>
  )
}

function DemoAgain({ name, email, onSignedIn }: Omit<Props, 'isDemo'>) {
  const t = useWords(signInWords)
  const enter = useWrite(signIn)
  return (
    <>
      {enter.error !== null && <SignInFailure failure={enter.error} />}
      <div>
        <Button
          variant="primary"
          data-autofocus
          isBusy={enter.isPending}
          onClick={() => enter.mutate({ body: { email, password: DEMO_PASSWORD } }, { onSuccess: onSignedIn })}
        >
          {t('continueAs', { name })}
        </Button>
      </div>
    </>
  )
}
