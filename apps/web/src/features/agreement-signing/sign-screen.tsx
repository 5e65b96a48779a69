import { readAgreementLink } from '@tandem/contract/agreement-signing'
import type { DocumentContent } from '@tandem/contract/document-content'
import { toldOf } from '@tandem/domain/agreements/told'
import type { Locale } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { read } from '../../api/query.ts'
import { DocumentView } from '../../parts/document-view.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { phrase } from '../../words/words.ts'
import { type Answered, AnswerForm, type Shown } from './answer-form.tsx'
import styles from './sign.module.css'
import { signWords } from './sign.words.ts'

type Props = {
  readonly token: string
  /** Tells the language of the party, once it is known. */
  readonly onLocale: (locale: Locale) => void
}

/** What is to be agreed on, and the answer: for somebody without account, on whatever device they have. */
export function SignScreen({ token, onLocale }: Props) {
  const t = useWords(signWords)
  const [answered, setAnswered] = useState<Answered | null>(null)
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
              <DocumentView
                content={withAnswer(shown, answered)}
                level={2}
                renderSignature={(place) =>
                  answered?.answer === 'agree' && place === shown.place ? (
                    <span className={styles.typed}>{answered.name}</span>
                  ) : null
                }
              />
            </Card>
            {shown.maySign && answered === null && <AnswerForm token={token} shown={shown} onAnswered={setAnswered} />}
          </div>
        )}
      </Loaded>
    </>
  )
}

function Done({ answered }: { readonly answered: Answered }) {
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

/** The content with the answer that was just given; nobody's place is left as a box to sign in. */
function withAnswer({ content, place }: Shown, answered: Answered | null): DocumentContent {
  if (answered === null) return content
  const notYet = phrase(signWords, content.locale, 'notYet')
  const { answer, answeredOn: on, name } = answered
  const signed = {
    on,
    method: 'link',
    place: null,
    interpreterName: null,
    carriedFromVersion: null,
    onBehalf: null,
  } as const
  const own =
    answer === 'agree'
      ? toldOf({ name, signed, refusedOn: null, revokedOn: null }, content.locale)
      : toldOf({ name, signed: null, refusedOn: on, revokedOn: null }, content.locale)
  return {
    ...content,
    blocks: content.blocks.map((block) =>
      block.type === 'signatures'
        ? {
            ...block,
            rows: block.rows.map((row, at) => ({
              ...row,
              told: at === place ? own : row.told === '' ? notYet : row.told,
            })),
          }
        : block,
    ),
  }
}
