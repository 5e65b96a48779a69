import { changePassword, editMe, endSession, listSessions, type Session, signOut } from '@tandem/contract/session'
import { LOCALES } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { ChoiceField, NumberField, TextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'
import { chooseTheme, chosenTheme, THEMES } from './theme.ts'

export type AccountActions = {
  readonly member: NonNullable<Session['member']>
  readonly renderPassword: (field: {
    readonly id: string
    readonly label: string
    readonly hint?: string
    readonly error: string | undefined
    readonly value: string
    readonly isNew: boolean
    readonly onChange: (password: string) => void
  }) => ReactNode
  /** Everything of this session leaves the device. */
  readonly onSignedOut: () => void
}

const LANGUAGES = { en: 'English', fr: 'Français' } as const
const THEME_WORDS = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const

export function AccountTab(props: AccountActions) {
  return (
    <>
      <Me {...props} />
      <Password {...props} />
      <Sessions {...props} />
    </>
  )
}

type Me = { name: string; locale: string; idleMinutes: number | null }

function Me({ member }: AccountActions) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const edit = useWrite(editMe)
  const [theme, setTheme] = useState(chosenTheme)
  const form = useForm<Me, z.output<typeof editMe.body>>({
    initial: { name: member.name, locale: member.locale, idleMinutes: member.idleMinutes },
    schema: editMe.body,
    bodyOf: (values) => values,
    send: (body) => edit.mutateAsync({ body }).then(() => toast({ text: t('saved') })),
  })
  return (
    <Card title={t('account')}>
      <form className="stack" onSubmit={form.submit} noValidate>
        <TextField form={form} name="name" label={t('name')} autoComplete="name" />
        <ChoiceField
          form={form}
          name="locale"
          label={t('locale')}
          options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
        />
        <NumberField form={form} name="idleMinutes" label={t('idle')} hint={t('idleHint')} />
        <Field label={t('theme')} isGroup>
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={theme}
              onChange={(next) => {
                chooseTheme(next)
                setTheme(next)
              }}
              options={THEMES.map((value) => ({ value, label: t(THEME_WORDS[value]) }))}
            />
          )}
        </Field>
        {form.failure !== null && form.errors.length === 0 && <Notice tone="bad">{failureText(form.failure)}</Notice>}
        <div>
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Password({ renderPassword }: AccountActions) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const fieldText = useFieldWords()
  const toast = useToast()
  const change = useWrite(changePassword)
  const form = useForm<{ current: string; next: string }, z.output<typeof changePassword.body>>({
    initial: { current: '', next: '' },
    schema: changePassword.body,
    bodyOf: (values) => values,
    send: (body) =>
      change.mutateAsync({ body }).then(() => {
        form.set({ current: '', next: '' })
        toast({ text: t('changed') })
      }),
  })
  const field = (name: 'current' | 'next', label: string) => ({
    id: fieldIdOf(form.formId, `/${name}`),
    label,
    error: fieldText(form.errorAt(`/${name}`)),
    value: form.values[name],
    isNew: name === 'next',
    onChange: (text: string) => form.set({ [name]: text }),
  })
  return (
    <Card title={t('password')}>
      <form className="stack" onSubmit={form.submit} noValidate>
        {renderPassword(field('current', t('currentPassword')))}
        {renderPassword({ ...field('next', t('nextPassword')), hint: t('rules') })}
        {form.failure !== null && form.errors.length === 0 && <Notice tone="bad">{failureText(form.failure)}</Notice>}
        <div>
          <Button type="submit" isBusy={form.isBusy}>
            {t('change')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Sessions({ onSignedOut }: AccountActions) {
  const t = useWords(settingsWords)
  const formats = useFormats()
  const query = useQuery(read(listSessions, {}))
  const end = useWrite(endSession)
  const leave = useWrite(signOut)
  return (
    <Card
      title={t('sessions')}
      actions={
        <Button size="sm" isBusy={leave.isPending} onClick={() => leave.mutate({}, { onSuccess: onSignedOut })}>
          {t('signOut')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ sessions }) => (
          <ItemList label={t('sessions')}>
            {sessions.map((session) => (
              <ItemRow
                key={session.sessionId}
                title={session.device === '' ? t('unknownDevice') : session.device}
                sub={t('lastSeen', { at: formats.instant(session.lastSeenAt) })}
                actions={
                  session.isThisOne ? (
                    <Chip tone="brand">{t('thisSession')}</Chip>
                  ) : (
                    <Button size="sm" onClick={() => end.mutate({ params: { sessionId: session.sessionId } })}>
                      {t('end')}
                    </Button>
                  )
                }
              />
            ))}
          </ItemList>
        )}
      </Loaded>
    </Card>
  )
}
