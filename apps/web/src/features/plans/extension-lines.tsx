import { type Extension, withdrawExtension } from '@tandem/contract/extensions'
import { type ReactNode, useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { denialReasonWords, extensionReasonWords, extensionStatusWords } from '../../parts/extensions.words.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { AnswerExtensionDialog } from './answer-extension-dialog.tsx'
import { extensionWords } from './extension.words.ts'
import { EvidenceList } from './extension-evidence.tsx'

const TONES = { pending: 'warn', granted: 'ok', denied: 'bad', withdrawn: 'neutral' } as const

type Props = {
  readonly extensions: readonly Extension[]
  readonly mayEdit: boolean
  readonly mayAnswer: boolean
  readonly renderDocumentLink: (extension: Extension, label: string) => ReactNode
}

/** Every request for more time of a plan, with its answer and what was known that day. */
export function ExtensionLines({ extensions, mayEdit, mayAnswer, renderDocumentLink }: Props) {
  const [answering, setAnswering] = useState<Extension | null>(null)
  return (
    <>
      {extensions.map((extension) => (
        <ExtensionLine
          key={extension.extensionId}
          extension={extension}
          mayEdit={mayEdit}
          renderDocumentLink={renderDocumentLink}
          onAnswer={mayAnswer ? () => setAnswering(extension) : undefined}
        />
      ))}
      {answering !== null && <AnswerExtensionDialog extension={answering} onClose={() => setAnswering(null)} />}
    </>
  )
}

type LineProps = {
  readonly extension: Extension
  readonly mayEdit: boolean
  readonly renderDocumentLink: Props['renderDocumentLink']
  readonly onAnswer: (() => void) | undefined
}

function ExtensionLine({ extension, mayEdit, renderDocumentLink, onAnswer }: LineProps) {
  const t = useWords(extensionWords)
  const status = useWords(extensionStatusWords)
  const reason = useWords(extensionReasonWords)
  const denial = useWords(denialReasonWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const toast = useToast()
  const withdraw = useWrite(withdrawExtension, { inPlace: true })
  const { extensionId, version } = extension
  const isPending = extension.status === 'pending'
  const about = [
    t('line', {
      former: formats.shortDay(extension.formerEndsOn, extension.endsOn),
      day: formats.day(extension.endsOn),
    }),
    ...(extension.extraMinutes > 0 ? [t('extraLine', { minutes: formats.duration(extension.extraMinutes) })] : []),
    ...(extension.reason === null ? [] : [reason(extension.reason)]),
  ]
  return (
    <div className="stack stack-s">
      <div className="row row-between row-wrap">
        <span className="row row-s row-wrap">
          <Chip tone={TONES[extension.status]}>{status(extension.status)}</Chip>
          <span className="small">{about.join(' · ')}</span>
        </span>
        <span className="row row-s row-wrap">
          {extension.status !== 'withdrawn' && renderDocumentLink(extension, about[0] ?? '')}
          {isPending && (
            <>
              {onAnswer !== undefined && (
                <Button size="sm" variant="primary" onClick={onAnswer}>
                  {t('answer')}
                </Button>
              )}
              {mayEdit && (
                <Button
                  size="sm"
                  isBusy={withdraw.isPending}
                  onClick={() =>
                    withdraw.mutate(
                      { params: { extensionId }, body: { version } },
                      { onSuccess: () => toast({ text: t('withdrawn') }) },
                    )
                  }
                >
                  {t('withdraw')}
                </Button>
              )}
            </>
          )}
        </span>
      </div>
      {withdraw.error !== null && <Notice tone="bad">{failureText(withdraw.error.code)}</Notice>}
      <Disclosure
        summary={
          <span className="small">
            {t('requested', {
              day: formats.day(extension.requestedOn),
              name: extension.requestedByName ?? t('somebody'),
            })}
          </span>
        }
      >
        <div className="stack stack-s">
          {extension.words !== null && <p>{extension.words}</p>}
          <EvidenceList evidence={extension.evidence} />
        </div>
      </Disclosure>
      {extension.status === 'denied' && extension.denialReason !== null && (
        <p className="small">
          <strong>{denial(extension.denialReason)}</strong>
          {extension.alternative !== null && ` · ${t('alternative', { text: extension.alternative })}`}
        </p>
      )}
    </div>
  )
}
