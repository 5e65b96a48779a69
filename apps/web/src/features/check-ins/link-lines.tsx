import { type CheckInLink, closeCheckInLink } from '@tandem/contract/check-in-links'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { neverLeft } from '@tandem/domain/mail'
import { useWrite } from '../../api/query.ts'
import { useMailState } from '../../parts/mail-state.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { linkWords } from './link.words.ts'
import { linkMailWords } from './link-mail.words.ts'

const STATE_WORDS = {
  sent: 'state_sent',
  begun: 'state_begun',
  waits: 'state_waits',
  takenUp: 'state_takenUp',
  setAside: 'state_setAside',
  closed: 'state_closed',
  expired: 'state_expired',
} as const satisfies Record<Exclude<CheckInLink['state'], 'notSent'>, string>

/** States in which a link is ended by the coach; one that was not sent is then no longer told in Today. */
const ENDABLE: readonly CheckInLink['state'][] = ['sent', 'begun', 'notSent']

/** The links sent to one side, latest first, each with where it stands. */
export function LinkLines({ links, today }: { readonly links: readonly CheckInLink[]; readonly today: CalendarDate }) {
  const t = useWords(linkWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const end = useWrite(closeCheckInLink, { inPlace: true })
  return (
    <section className="stack stack-s" aria-label={t('sent')}>
      <h3>{t('sent')}</h3>
      {end.error !== null && <Notice tone="bad">{failureText(end.error.code)}</Notice>}
      <ul className="plain-list stack stack-s">
        {links.map((link) => (
          <li key={link.linkId} className="row row-between row-wrap">
            <span>
              {t('sentLine', { name: link.recipientName, day: formats.shortDay(link.sentOn, today) })}{' '}
              <Standing link={link} />
            </span>
            {ENDABLE.includes(link.state) && (
              <Button
                size="sm"
                variant="quiet"
                onClick={() => end.mutate({ params: { linkId: link.linkId }, body: { version: link.version } })}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a link stands: how its e-mail left, unless it did and more has happened since. */
function Standing({ link: { state, mail, setAsideReason } }: { readonly link: CheckInLink }) {
  const t = useWords(linkWords)
  const byMail = useWords(linkMailWords)
  const mailState = useMailState()
  const isUnderway = state === 'sent' || state === 'notSent' || (state === 'closed' && neverLeft(mail?.state ?? null))
  const parts = [
    isUnderway && mail !== null ? mailState(mail) : null,
    state === 'notSent' || (state === 'sent' && mail !== null && mail.state !== 'sent') ? null : t(STATE_WORDS[state]),
    setAsideReason,
  ]
  return (
    <span className="small">
      {parts.filter((one) => one !== null).join(', ')}
      {isUnderway && mail?.state === 'unknown' && <>. {byMail('decide')}</>}
    </span>
  )
}
