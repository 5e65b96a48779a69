import type { PersonalLink } from '@tandem/contract/personal-links'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { neverLeft } from '@tandem/domain/mail'
import { mayEndLink, UNANSWERED_STATES, type UnansweredState } from '@tandem/domain/personal-links'
import type { FailureCode } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFailureWords } from '../words/failure.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import { linkMailWords } from './link-mail.words.ts'
import { useMailState } from './mail-state.ts'
import { personalLinkWords } from './personal-link.words.ts'

export type StandingLink = PersonalLink & { readonly state: string }

type Props<Link> = {
  readonly links: readonly Link[]
  readonly today: CalendarDate
  /** Where a link stands that was answered, and what was said of it. */
  readonly answeredText: (link: Link) => string
  readonly onEnd: (link: Link) => void
  /** Why the last one could not be ended. */
  readonly failure: FailureCode | null
}

const isUnanswered = (state: string): state is UnansweredState => UNANSWERED_STATES.some((one) => one === state)

/** The links sent to one side, latest first, each with where it stands. */
export function LinkLines<Link extends StandingLink>({ links, today, answeredText, onEnd, failure }: Props<Link>) {
  const t = useWords(personalLinkWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  return (
    <section className="stack stack-s" aria-label={t('sent')}>
      <h3>{t('sent')}</h3>
      {failure !== null && <Notice tone="bad">{failureText(failure)}</Notice>}
      <ul className="plain-list stack stack-s">
        {links.map((link) => (
          <li key={link.linkId} className="row row-between row-wrap">
            <span>
              {t('sentLine', { name: link.recipientName, day: formats.shortDay(link.sentOn, today) })}{' '}
              <span className="small">
                {isUnanswered(link.state) ? <Standing mail={link.mail} state={link.state} /> : answeredText(link)}
              </span>
            </span>
            {mayEndLink(link.state) && (
              <Button size="sm" variant="quiet" onClick={() => onEnd(link)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const STATE_WORDS = {
  sent: 'state_sent',
  begun: 'state_begun',
  closed: 'state_closed',
  expired: 'state_expired',
} as const satisfies Record<Exclude<UnansweredState, 'notSent'>, string>

type StandingProps = { readonly mail: PersonalLink['mail']; readonly state: UnansweredState }

/** Where a link stands: how its e-mail left, unless it did and more has happened since. */
function Standing({ state, mail }: StandingProps) {
  const t = useWords(personalLinkWords)
  const byMail = useWords(linkMailWords)
  const mailState = useMailState()
  const isUnderway = state === 'sent' || state === 'notSent' || (state === 'closed' && neverLeft(mail?.state ?? null))
  const parts = [
    isUnderway && mail !== null ? mailState(mail) : null,
    state === 'notSent' || (state === 'sent' && mail !== null && mail.state !== 'sent') ? null : t(STATE_WORDS[state]),
  ]
  return (
    <>
      {parts.filter((one) => one !== null).join(', ')}
      {isUnderway && mail?.state === 'unknown' && <>. {byMail('decide')}</>}
    </>
  )
}
