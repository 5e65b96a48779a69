import { readSession, setUpOrganisation } from '@tandem/contract/session'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { CheckField, TextField } from '../../parts/form-fields.tsx'
import { TimeZoneField } from '../../parts/time-zone-field.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { DemoCard } from './demo-card.tsx'
import { setupWords } from './setup.words.ts'

type Values = {
  code: string
  organisationName: string
  teamName: string
  timeZone: string
  memberName: string
  email: string
  password: string
  coach: boolean
  lead: boolean
}

export type PasswordSlot = (field: {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  readonly value: string
  readonly onChange: (password: string) => void
}) => ReactNode

type Props = {
  readonly renderPassword: PasswordSlot
  readonly onDone: () => void
  /** The demonstration answers now in place of this empty installation. */
  readonly onDemo: () => void
}

/** The first run: one page, then the caseload. */
export function SetupScreen({ renderPassword, onDone, onDemo }: Props) {
  const t = useWords(setupWords)
  const locale = useLocale()
  const failureText = useFailureWords()
  const fieldText = useFieldWords()
  const client = useQueryClient()
  const create = useWrite(setUpOrganisation)
  const form = useForm<Values, z.output<typeof setUpOrganisation.body>>({
    initial: {
      code: '',
      organisationName: '',
      teamName: t('teamUsual'),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      memberName: '',
      email: '',
      password: '',
      coach: true,
      lead: true,
    },
    schema: setUpOrganisation.body,
    bodyOf: ({ coach, lead, ...values }) => ({
      ...values,
      locale,
      roles: [...(coach ? ['coach'] : []), ...(lead ? ['lead'] : [])],
    }),
    send: (body) =>
      create.mutateAsync({ body }).then((session) => {
        client.clear()
        client.setQueryData(read(readSession, {}).queryKey, session)
        onDone()
      }),
  })
  const labels: Readonly<Record<string, string>> = {
    code: t('code'),
    organisationName: t('organisationName'),
    teamName: t('teamName'),
    timeZone: t('timeZone'),
    memberName: t('memberName'),
    email: t('email'),
    password: t('password'),
  }
  return (
    <form className="stack stack-l" onSubmit={form.submit} noValidate>
      <PageHead title={t('title')} sub={t('sub')} />
      {form.errors.length > 0 && (
        <ErrorSummary
          key={form.tries}
          title={t('failed')}
          errors={form.errors.map((error) => ({
            id: fieldIdOf(form.formId, error.pointer),
            text: t('fault', { field: labels[error.pointer.slice(1)] ?? '', fault: fieldText(error.code) ?? '' }),
          }))}
        />
      )}
      {form.failure !== null && form.errors.length === 0 && (
        <Notice
          tone="bad"
          title={t('failed')}
          actions={
            form.failure === 'setup-done' && (
              <Link className={buttonClass('plain')} to="/sign-in">
                {t('toSignIn')}
              </Link>
            )
          }
        >
          {failureText(form.failure)}
        </Notice>
      )}
      <Card>
        <TextField form={form} name="code" label={t('code')} hint={t('codeHint')} />
      </Card>
      <Card title={t('organisation')}>
        <div className="stack">
          <TextField form={form} name="organisationName" label={t('organisationName')} autoComplete="organization" />
          <TextField form={form} name="teamName" label={t('teamName')} hint={t('teamHint')} />
          <TimeZoneField form={form} label={t('timeZone')} hint={t('timeZoneHint')} />
        </div>
      </Card>
      <Card title={t('you')}>
        <div className="stack">
          <TextField form={form} name="memberName" label={t('memberName')} autoComplete="name" />
          <TextField form={form} name="email" label={t('email')} type="email" autoComplete="username" />
          {renderPassword({
            id: fieldIdOf(form.formId, '/password'),
            label: t('password'),
            hint: t('rules'),
            error: fieldText(form.errorAt('/password')),
            value: form.values.password,
            onChange: (password) => form.set({ password }),
          })}
          <Field label={t('roles')} isGroup>
            {(wiring) => (
              <fieldset {...wiring} className="stack stack-s">
                <CheckField form={form} name="coach" label={t('coach')} hint={t('coachHint')} />
                <CheckField form={form} name="lead" label={t('lead')} hint={t('leadHint')} />
              </fieldset>
            )}
          </Field>
        </div>
      </Card>
      <div>
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('submit')}
        </Button>
      </div>
      <DemoCard onOpened={onDemo} />
    </form>
  )
}
