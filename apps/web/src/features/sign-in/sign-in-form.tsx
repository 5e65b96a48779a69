import { type Session, signIn } from '@tandem/contract/session'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { PasswordField } from './password-field.tsx'
import { signInWords } from './sign-in.words.ts'
import { SignInFailure } from './sign-in-failure.tsx'

type Props = { readonly email?: string; readonly onSignedIn: (session: Session) => void }

/** Address and password. A wrong try keeps both as typed. */
export function SignInForm({ email = '', onSignedIn }: Props) {
  const t = useWords(signInWords)
  const fieldText = useFieldWords()
  const enter = useWrite(signIn)
  const form = useForm<{ email: string; password: string }, z.output<typeof signIn.body>>({
    initial: { email, password: '' },
    schema: signIn.body,
    bodyOf: (values) => values,
    send: (body) => enter.mutateAsync({ body }).then(onSignedIn),
  })
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      {form.failure !== null && form.errors.length === 0 && enter.error !== null && (
        <SignInFailure key={form.tries} failure={enter.error} />
      )}
      <Field label={t('email')} id={fieldIdOf(form.formId, '/email')} error={fieldText(form.errorAt('/email'))}>
        {(wiring) => (
          <TextInput
            {...wiring}
            type="email"
            autoComplete="username"
            value={form.values.email}
            onChange={(typed) => form.set({ email: typed })}
          />
        )}
      </Field>
      <PasswordField
        id={fieldIdOf(form.formId, '/password')}
        label={t('password')}
        isFirst={email !== ''}
        error={fieldText(form.errorAt('/password'))}
        value={form.values.password}
        onChange={(password) => form.set({ password })}
      />
      <div>
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
