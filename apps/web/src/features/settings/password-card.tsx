import { changePassword } from '@tandem/contract/session'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import type { AccountActions } from './account-actions.ts'
import { settingsWords } from './settings.words.ts'

export function PasswordCard({ renderPassword }: AccountActions) {
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
  const currentError = form.errorAt('/current')
  return (
    <Card title={t('password')}>
      <form className="stack" onSubmit={form.submit} noValidate>
        {renderPassword({
          id: fieldIdOf(form.formId, '/current'),
          label: t('currentPassword'),
          error: currentError === 'wrong-credentials' ? t('currentWrong') : fieldText(currentError),
          value: form.values.current,
          isNew: false,
          onChange: (current) => form.set({ current }),
        })}
        {renderPassword({
          id: fieldIdOf(form.formId, '/next'),
          label: t('nextPassword'),
          hint: t('rules'),
          error: fieldText(form.errorAt('/next')),
          value: form.values.next,
          isNew: true,
          onChange: (next) => form.set({ next }),
        })}
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
