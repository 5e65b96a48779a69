import type { ReplyOf } from '@tandem/contract/endpoint'
import { editOrganisation, readOrganisation } from '@tandem/contract/organisation'
import { LOCALES } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { ChoiceField, TextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { settingsWords } from './settings.words.ts'

type Organisation = ReplyOf<typeof readOrganisation>

export function OrganisationTab() {
  const t = useWords(settingsWords)
  const query = useQuery(read(readOrganisation, {}))
  return (
    <Card title={t('organisation')}>
      <Loaded query={query}>
        {(organisation) => <OrganisationForm key={organisation.version} organisation={organisation} />}
      </Loaded>
    </Card>
  )
}

const LANGUAGES = { en: 'English', fr: 'Français' } as const

function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const edit = useWrite(editOrganisation)
  const form = useForm<{ name: string; locale: string; timeZone: string }, z.output<typeof editOrganisation.body>>({
    initial: { name: organisation.name, locale: organisation.locale, timeZone: organisation.timeZone },
    schema: editOrganisation.body,
    bodyOf: (values) => ({ ...values, version: organisation.version }),
    send: (body) => edit.mutateAsync({ body }).then(() => toast({ text: t('saved') })),
  })
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <TextField form={form} name="name" label={t('orgName')} autoComplete="organization" />
      <ChoiceField
        form={form}
        name="locale"
        label={t('orgLocale')}
        options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
      />
      <TextField form={form} name="timeZone" label={t('timeZone')} />
      {form.failure !== null && form.errors.length === 0 && <Notice tone="bad">{failureText(form.failure)}</Notice>}
      <div>
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
