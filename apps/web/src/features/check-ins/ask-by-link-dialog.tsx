import { type CheckInLink, closeCheckInLink, listCheckInLinks, sendCheckInLink } from '@tandem/contract/check-in-links'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { LOCALES, type Locale } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallFailed } from '../../api/client.ts'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
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
import { LinkMade } from './link-made.tsx'

type Asking = ReplyOf<typeof listCheckInLinks>
type Made = ReplyOf<typeof sendCheckInLink> & { readonly locale: Locale }

export type AskAbout = { readonly placementId: string; readonly party: CheckInParty }

type Props = AskAbout & { readonly today: CalendarDate; readonly onClose: () => void }

/** One side of a job asked by a personal link: nothing leaves before the button is pressed, and no more than every few days. */
export function AskByLinkDialog({ placementId, party, today, onClose }: Props) {
  const t = useWords(linkWords)
  const form = useWords(checkInFormWords)
  const query = useQuery(read(listCheckInLinks, { params: { placementId }, query: { party } }))
  const [made, setMade] = useState<Made | null>(null)
  return (
    <Dialog
      title={made === null ? t('title') : t('made', { name: made.link.recipientName })}
      closeLabel={form('close')}
      onDismiss={onClose}
      actions={<Button onClick={onClose}>{made === null ? form('back') : t('done')}</Button>}
    >
      {made !== null ? (
        <LinkMade party={party} path={made.path} expiresAt={made.expiresAt} locale={made.locale} />
      ) : (
        <Loaded query={query}>{(asking) => <Ask {...{ placementId, party, today, asking }} onMade={setMade} />}</Loaded>
      )}
    </Dialog>
  )
}

type AskProps = Omit<Props, 'onClose'> & { readonly asking: Asking; readonly onMade: (made: Made) => void }

function Ask({ placementId, party, today, asking, onMade }: AskProps) {
  const t = useWords(linkWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const send = useWrite(sendCheckInLink)
  const { recipients, refusal, lastSentOn, askAgainOn, links } = asking
  const [contactId, setContactId] = useState(recipients[0]?.contactId ?? '')
  const recipient = recipients.find((one) => (one.contactId ?? '') === contactId)
  const [locale, setLocale] = useState<Locale>(recipient?.locale ?? 'fr')
  const when =
    lastSentOn === null
      ? t('never')
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
          <div>
            <Button variant="primary" isBusy={send.isPending} onClick={make}>
              {t('make')}
            </Button>
          </div>
        </>
      )}
      {links.length > 0 && <Links links={links} today={today} />}
    </div>
  )
}

function Refused({ error }: { readonly error: CallFailed }) {
  const failureText = useFailureWords()
  return <Notice tone="bad">{failureText(error.code)}</Notice>
}

const STATE_WORDS = {
  sent: 'state_sent',
  begun: 'state_begun',
  waits: 'state_waits',
  takenUp: 'state_takenUp',
  setAside: 'state_setAside',
  closed: 'state_closed',
  expired: 'state_expired',
} as const satisfies Record<CheckInLink['state'], string>

function Links({ links, today }: { readonly links: readonly CheckInLink[]; readonly today: CalendarDate }) {
  const t = useWords(linkWords)
  const formats = useFormats()
  const end = useWrite(closeCheckInLink)
  return (
    <section className="stack stack-s" aria-label={t('sent')}>
      <h3>{t('sent')}</h3>
      {end.error !== null && <Refused error={end.error} />}
      <ul className="plain-list stack stack-s">
        {links.map(({ linkId, recipientName, sentOn, state, setAsideReason, version }) => (
          <li key={linkId} className="row row-between row-wrap">
            <span>
              {t('sentLine', { name: recipientName, day: formats.shortDay(sentOn, today) })}{' '}
              <span className="small">
                {[t(STATE_WORDS[state]), setAsideReason].filter((one) => one !== null).join(', ')}
              </span>
            </span>
            {(state === 'sent' || state === 'begun') && (
              <Button size="sm" variant="quiet" onClick={() => end.mutate({ params: { linkId }, body: { version } })}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
