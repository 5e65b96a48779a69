import { editLetterhead, type LetterheadSettings, uploadLogo } from '@tandem/contract/document-settings'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { useUpload } from '../../api/upload.ts'
import { LongTextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { documentSettingsWords } from './document-settings.words.ts'
import { TakeFile } from './take-file.tsx'

const MOST_LINES = 6

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Address lines and logo; each saving is a new head, so that kept documents keep theirs. */
export function LetterheadCard({ letterhead }: { readonly letterhead: LetterheadSettings }) {
  const t = useWords(documentSettingsWords)
  const failureText = useFailureWords()
  const { number } = useFormats()
  const toast = useToast()
  const edit = useWrite(editLetterhead)
  const upload = useUpload(uploadLogo)
  const { lines, logo, version } = letterhead
  const form = useForm<{ lines: string }, z.output<typeof editLetterhead.body>>({
    initial: { lines: lines.join('\n') },
    schema: editLetterhead.body,
    bodyOf: (values) => ({ lines: linesOf(values.lines), keepsLogo: true, version }),
    send: (body) => edit.mutateAsync({ body }).then(() => toast({ text: t('saved') })),
  })
  const isTooMany = linesOf(form.values.lines).length > MOST_LINES
  const failure = form.failure ?? edit.error?.code ?? null
  return (
    <Card title={t('head')}>
      <div className="stack">
        <p>{t('headText')}</p>
        <form className="stack" onSubmit={form.submit} noValidate>
          <LongTextField form={form} name="lines" label={t('lines')} hint={t('linesHint')} />
          {isTooMany && <Notice tone="bad">{t('tooMany')}</Notice>}
          {failure !== null && !isTooMany && (
            <Notice tone="bad">{failure === 'stale' ? t('stale') : failureText(failure)}</Notice>
          )}
          <div>
            <Button type="submit" variant="primary" isBusy={form.isBusy}>
              {t('save')}
            </Button>
          </div>
        </form>
        <h3>{t('logo')}</h3>
        <p className="small">
          {logo === null
            ? t('noLogo')
            : t('logoThere', {
                type: logo.type.toUpperCase(),
                width: number(logo.width),
                height: number(logo.height),
              })}{' '}
          {t('logoHint')}
        </p>
        <TakeFile
          label={t('chooseLogo')}
          accept=".png,.jpg,.jpeg"
          isBusy={upload.isPending}
          error={upload.error}
          onTake={(file) => upload.mutate(file, { onSuccess: () => toast({ text: t('saved') }) })}
        />
        {logo !== null && (
          <div>
            <Button onClick={() => edit.mutate({ body: { lines, keepsLogo: false, version } })} isBusy={edit.isPending}>
              {t('removeLogo')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}
