import type { Session } from '@tandem/contract/session'
import { signInWords } from '../features/sign-in/sign-in.words.ts'
import { SignInForm } from '../features/sign-in/sign-in-form.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/locale.tsx'

type Props = { readonly email: string; readonly onSignedIn: (session: Session) => void }

/** Signing in over the page, which waits below with all that was typed. */
export function SignInAgain({ email, onSignedIn }: Props) {
  const t = useWords(signInWords)
  return (
    <Dialog size="sm" title={t('againTitle')} onDismiss={() => undefined}>
      <p>{t('againText')}</p>
      <SignInForm email={email} onSignedIn={onSignedIn} />
    </Dialog>
  )
}
