import { readMemberLink, useMemberLink } from '@tandem/contract/members'
import { readSession, type Session } from '@tandem/contract/session'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { PasswordField } from './password-field.tsx'
import { signInWords } from './sign-in.words.ts'

type Props = { readonly token: string; readonly onSignedIn: () => void }

/** Behind an invitation or a password link, which is read no more once it has served. */
export function WelcomeScreen({ token, onSignedIn }: Props) {
  const t = useWords(signInWords)
  const [isChosen, setChosen] = useState(false)
  const query = useQuery({
    ...read(readMemberLink, { body: { token } }),
    retry: false,
    enabled: !isChosen && token !== '',
  })
  const client = useQueryClient()
  const enter = (session: Session) => {
    setChosen(true)
    client.clear()
    client.setQueryData(read(readSession, {}).queryKey, session)
    onSignedIn()
  }
  const isIncomplete = token === ''
  if (isIncomplete || query.error?.code === 'link-expired')
    return (
      <EmptyPage
        title={t(isIncomplete ? 'incompleteTitle' : 'expiredTitle')}
        action={
          <Link className={buttonClass('primary')} to="/sign-in">
            {t('toSignIn')}
          </Link>
        }
      >
        {t(isIncomplete ? 'incompleteText' : 'expiredText')}
      </EmptyPage>
    )
  return (
    <>
      {query.data === undefined && <PageHead title={t('linkTitle')} />}
      <Loaded query={query}>
        {({ purpose, name, email, organisationName }) => (
          <div className="stack stack-l">
            <PageHead
              title={t('welcome', { name })}
              sub={t(purpose === 'invitation' ? 'welcomeInvitation' : 'welcomeReset', {
                organisation: organisationName,
              })}
            />
            <Card>
              <ChooseForm token={token} email={email} onChosen={enter} />
            </Card>
          </div>
        )}
      </Loaded>
    </>
  )
}

type ChooseProps = {
  readonly token: string
  readonly email: string
  readonly onChosen: (session: Session) => void
}

/** The address is there to be seen, and for the browser to keep with the password. */
function ChooseForm({ token, email, onChosen }: ChooseProps) {
  const t = useWords(signInWords)
  const failureText = useFailureWords()
  const fieldText = useFieldWords()
  const form = useForm<{ password: string }, { token: string; password: string }>({
    initial: { password: '' },
    schema: useMemberLink.body,
    bodyOf: (values) => ({ ...values, token }),
    send: (body) => call(useMemberLink, { body }).then(onChosen),
  })
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      {form.failure !== null && form.errors.length === 0 && <Notice tone="bad">{failureText(form.failure)}</Notice>}
      <Field label={t('yourEmail')}>
        {(wiring) => (
          <TextInput
            {...wiring}
            type="email"
            autoComplete="username"
            readOnly
            value={email}
            onChange={() => undefined}
          />
        )}
      </Field>
      <PasswordField
        id={fieldIdOf(form.formId, '/password')}
        isNew
        label={t('password')}
        hint={t('rules')}
        error={fieldText(form.errorAt('/password'))}
        value={form.values.password}
        onChange={(password) => form.set({ password })}
      />
      <div>
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('choose')}
        </Button>
      </div>
    </form>
  )
}
