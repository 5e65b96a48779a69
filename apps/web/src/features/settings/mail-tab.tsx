import type { ReplyOf } from '@tandem/contract/endpoint'
import { readMailSettings, sendTestMail } from '@tandem/contract/mail-settings'
import { useQuery } from '@tanstack/react-query'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { mailLookMs, useMailState } from '../../parts/mail-state.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { mailKindWords, mailTabWords } from './mail-tab.words.ts'

type MailSettings = ReplyOf<typeof readMailSettings>

/** Whether Tandem sends e-mail, as the settings of the server say; a test; what could not be sent. */
export function MailTab() {
  const t = useWords(mailTabWords)
  const query = useQuery({
    ...read(readMailSettings, {}),
    refetchInterval: ({ state }) => mailLookMs([state.data?.test ?? null]),
  })
  return (
    <Loaded query={query}>
      {({ mail, test, failures }) => (
        <>
          <Card title={t('title')}>
            {mail === null ? (
              <div className="stack stack-s">
                <p>{t('off')}</p>
                <p className="small">{t('offHow')}</p>
              </div>
            ) : (
              <MailOn mail={mail} test={test} />
            )}
          </Card>
          <Card title={t('failures')}>
            <Failures failures={failures} />
          </Card>
        </>
      )}
    </Loaded>
  )
}

function MailOn({
  mail,
  test,
}: {
  readonly mail: NonNullable<MailSettings['mail']>
  readonly test: MailSettings['test']
}) {
  const t = useWords(mailTabWords)
  const failureText = useFailureWords()
  const mailState = useMailState()
  const send = useWrite(sendTestMail)
  return (
    <div className="stack">
      <p>{t('on', { from: mail.from })}</p>
      {send.error !== null && <Notice tone="bad">{failureText(send.error.code)}</Notice>}
      {mail.replyTo === null ? (
        <p className="small">{t('noAddress')}</p>
      ) : (
        <div className="row row-s row-wrap">
          <Button isBusy={send.isPending || (test !== null && test.at === null)} onClick={() => send.mutate({})}>
            {t('test')}
          </Button>
          <span className="small" role="status">
            {test === null ? t('testTo', { address: mail.replyTo }) : mailState(test)}
          </span>
        </div>
      )}
    </div>
  )
}

function Failures({ failures }: Pick<MailSettings, 'failures'>) {
  const t = useWords(mailTabWords)
  const about = useWords(mailKindWords)
  const formats = useFormats()
  const mailState = useMailState()
  if (failures.length === 0) return <p>{t('noFailures')}</p>
  return (
    <div className="stack stack-s">
      <p className="small">{t('failuresText')}</p>
      <ItemList label={t('failures')}>
        {failures.map(({ mailId, kind, ...mail }) => (
          <ItemRow
            key={mailId}
            lead={<span className="small">{mail.at === null ? '' : formats.instant(mail.at)}</span>}
            title={about(kind)}
            sub={mailState(mail)}
          />
        ))}
      </ItemList>
    </div>
  )
}
