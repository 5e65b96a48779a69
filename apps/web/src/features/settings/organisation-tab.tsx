import type { ReplyOf } from '@tandem/contract/endpoint'
import { editOrganisation, readOrganisation } from '@tandem/contract/organisation'
import { LOCALES } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { ChoiceField, TextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { TimeZoneField } from '../../parts/time-zone-field.tsx'
import { TwoVersions } from '../../parts/two-versions.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useWords } from '../../words/locale.tsx'
import styles from './settings.module.css'
import { settingsWords } from './settings.words.ts'

type Organisation = ReplyOf<typeof readOrganisation>

export function OrganisationTab({ mayImport }: { readonly mayImport: boolean }) {
  const t = useWords(settingsWords)
  const query = useQuery(read(readOrganisation, {}))
  const [round, setRound] = useState(0)
  const startAgain = () => void query.refetch().then(() => setRound(round + 1))
  return (
    <>
      <Card title={t('organisation')}>
        <Loaded query={query}>
          {(organisation) => <OrganisationForm key={round} organisation={organisation} onTakeTheirs={startAgain} />}
        </Loaded>
      </Card>
      {mayImport && (
        <Card title={t('importTitle')}>
          <div className="stack">
            <p>{t('importText')}</p>
            <div>
              <Link className={buttonClass()} to="/import">
                {t('importFile')}
              </Link>
            </div>
          </div>
        </Card>
      )}
    </>
  )
}

type Values = { name: string; locale: string; timeZone: string }
type FormProps = { readonly organisation: Organisation; readonly onTakeTheirs: () => void }

/** Begins with what was stored when it opened; what others save meanwhile is shown beside, and never replaces what is typed. */
function OrganisationForm({ organisation, onTakeTheirs }: FormProps) {
  const t = useWords(settingsWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const edit = useWrite(editOrganisation)
  const version = useRef(organisation.version)
  const form = useForm<Values, Omit<z.output<typeof editOrganisation.body>, 'version'>>({
    initial: { name: organisation.name, locale: organisation.locale, timeZone: organisation.timeZone },
    schema: editOrganisation.body.omit({ version: true }),
    bodyOf: (values) => values,
    send: async (body) => {
      version.current = (await edit.mutateAsync({ body: { ...body, version: version.current } })).version
      toast({ text: t('saved') })
    },
  })
  const stored = form.current as Organisation | null
  const shown = (values: Values) => [
    { name: 'name', label: t('orgName'), value: values.name },
    { name: 'locale', label: t('orgLocale'), value: LANGUAGES[values.locale as Organisation['locale']] },
    { name: 'timeZone', label: t('timeZone'), value: values.timeZone },
  ]
  return (
    <form className={classNames('stack', styles.narrow)} onSubmit={form.submit} noValidate>
      {form.failure === 'stale' && stored !== null && (
        <TwoVersions
          rows={shown(form.values).map(({ name, label, value }, at) => ({
            name,
            label,
            mine: value,
            theirs: shown(stored)[at]?.value ?? '',
          }))}
          stored={stored}
          onKeepMine={(current) => {
            version.current = current
            form.submit()
          }}
          onTakeTheirs={onTakeTheirs}
        />
      )}
      {form.failure !== null && form.failure !== 'stale' && form.errors.length === 0 && (
        <Notice tone="bad">{failureText(form.failure)}</Notice>
      )}
      <TextField form={form} name="name" label={t('orgName')} autoComplete="organization" />
      <ChoiceField
        form={form}
        name="locale"
        label={t('orgLocale')}
        options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
      />
      <TimeZoneField form={form} label={t('timeZone')} hint={t('timeZoneHint')} />
      <div>
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
