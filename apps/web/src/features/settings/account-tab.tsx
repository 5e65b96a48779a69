import { editMe } from '@tandem/contract/session'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { NumberField, TextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TwoColumns } from '../../ui/page.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import type { AccountActions } from './account-actions.ts'
import { AppearanceCard } from './appearance-card.tsx'
import { DigestCard } from './digest-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { settingsWords } from './settings.words.ts'

export function AccountTab(props: AccountActions) {
  return (
    <TwoColumns
      asideWidth="wide"
      aside={
        <>
          <AppearanceCard member={props.member} />
          <DigestCard />
          <SessionsCard {...props} />
        </>
      }
    >
      <MeCard {...props} />
      {props.away}
      <PasswordCard {...props} />
      {props.calendar}
    </TwoColumns>
  )
}

type Me = { name: string; idleMinutes: number | null }

function MeCard({ member }: AccountActions) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const edit = useWrite(editMe)
  const form = useForm<Me, z.output<typeof editMe.body>>({
    initial: { name: member.name, idleMinutes: member.idleMinutes },
    schema: editMe.body,
    bodyOf: (values) => ({ ...values, locale: member.locale }),
    send: (body) => edit.mutateAsync({ body }).then(() => toast({ text: t('saved') })),
  })
  return (
    <Card title={t('account')}>
      <form className="stack" onSubmit={form.submit} noValidate>
        <TextField form={form} name="name" label={t('name')} autoComplete="name" />
        <NumberField form={form} name="idleMinutes" label={t('idle')} hint={t('idleHint')} suffix={t('minutes')} />
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
