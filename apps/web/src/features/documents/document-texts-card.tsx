import { type DocumentText, editDocumentText } from '@tandem/contract/document-settings'
import { AGREEMENT_KINDS, type AgreementKind } from '@tandem/domain/agreements'
import { SECTION_KEYS, sectionTitle } from '@tandem/domain/agreements/sections'
import { DOCUMENT_KINDS, type DocumentKind } from '@tandem/domain/documents'
import { LOCALES, type Locale } from '@tandem/domain/members'
import { LINK_TEXT_KINDS, type LinkTextKind } from '@tandem/domain/personal-link-texts'
import { useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { agreementKindWords } from '../../parts/agreements.words.ts'
import { LongTextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useLocale, useWords } from '../../words/locale.tsx'
import { documentKindWords } from './document.words.ts'
import { documentSettingsWords } from './document-settings.words.ts'

/** The sections of one kind in one language: Tandem's words, and the organisation's in their place. */
export function DocumentTextsCard({ texts }: { readonly texts: readonly DocumentText[] }) {
  const t = useWords(documentSettingsWords)
  const documentName = useWords(documentKindWords)
  const agreementName = useWords(agreementKindWords)
  const [kind, setKind] = useState<DocumentKind | AgreementKind | LinkTextKind>('coachingPlan')
  const [locale, setLocale] = useState<Locale>(useLocale())
  const options = [
    ...DOCUMENT_KINDS.map((value) => ({ value, label: documentName(value) })),
    ...AGREEMENT_KINDS.map((value) => ({ value, label: agreementName(value) })),
    ...LINK_TEXT_KINDS.map((value) => ({ value, label: t(value) })),
  ]
  const shown = texts.filter((text) => text.kind === kind && text.locale === locale)
  return (
    <Card title={t('texts')}>
      <div className="stack">
        <p>{t('textsText')}</p>
        <p>{t('agreementTexts')}</p>
        <FieldRow>
          <Field id="document-texts-kind" label={t('kind')}>
            {(wiring) => (
              <SelectInput
                {...wiring}
                value={kind}
                onChange={(value) => setKind(value as typeof kind)}
                options={options}
              />
            )}
          </Field>
          <Field id="document-texts-language" label={t('language')} isGroup>
            {(wiring) => (
              <SegmentedControl
                {...wiring}
                value={locale}
                onChange={setLocale}
                options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
              />
            )}
          </Field>
        </FieldRow>
        {LINK_TEXT_KINDS.some((one) => one === kind) && <p className="small">{t('linkMessageText')}</p>}
        {shown.map((text) => (
          <TextForm key={`${kind} ${locale} ${text.section} ${text.version}`} text={text} />
        ))}
      </div>
    </Card>
  )
}

const NAMED = ['intro', 'closing', 'notWritten', 'worker', 'employer'] as const
const isNamed = (section: string): section is (typeof NAMED)[number] => NAMED.some((one) => one === section)

/** The name of a section: of a document, or the title that it has in an agreement. */
function useSectionName() {
  const t = useWords(documentSettingsWords)
  const locale = useLocale()
  return (section: string) => {
    if (isNamed(section)) return t(section)
    const key = SECTION_KEYS.find((one) => one === section)
    return key === undefined ? section : sectionTitle(key, locale)
  }
}

function TextForm({ text }: { readonly text: DocumentText }) {
  const t = useWords(documentSettingsWords)
  const sectionName = useSectionName()
  const failureText = useFailureWords()
  const toast = useToast()
  const edit = useWrite(editDocumentText)
  const { kind, section, locale, version, own } = text
  const about = { kind, section, locale, version }
  const save = (words: string | null) =>
    edit.mutateAsync({ body: { ...about, text: words } }).then(() => toast({ text: t('saved') }))
  const form = useForm<{ text: string }, z.output<typeof editDocumentText.body>>({
    initial: { text: own ?? text.default },
    schema: editDocumentText.body,
    bodyOf: (values) => ({ ...about, text: values.text }),
    send: (body) => save(body.text),
  })
  return (
    <form className="stack stack-s" onSubmit={form.submit} noValidate>
      <LongTextField
        form={form}
        name="text"
        label={sectionName(section)}
        hint={text.default === '' ? t('oursEmpty') : t('ours', { text: text.default })}
      />
      {form.failure !== null && (
        <Notice tone="bad">{form.failure === 'stale' ? t('stale') : failureText(form.failure)}</Notice>
      )}
      {form.failure === 'stale' && <p>{(form.current as DocumentText | null)?.own ?? text.default}</p>}
      <div className="row row-s row-wrap">
        <Button type="submit" size="sm" variant="primary" isBusy={form.isBusy}>
          {t('save')}
        </Button>
        {own !== null && (
          <Button size="sm" onClick={() => void save(null)}>
            {t('backToOurs')}
          </Button>
        )}
      </div>
    </form>
  )
}
