import { type Consent, listConsents } from '@tandem/contract/consents'
import type { ConsentState } from '@tandem/domain/consents'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { purposeWords } from '../../parts/consents.words.ts'
import { useFiles } from '../../parts/files.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, type ChipTone } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { actWords, consentWords, stateWords, wayWords } from './consent.words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = { readonly workerId: string; readonly firstName: string }

type Open = { readonly what: 'answer' | 'withdraw'; readonly consent: Consent }

const TONES: Readonly<Record<ConsentState, ChipTone>> = {
  notAsked: 'neutral',
  asked: 'warn',
  given: 'ok',
  refused: 'bad',
  withdrawn: 'bad',
  expired: 'warn',
}

/** What the person agrees to, purpose by purpose, with the act in place. */
export function ConsentsCard({ workerId, firstName }: Props) {
  const t = useWords(consentWords)
  const query = useQuery(read(listConsents, { params: { workerId } }))
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Card title={t('title', { name: firstName })}>
      <p className="small">{t('intro')}</p>
      <Loaded query={query} lines={8}>
        {({ consents, mayEdit, today }) => (
          <>
            <ItemList>
              {consents.map((consent) => (
                <ConsentRow
                  key={consent.purpose}
                  consent={consent}
                  firstName={firstName}
                  mayEdit={mayEdit}
                  onAnswer={mayEdit && mayAnswer(consent) ? () => setOpen({ what: 'answer', consent }) : undefined}
                  onWithdraw={
                    mayEdit && consent.state === 'given' ? () => setOpen({ what: 'withdraw', consent }) : undefined
                  }
                />
              ))}
            </ItemList>
            {open?.what === 'answer' && (
              <AnswerDialog workerId={workerId} consent={open.consent} today={today} onClose={close} />
            )}
            {open?.what === 'withdraw' && (
              <WithdrawDialog workerId={workerId} purpose={open.consent.purpose} today={today} onClose={close} />
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

/** A consent that holds without end asks for nothing more. */
function mayAnswer({ state, untilOn }: Consent): boolean {
  return state !== 'given' || untilOn !== null
}

type RowProps = {
  readonly consent: Consent
  readonly firstName: string
  readonly mayEdit: boolean
  readonly onAnswer: (() => void) | undefined
  readonly onWithdraw: (() => void) | undefined
}

function ConsentRow({ consent, firstName, mayEdit, onAnswer, onWithdraw }: RowProps) {
  const t = useWords(consentWords)
  const purpose = useWords(purposeWords)
  const state = useWords(stateWords)
  const way = useWords(wayWords)
  const formats = useFormats()
  const [last] = consent.rows
  const giver =
    last === undefined || last.givenBy === null
      ? null
      : last.givenBy === 'person'
        ? t('byPerson', { name: firstName })
        : t('byRepresentative', { name: last.representativeName ?? '' })
  const facts = [
    consent.sinceOn === null ? null : t('since', { day: formats.day(consent.sinceOn) }),
    consent.untilOn === null ? null : t('until', { day: formats.day(consent.untilOn) }),
    consent.state === 'given' ? giver : null,
    consent.state === 'given' && last?.way != null ? way(last.way).toLocaleLowerCase() : null,
  ].filter((fact) => fact !== null)
  return (
    <ItemRow
      title={
        <span className="row row-s row-wrap">
          <strong>{purpose(consent.purpose)}</strong>
          <Chip tone={TONES[consent.state]}>{state(consent.state)}</Chip>
        </span>
      }
      sub={
        <div className="stack stack-s">
          {facts.length > 0 && <span>{facts.join(' · ')}</span>}
          <Disclosure summary={t('text')}>
            <ConsentHistory consent={consent} mayChange={mayEdit} />
          </Disclosure>
        </div>
      }
      actions={
        <>
          {onAnswer !== undefined && (
            <Button size="sm" onClick={onAnswer}>
              {t('record')}
            </Button>
          )}
          {onWithdraw !== undefined && (
            <Button size="sm" variant="plain" onClick={onWithdraw}>
              {t('withdraw')}
            </Button>
          )}
        </>
      }
    />
  )
}

function ConsentHistory({ consent, mayChange }: { readonly consent: Consent; readonly mayChange: boolean }) {
  const t = useWords(consentWords)
  const locale = useLocale()
  const now = consent.wordings.findLast((one) => one.locale === locale)
  return (
    <div className="stack stack-s">
      <p>
        <strong>{t('nowAsked')}</strong> · {now?.text}
      </p>
      {consent.rows.map((row) => (
        <ConsentAnswer key={row.consentId} row={row} textNow={now?.text} mayChange={mayChange} />
      ))}
    </div>
  )
}

type AnswerProps = {
  readonly row: Consent['rows'][number]
  /** What is asked now, in the reader's language. */
  readonly textNow: string | undefined
  readonly mayChange: boolean
}

/** What was answered, with the text that was meant and its proof. */
function ConsentAnswer({ row, textNow, mayChange }: AnswerProps) {
  const t = useWords(consentWords)
  const act = useWords(actWords)
  const way = useWords(wayWords)
  const formats = useFormats()
  const { consentId: subjectId, files: attachments } = row
  const { files, pick } = useFiles({ subjectType: 'consent', subjectId, attachments, mayChange })
  const line = t('line', { act: act(row.act), day: formats.day(row.happenedOn), name: row.recordedByName })
  return (
    <div>
      <p className="strong">{line}</p>
      {row.wordingText === textNow ? (
        <p className="small">{t('agreedNow', { version: row.wordingVersion })}</p>
      ) : (
        <p lang={row.locale}>{t('agreedText', { version: row.wordingVersion, text: row.wordingText })}</p>
      )}
      {(row.way !== null || row.givenBy === 'legalRepresentative') && (
        <p className="small">
          {[
            row.way === null ? null : way(row.way),
            row.givenBy === 'legalRepresentative'
              ? t('byRepresentative', { name: row.representativeName ?? '' })
              : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      )}
      {row.proofNote !== null && row.proofNote !== '' && <p>{row.proofNote}</p>}
      {files}
      {mayChange && (
        <Button size="sm" variant="quiet" onClick={pick} aria-label={t('addProofTo', { line })}>
          {t('addProof')}
        </Button>
      )}
    </div>
  )
}
