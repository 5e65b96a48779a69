import { listCheckInLinks, sendCheckInLink } from '@tandem/contract/check-in-links'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { LOCALES, type Locale } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallFailed } from '../../api/client.ts'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { mailLookMs } from '../../parts/mail-state.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useFormats, useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'
import { linkWords } from './link.words.ts'
import { LinkLines } from './link-lines.tsx'
import { LinkMade } from './link-made.tsx'
import { linkMailWords } from './link-mail.words.ts'
import { type Addressed, MailLinkDialog } from './mail-link-dialog.tsx'

type Asking = ReplyOf<typeof listCheckInLinks>
type Made = ReplyOf<typeof sendCheckInLink> & { readonly locale: Locale }

export type AskAbout = { readonly placementId: string; readonly party: CheckInParty }

type Props = AskAbout & { readonly today: CalendarDate; readonly onClose: () => void }

/** One side of a job asked by a personal link: nothing leaves before the button is pressed, and no more than every few days. */
export function AskByLinkDialog({ placementId, party, today, onClose }: Props) {
  const t = useWords(linkWords)
  const form = useWords(checkInFormWords)
  const query = useQuery({
    ...read(listCheckInLinks, { params: { placementId }, query: { party } }),
    refetchInterval: ({ state }) => mailLookMs((state.data?.links ?? []).map(({ mail }) => mail)),
  })
  const [made, setMade] = useState<Made | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const { mail: frame = null, texts, links } = query.data ?? {}
  if (written !== null && frame !== null && texts !== undefined) {
    const latest = links?.[0]
    return (
      <MailLinkDialog
        {...{ placementId, party, today, frame, latest, texts, ...written }}
        onClose={() => setWritten(null)}
      />
    )
  }
  return (
    <Dialog
      title={made === null ? t('title') : t('made', { name: made.link.recipientName })}
      closeLabel={form('close')}
      onDismiss={onClose}
      actions={<Button onClick={onClose}>{made === null ? form('back') : t('done')}</Button>}
    >
      {made !== null ? (
        <LinkMade text={texts?.[made.locale] ?? ''} path={made.path} expiresAt={made.expiresAt} locale={made.locale} />
      ) : (
        <Loaded query={query}>
          {(asking) => <Ask {...{ placementId, party, today, asking }} onMade={setMade} onWrite={setWritten} />}
        </Loaded>
      )}
    </Dialog>
  )
}

/** To whom an e-mail is written, and in which language. */
type Written = { readonly recipient: Addressed; readonly locale: Locale }

type AskProps = Omit<Props, 'onClose'> & {
  readonly asking: Asking
  readonly onMade: (made: Made) => void
  readonly onWrite: (written: Written) => void
}

function Ask({ placementId, party, today, asking, onMade, onWrite }: AskProps) {
  const t = useWords(linkWords)
  const byMail = useWords(linkMailWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const send = useWrite(sendCheckInLink, { inPlace: true })
  const { recipients, refusal, lastSentOn, askAgainOn, links, mail } = asking
  const [contactId, setContactId] = useState(recipients[0]?.contactId ?? '')
  const recipient = recipients.find((one) => (one.contactId ?? '') === contactId)
  const [locale, setLocale] = useState<Locale>(recipient?.locale ?? 'fr')
  const email = mail === null ? null : (recipient?.email ?? null)
  const when =
    lastSentOn === null
      ? t(links.length === 0 ? 'never' : 'notReached')
      : askAgainOn === null || askAgainOn <= today
        ? t('last', { day: formats.shortDay(lastSentOn, today) })
        : t('lastAndNext', {
            day: formats.shortDay(lastSentOn, today),
            next: formats.shortDay(askAgainOn, today),
          })
  const make = () =>
    send.mutate(
      {
        params: { placementId },
        body: { party, contactId: recipient?.contactId ?? null, locale, version: links[0]?.version ?? 0 },
      },
      { onSuccess: (reply) => onMade({ ...reply, locale }) },
    )
  return (
    <div className="stack">
      <p>{t(party === 'worker' ? 'textWorker' : 'textEmployer')}</p>
      <p className="small">{when}</p>
      {refusal !== null && (
        <Notice tone="warn" role="none">
          {failureText(refusal)}
        </Notice>
      )}
      {send.error !== null && <Refused error={send.error} />}
      {refusal === null && recipients.length === 0 && <p>{t('nobody')}</p>}
      {refusal === null && recipient !== undefined && (
        <>
          {recipients.length > 1 && (
            <Field id="link-recipient" label={t('who')}>
              {(wiring) => (
                <SelectInput
                  {...wiring}
                  value={contactId}
                  onChange={setContactId}
                  options={recipients.map((one) => ({ value: one.contactId ?? '', label: one.name }))}
                />
              )}
            </Field>
          )}
          <Field id="link-language" label={t('language')} isGroup>
            {(wiring) => (
              <SegmentedControl
                {...wiring}
                value={locale}
                onChange={setLocale}
                options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
              />
            )}
          </Field>
          {mail !== null && recipient.email === null && (
            <p className="small">{byMail('noAddress', { name: recipient.name })}</p>
          )}
          <div className="row row-s row-wrap">
            {email !== null && (
              <Button variant="primary" onClick={() => onWrite({ recipient: { ...recipient, email }, locale })}>
                {byMail('offer')}
              </Button>
            )}
            <Button variant={email === null ? 'primary' : 'plain'} isBusy={send.isPending} onClick={make}>
              {t('make')}
            </Button>
          </div>
        </>
      )}
      {links.length > 0 && <LinkLines links={links} today={today} />}
    </div>
  )
}

function Refused({ error }: { readonly error: CallFailed }) {
  const failureText = useFailureWords()
  return <Notice tone="bad">{failureText(error.code)}</Notice>
}
