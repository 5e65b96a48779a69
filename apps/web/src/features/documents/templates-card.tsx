import {
  type documentTemplate,
  dropTemplate,
  TEMPLATE_REFUSALS,
  type TemplateRefusal,
  uploadTemplate,
} from '@tandem/contract/document-settings'
import { LOCALES, type Locale } from '@tandem/domain/members'
import type { z } from 'zod'
import { useWrite } from '../../api/query.ts'
import { useUpload } from '../../api/upload.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useFormats, useWords } from '../../words/locale.tsx'
import { documentSettingsWords } from './document-settings.words.ts'
import { TakeFile } from './take-file.tsx'

type Template = z.infer<typeof documentTemplate>

const MARKS = '{{title}} {{reference}} {{date}} {{organisation}} {{content}}'

/** The organisation's own Word file for each language. */
export function TemplatesCard({ templates }: { readonly templates: readonly Template[] }) {
  const t = useWords(documentSettingsWords)
  return (
    <Card title={t('templates')}>
      <div className="stack">
        <p>{t('templatesText', { marks: MARKS })}</p>
        {LOCALES.map((locale) => (
          <OneTemplate key={locale} locale={locale} template={templates.find((one) => one.locale === locale)} />
        ))}
      </div>
    </Card>
  )
}

type Props = { readonly locale: Locale; readonly template: Template | undefined }

function OneTemplate({ locale, template }: Props) {
  const t = useWords(documentSettingsWords)
  const language = LANGUAGES[locale]
  const { instant } = useFormats()
  const toast = useToast()
  const upload = useUpload(uploadTemplate, { params: { locale } })
  const drop = useWrite(dropTemplate, { inPlace: true })
  const failureText = useFailureWords()
  const detail = upload.error?.problem?.detail
  const isOwn = (code: string | undefined): code is TemplateRefusal =>
    TEMPLATE_REFUSALS.includes(code as TemplateRefusal)
  return (
    <div className="stack stack-s">
      <p>
        {template === undefined
          ? t('noTemplate', { language })
          : t('template', { language, name: template.fileName, day: instant(template.createdAt) })}
      </p>
      <TakeFile
        label={t('chooseTemplate', { language })}
        accept=".docx"
        isBusy={upload.isPending}
        error={upload.error}
        why={isOwn(detail) ? t(detail) : undefined}
        onTake={(file) => upload.mutate(file, { onSuccess: () => toast({ text: t('saved') }) })}
      />
      {template !== undefined && (
        <div>
          <Button isBusy={drop.isPending} onClick={() => drop.mutate({ params: { locale } })}>
            {t('dropTemplate', { language })}
          </Button>
          {drop.error !== null && <Notice tone="bad">{failureText(drop.error.code)}</Notice>}
        </div>
      )}
    </div>
  )
}
