import { type ConsentTextSetting, editConsentText, readConsentTexts } from '@tandem/contract/consent-texts'
import { CONSENT_PURPOSES } from '@tandem/domain/consents'
import { LOCALES, type Locale } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { purposeWords } from '../../parts/consents.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LongTextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field } from '../../ui/field.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { consentTextWords } from './consent-texts.words.ts'
import styles from './sharing.module.css'

/** What people are asked to agree to, in the organisation's own words, version after version. */
export function ConsentTextsTab() {
  const t = useWords(consentTextWords)
  const [locale, setLocale] = useState<Locale>(useLocale())
  const [edited, setEdited] = useState<ConsentTextSetting | null>(null)
  const query = useQuery(read(readConsentTexts, {}))
  return (
    <Card title={t('title')}>
      <div className="stack">
        <p>{t('intro')}</p>
        <Field id="consent-texts-language" label={t('language')} isGroup width="fit">
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={locale}
              onChange={setLocale}
              options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
            />
          )}
        </Field>
        <Loaded query={query} lines={8}>
          {({ texts }) => (
            <ItemList label={t('title')}>
              {CONSENT_PURPOSES.flatMap(
                (purpose) => texts.find((one) => one.purpose === purpose && one.locale === locale) ?? [],
              ).map((text) => (
                <TextRow key={text.purpose} text={text} onEdit={() => setEdited(text)} />
              ))}
            </ItemList>
          )}
        </Loaded>
      </div>
      {edited !== null && <EditDialog text={edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}

function TextRow({ text, onEdit }: { readonly text: ConsentTextSetting; readonly onEdit: () => void }) {
  const t = useWords(consentTextWords)
  const purpose = useWords(purposeWords)
  const formats = useFormats()
  const { version, writtenByName, writtenAt, former } = text
  return (
    <ItemRow
      title={<strong>{purpose(text.purpose)}</strong>}
      sub={
        <div className="stack stack-s">
          <blockquote className={styles.asked} lang={text.locale}>
            {text.text}
          </blockquote>
          <span className="tiny">
            {writtenAt === null
              ? t('shipped', { version })
              : t('written', { version, day: formats.instant(writtenAt), name: writtenByName ?? '' })}
          </span>
          {former.length > 0 && (
            <Disclosure summary={t('former')}>
              <div className="stack stack-s">
                {former.map((one) => (
                  <p key={one.version} lang={text.locale}>
                    {t('formerText', { version: one.version, text: one.text })}
                  </p>
                ))}
              </div>
            </Disclosure>
          )}
        </div>
      }
      actions={
        <Button size="sm" aria-label={t('editOf', { purpose: purpose(text.purpose) })} onClick={onEdit}>
          {t('edit')}
        </Button>
      }
    />
  )
}

type EditProps = { readonly text: ConsentTextSetting; readonly onClose: () => void }

function EditDialog({ text, onClose }: EditProps) {
  const t = useWords(consentTextWords)
  const purpose = useWords(purposeWords)
  const toast = useToast()
  const write = useWrite(editConsentText)
  const about = { purpose: text.purpose, locale: text.locale }
  const save = (body: z.output<typeof editConsentText.body>) =>
    write.mutateAsync({ body }).then(() => {
      toast({ text: t('saved') })
      onClose()
    })
  const form = useForm<{ text: string }, z.output<typeof editConsentText.body>>({
    initial: { text: text.text },
    schema: editConsentText.body,
    bodyOf: (values) => ({ ...about, text: values.text, version: text.version }),
    send: save,
  })
  return (
    <FormDialog
      title={t('editTitle', { purpose: purpose(text.purpose), language: LANGUAGES[text.locale] })}
      saveLabel={t('save', { version: text.version + 1 })}
      form={form}
      onClose={onClose}
      fields={[{ name: 'text', label: t('text') }]}
      onKeepMine={(version) => void save({ ...about, text: form.values.text, version })}
    >
      <Notice role="none">{t('kept')}</Notice>
      <LongTextField form={form} name="text" label={t('text')} hint={t('textHint')} />
      {form.values.text !== text.shipped && (
        <div className="stack stack-s">
          <p className="small">{t('ours', { text: text.shipped })}</p>
          <span>
            <Button size="sm" onClick={() => form.set({ text: text.shipped })}>
              {t('takeOurs')}
            </Button>
          </span>
        </div>
      )}
    </FormDialog>
  )
}
