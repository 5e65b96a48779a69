import { answerAgreementLink, type readAgreementLink } from '@tandem/contract/agreement-signing'
import type { ReplyOf } from '@tandem/contract/endpoint'
import { useEffect } from 'react'
import type { z } from 'zod'
import { call } from '../../api/client.ts'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useFaultInFocus } from '../../parts/fault-in-focus.ts'
import { LongTextField, TextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './sign.module.css'
import { signWords } from './sign.words.ts'

export type Shown = ReplyOf<typeof readAgreementLink>
export type Answered = ReplyOf<typeof answerAgreementLink> & { readonly name: string }

type AnswerProps = {
  readonly token: string
  readonly shown: Shown
  readonly onAnswered: (answered: Answered) => void
}

type Values = { answer: 'agree' | 'disagree' | null; typedName: string; interpreterName: string; words: string }

/** Both answers at hand, then what each takes: agreeing a name, not agreeing words. */
export function AnswerForm({ token, shown, onAnswered }: AnswerProps) {
  const t = useWords(signWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const form = useForm<Values, z.output<typeof answerAgreementLink.body>>({
    initial: { answer: null, typedName: '', interpreterName: '', words: '' },
    schema: answerAgreementLink.body,
    bodyOf: ({ answer, typedName, interpreterName, words }) =>
      answer === 'disagree'
        ? { answer, token, typedName, words }
        : { answer, token, typedName, interpreterName: interpreterName.trim() === '' ? null : interpreterName },
    send: (body) => call(answerAgreementLink, { body }).then((reply) => onAnswered({ ...reply, name: body.typedName })),
  })
  useFaultInFocus(form)
  const { answer } = form.values
  const isChosen = answer !== null
  const firstId = fieldIdOf(form.formId, '/typedName')
  useEffect(() => {
    if (isChosen) document.getElementById(firstId)?.focus()
  }, [isChosen, firstId])
  if (answer === null)
    return (
      <fieldset className={`${styles.bar} noprint`} aria-label={t('answer')}>
        <span className={`small ${styles.question}`}>{t('question')}</span>
        <span className="row row-s row-wrap">
          {shown.mayRefuse && <Button onClick={() => form.set({ answer: 'disagree' })}>{t('disagree')}</Button>}
          <Button variant="primary" onClick={() => form.set({ answer: 'agree' })}>
            {t('agree')}
          </Button>
        </span>
      </fieldset>
    )
  return (
    <Card title={t('answer')}>
      <form className="stack" noValidate onSubmit={form.submit}>
        {shown.mayRefuse && (
          <SegmentedControl
            aria-label={t('answer')}
            value={answer}
            onChange={(chosen) => form.set({ answer: chosen })}
            options={[
              { value: 'agree' as const, label: t('agree') },
              { value: 'disagree' as const, label: t('disagree') },
            ]}
          />
        )}
        {form.failure !== null && form.failure !== 'invalid' && form.errors.length === 0 && (
          <Notice tone="bad" title={t('summary')}>
            {failureText(form.failure)}
          </Notice>
        )}
        <TextField form={form} name="typedName" label={t('typedName')} autoComplete="name" />
        {answer === 'agree' ? (
          <TextField form={form} name="interpreterName" label={t('interpreter')} isOptional />
        ) : (
          <LongTextField form={form} name="words" label={t('words')} hint={t('wordsHint')} />
        )}
        {answer === 'agree' && <p className="small">{t('today', { day: formats.day(shown.today) })}</p>}
        <div>
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {t(answer === 'agree' ? 'sendAgree' : 'sendDisagree')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
