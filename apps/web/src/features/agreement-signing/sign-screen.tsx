import { answerAgreementLink, readAgreementLink } from '@tandem/contract/agreement-signing'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { Locale } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { call } from '../../api/client.ts'
import { useForm } from '../../api/form.ts'
import { read } from '../../api/query.ts'
import { DocumentView } from '../../parts/document-view.tsx'
import { LongTextField, TextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { signWords } from './sign.words.ts'

type Shown = ReplyOf<typeof readAgreementLink>
type Answered = ReplyOf<typeof answerAgreementLink>

type Props = {
  readonly token: string
  /** Tells the language of the party, once it is known. */
  readonly onLocale: (locale: Locale) => void
}

/** What is to be agreed on, and the answer: for somebody without account, on whatever device they have. */
export function SignScreen({ token, onLocale }: Props) {
  const t = useWords(signWords)
  const [answered, setAnswered] = useState<(Answered & { readonly name: string }) | null>(null)
  const query = useQuery({
    ...read(readAgreementLink, { body: { token } }),
    retry: false,
    enabled: token !== '' && answered === null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const locale = query.data?.locale
  useEffect(() => {
    if (locale !== undefined) onLocale(locale)
  }, [locale, onLocale])
  const code = query.data === undefined ? query.error?.code : undefined
  if (token === '' || code === 'link-expired' || code === 'invalid')
    return <EmptyPage title={t('expiredTitle')}>{t('expiredText')}</EmptyPage>
  return (
    <>
      {query.data === undefined && <PageHead title={t('title')} />}
      <Loaded query={query} lines={8}>
        {(shown) => (
          <div className="stack stack-l">
            <PageHead title={t('hello', { name: shown.name })} sub={shown.maySign ? t('helloText') : t('copyText')} />
            {answered !== null && <Done answered={answered} />}
            <Card>
              <DocumentView content={shown.content} level={2} />
            </Card>
            {shown.maySign && answered === null && <Answer token={token} shown={shown} onAnswered={setAnswered} />}
          </div>
        )}
      </Loaded>
    </>
  )
}

function Done({ answered }: { readonly answered: Answered & { readonly name: string } }) {
  const t = useWords(signWords)
  const formats = useFormats()
  const agrees = answered.answer === 'agree'
  return (
    <Notice
      tone="ok"
      role="alert"
      title={t(agrees ? 'doneAgree' : 'doneDisagree', {
        name: answered.name,
        day: formats.day(answered.answeredOn),
      })}
      actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
    >
      {t(agrees ? 'doneText' : 'doneDisagreeText')}
    </Notice>
  )
}

type AnswerProps = {
  readonly token: string
  readonly shown: Shown
  readonly onAnswered: (answered: Answered & { readonly name: string }) => void
}

type Values = { answer: 'agree' | 'disagree' | null; typedName: string; interpreterName: string; words: string }

/** Agreeing takes a name; not agreeing takes words. */
function Answer({ token, shown, onAnswered }: AnswerProps) {
  const t = useWords(signWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const form = useForm<Values, z.output<typeof answerAgreementLink.body>>({
    initial: { answer: shown.mayRefuse ? null : 'agree', typedName: '', interpreterName: '', words: '' },
    schema: answerAgreementLink.body,
    bodyOf: ({ answer, typedName, interpreterName, words }) =>
      answer === 'disagree'
        ? { answer, token, typedName, words }
        : {
            answer,
            token,
            typedName,
            interpreterName: interpreterName.trim() === '' ? null : interpreterName,
          },
    send: (body) => call(answerAgreementLink, { body }).then((reply) => onAnswered({ ...reply, name: body.typedName })),
  })
  const { answer } = form.values
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
        {form.failure !== null && form.errors.length === 0 && (
          <Notice tone="bad" title={t('summary')}>
            {failureText(form.failure)}
          </Notice>
        )}
        {answer !== null && (
          <>
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
          </>
        )}
      </form>
    </Card>
  )
}
