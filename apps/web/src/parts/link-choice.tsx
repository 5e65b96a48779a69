import type { LinkAsking } from '@tandem/contract/personal-links'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { LOCALES, type Locale } from '@tandem/domain/members'
import type { FailureCode } from '../api/client.ts'
import { SegmentedControl } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { SelectInput } from '../ui/inputs.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFailureWords } from '../words/failure.tsx'
import { LANGUAGES } from '../words/languages.ts'
import { useFormats, useWords } from '../words/locale.tsx'
import { linkMailWords } from './link-mail.words.ts'
import { personalLinkWords } from './personal-link.words.ts'

export type Recipient = LinkAsking['recipients'][number]

type Asking = LinkAsking & { readonly refusal: FailureCode | null; readonly links: readonly unknown[] }

/** What was chosen by hand; what was not is proposed. */
export type LinkChoiceMade = { readonly contactId?: string; readonly locale?: Locale }

/** Who is asked and in which language; `null` where nobody may be asked today. */
export function chosenIn(
  { recipients, refusal }: Asking,
  { contactId, locale }: LinkChoiceMade,
): { readonly recipient: Recipient; readonly locale: Locale } | null {
  const recipient = recipients.find((one) => (one.contactId ?? '') === contactId) ?? recipients[0]
  if (refusal !== null || recipient === undefined) return null
  return { recipient, locale: locale ?? recipient.locale }
}

type Props = {
  readonly today: CalendarDate
  readonly asking: Asking
  readonly failure: FailureCode | null
  readonly choice: LinkChoiceMade
  readonly onChoose: (choice: LinkChoiceMade) => void
}

/** Who is asked, and in which language; or why nobody is asked today. */
export function LinkChoice({ today, asking, failure, choice, onChoose }: Props) {
  const t = useWords(personalLinkWords)
  const byMail = useWords(linkMailWords)
  const failureText = useFailureWords()
  const { recipients, refusal, mail } = asking
  const chosen = chosenIn(asking, choice)
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
      {chosen !== null && (
        <>
          {recipients.length > 1 && (
            <Field id="link-recipient" label={t('who')}>
              {(wiring) => (
                <SelectInput
                  {...wiring}
                  value={chosen.recipient.contactId ?? ''}
                  onChange={(contactId) => onChoose({ ...choice, contactId })}
                  options={recipients.map((one) => ({ value: one.contactId ?? '', label: one.name }))}
                />
              )}
            </Field>
          )}
          <Field id="link-language" label={t('language')} isGroup>
            {(wiring) => (
              <SegmentedControl
                {...wiring}
                value={chosen.locale}
                onChange={(locale) => onChoose({ ...choice, locale })}
                options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
              />
            )}
          </Field>
          {mail !== null && chosen.recipient.email === null && (
            <p className="small">{byMail('noAddress', { name: chosen.recipient.name })}</p>
          )}
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
