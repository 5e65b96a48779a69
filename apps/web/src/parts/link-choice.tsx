import type { LinkAsking } from '@tandem/contract/personal-links'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { LOCALES, type Locale } from '@tandem/domain/members'
import { useState } from 'react'
import type { FailureCode } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { SegmentedControl } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { SelectInput } from '../ui/inputs.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFailureWords } from '../words/failure.tsx'
import { LANGUAGES } from '../words/languages.ts'
import { useFormats, useWords } from '../words/locale.tsx'
import { linkMailWords } from './link-mail.words.ts'
import type { Addressed } from './mail-link-dialog.tsx'
import { personalLinkWords } from './personal-link.words.ts'

type Recipient = LinkAsking['recipients'][number]

type Props = {
  readonly today: CalendarDate
  readonly asking: LinkAsking & { readonly refusal: FailureCode | null; readonly links: readonly unknown[] }
  readonly isBusy: boolean
  readonly failure: FailureCode | null
  readonly onMake: (recipient: Recipient, locale: Locale) => void
  readonly onWrite: (recipient: Addressed, locale: Locale) => void
}

/** Who is asked, in which language, and by which way; or why nobody is asked today. */
export function LinkChoice({ today, asking, isBusy, failure, onMake, onWrite }: Props) {
  const t = useWords(personalLinkWords)
  const byMail = useWords(linkMailWords)
  const failureText = useFailureWords()
  const { recipients, refusal, mail } = asking
  const [contactId, setContactId] = useState(recipients[0]?.contactId ?? '')
  const recipient = recipients.find((one) => (one.contactId ?? '') === contactId)
  const [locale, setLocale] = useState<Locale>(recipient?.locale ?? 'fr')
  const email = mail === null ? null : (recipient?.email ?? null)
  return (
    <>
      <LastAsked today={today} asking={asking} />
      {refusal !== null && (
        <Notice tone="warn" role="none">
          {failureText(refusal)}
        </Notice>
      )}
      {failure !== null && <Notice tone="bad">{failureText(failure)}</Notice>}
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
              <Button variant="primary" onClick={() => onWrite({ ...recipient, email }, locale)}>
                {byMail('offer')}
              </Button>
            )}
            <Button
              variant={email === null ? 'primary' : 'plain'}
              isBusy={isBusy}
              onClick={() => onMake(recipient, locale)}
            >
              {t('make')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

function LastAsked({ today, asking: { lastSentOn, askAgainOn, links } }: Pick<Props, 'today' | 'asking'>) {
  const t = useWords(personalLinkWords)
  const { shortDay } = useFormats()
  if (lastSentOn === null) return <p className="small">{t(links.length === 0 ? 'never' : 'notReached')}</p>
  const day = shortDay(lastSentOn, today)
  const isOpenAgain = askAgainOn === null || askAgainOn <= today
  return (
    <p className="small">
      {isOpenAgain ? t('last', { day }) : t('lastAndNext', { day, next: shortDay(askAgainOn, today) })}
    </p>
  )
}
