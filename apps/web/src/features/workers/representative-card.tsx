import { editRepresentative, type Worker } from '@tandem/contract/workers'
import { REPRESENTATIVE_SCOPES, type RepresentativeScope, SCOPE_WORDS } from '@tandem/domain/legal-representatives'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { representativeWords } from './representative.words.ts'

type Props = { readonly worker: Worker; readonly mayEdit: boolean }

/** Who decides by law for the person, and on what. */
export function RepresentativeCard({ worker, mayEdit }: Props) {
  const t = useWords(representativeWords)
  const scope = useScopeText()
  const [isOpen, setOpen] = useState(false)
  const { representative } = worker
  return (
    <Card
      title={t('title')}
      actions={
        mayEdit && (
          <Button
            size="sm"
            onClick={() => setOpen(true)}
            aria-label={`${t('title')}: ${t(representative === null ? 'add' : 'edit')}`}
          >
            {t(representative === null ? 'add' : 'edit')}
          </Button>
        )
      }
    >
      {representative === null ? (
        <p className="small">{t('none')}</p>
      ) : (
        <DefinitionList
          items={[
            { key: 'name', term: t('name'), value: representative.name },
            { key: 'scope', term: t('scope'), value: representative.scopeWords ?? scope(representative.scope) },
            { key: 'reach', term: t('reach'), value: representative.reach ?? '–' },
          ]}
        />
      )}
      {isOpen && <RepresentativeDialog worker={worker} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function useScopeText(): (scope: RepresentativeScope) => string {
  const t = useWords(representativeWords)
  const locale = useLocale()
  return (scope) => (scope === 'other' ? t('scopeOther') : SCOPE_WORDS[locale][scope])
}

type Values = {
  readonly name: string
  readonly scope: string
  readonly scopeWords: string
  readonly reach: string
  readonly isGone: boolean
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

function RepresentativeDialog({ worker, onClose }: { readonly worker: Worker; readonly onClose: () => void }) {
  const t = useWords(representativeWords)
  const scopeText = useScopeText()
  const toast = useToast()
  const edit = useWrite(editRepresentative)
  const version = useRef(worker.version)
  const known = worker.representative
  const form = useForm<Values, z.output<typeof editRepresentative.body>>({
    initial: {
      name: known?.name ?? '',
      scope: known?.scope ?? 'allActs',
      scopeWords: known?.scopeWords ?? '',
      reach: known?.reach ?? '',
      isGone: false,
    },
    schema: editRepresentative.body,
    bodyOf: ({ name, scope, scopeWords, reach, isGone }) => ({
      representative: isGone
        ? null
        : { name, scope, scopeWords: scope === 'other' ? orNull(scopeWords) : null, reach: orNull(reach) },
      version: version.current,
    }),
    send: (body) =>
      edit.mutateAsync({ params: { workerId: worker.workerId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const at = (name: string) => `/representative/${name}`
  return (
    <FormDialog
      size="sm"
      title={t('title')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('name') },
        { name: 'scope', label: t('scope'), format: (scope) => scopeText(scope as RepresentativeScope) },
        { name: 'scopeWords', label: t('scopeWords') },
        { name: 'reach', label: t('reach') },
      ]}
      theirsOf={(current: Worker) => ({
        name: current.representative?.name ?? '',
        scope: current.representative?.scope ?? '',
        scopeWords: current.representative?.scopeWords ?? '',
        reach: current.representative?.reach ?? '',
      })}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      {!form.values.isGone && (
        <>
          <TextField form={form} name="name" at={at('name')} label={t('name')} />
          <SelectField
            form={form}
            name="scope"
            at={at('scope')}
            label={t('scope')}
            options={REPRESENTATIVE_SCOPES.map((value) => ({ value, label: scopeText(value) }))}
          />
          {form.values.scope === 'other' && (
            <TextField form={form} name="scopeWords" at={at('scopeWords')} label={t('scopeWords')} />
          )}
          <TextField form={form} name="reach" at={at('reach')} label={t('reach')} isOptional />
        </>
      )}
      {known !== null && <CheckField form={form} name="isGone" label={t('remove')} />}
      <p className="small">{t('agreements')}</p>
    </FormDialog>
  )
}
