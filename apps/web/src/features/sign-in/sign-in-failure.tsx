import type { CallFailed } from '../../api/client.ts'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { signInWords } from './sign-in.words.ts'

/** Why nobody was signed in and, where one must wait, how long. */
export function SignInFailure({ failure }: { readonly failure: CallFailed }) {
  const t = useWords(signInWords)
  const failureText = useFailureWords()
  const seconds = failure.problem?.retryAfterSeconds
  return (
    <Notice tone="bad" title={t('failed')}>
      {failureText(failure.code)} {seconds !== undefined && t('retryIn', { minutes: Math.ceil(seconds / 60) })}
    </Notice>
  )
}
