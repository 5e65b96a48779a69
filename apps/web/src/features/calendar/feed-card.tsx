import {
  type CalendarFeed,
  editCalendarFeed,
  endCalendarAddress,
  makeCalendarAddress,
  readCalendarFeed,
} from '@tandem/contract/calendar'
import { NAMES_IN_CALENDAR } from '@tandem/domain/calendar'
import type { Locale } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { TextToCopy } from '../../parts/text-to-copy.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SquareCode } from '../../ui/square-code.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { feedWords } from './feed.words.ts'

/** The secret address of one's own calendar: made, renewed, ended, and when it was last read. */
export function FeedCard({ locale }: { readonly locale: Locale }) {
  const t = useWords(feedWords)
  const query = useQuery(read(readCalendarFeed, {}))
  return (
    <Card title={t('title')}>
      <Loaded query={query}>{(feed) => <Feed feed={feed} locale={locale} />}</Loaded>
    </Card>
  )
}

type Asking = 'renew' | 'end'

function Feed({ feed, locale }: { readonly feed: CalendarFeed; readonly locale: Locale }) {
  const t = useWords(feedWords)
  const failureText = useFailureWords()
  const edit = useWrite(editCalendarFeed, { inPlace: true })
  const make = useWrite(makeCalendarAddress, { inPlace: true })
  const end = useWrite(endCalendarAddress, { inPlace: true })
  const [asking, setAsking] = useState<Asking | null>(null)
  const [path, setPath] = useState<string | null>(null)
  const { version, names, madeAt } = feed
  const failure = edit.error ?? make.error ?? end.error
  const made = () => make.mutate({ body: { version } }, { onSuccess: (reply) => setPath(reply.path) })
  const ended = () => end.mutate({ body: { version } }, { onSuccess: () => setPath(null) })
  return (
    <div className="stack">
      <p className="small">{t('text')}</p>
      {failure !== null && (
        <Notice tone="bad" title={t('failed')}>
          {failureText(failure.code)}
        </Notice>
      )}
      <Field label={t('names')} hint={t('namesHint')} isGroup>
        {(wiring) => (
          <SegmentedControl
            {...wiring}
            value={names}
            onChange={(next) => edit.mutate({ body: { names: next, version } })}
            options={NAMES_IN_CALENDAR.map((value) => ({ value, label: t(value) }))}
          />
        )}
      </Field>
      <Standing feed={feed} />
      {path !== null && madeAt !== null && <Made link={`${location.origin}${path}`} locale={locale} />}
      <div className="row row-s row-wrap">
        {madeAt === null ? (
          <Button variant="primary" isBusy={make.isPending} onClick={made}>
            {t('make')}
          </Button>
        ) : (
          <>
            <Button isBusy={make.isPending} onClick={() => setAsking('renew')}>
              {t('renew')}
            </Button>
            <Button isBusy={end.isPending} onClick={() => setAsking('end')}>
              {t('end')}
            </Button>
          </>
        )}
      </div>
      {asking !== null && (
        <Sure asking={asking} onSure={asking === 'renew' ? made : ended} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}

function Standing({ feed: { madeAt, lastReadAt } }: { readonly feed: CalendarFeed }) {
  const t = useWords(feedWords)
  const formats = useFormats()
  if (madeAt === null) return <p>{t('noAddress')}</p>
  const read = lastReadAt === null ? t('neverRead') : t('lastRead', { at: formats.instant(lastReadAt) })
  return (
    <p>
      {t('madeAt', { at: formats.instant(madeAt) })} · {read}
    </p>
  )
}

/** The address as it was just made. Shown this once. */
function Made({ link, locale }: { readonly link: string; readonly locale: Locale }) {
  const t = useWords(feedWords)
  return (
    <div className="stack">
      <TextToCopy id="calendar-address" label={t('address')} hint={t('addressHint')} text={link} locale={locale} />
      <SquareCode text={link} label={t('code')} />
    </div>
  )
}

type SureProps = { readonly asking: Asking; readonly onSure: () => void; readonly onClose: () => void }

function Sure({ asking, onSure, onClose }: SureProps) {
  const t = useWords(feedWords)
  return (
    <Dialog
      size="sm"
      role="alertdialog"
      title={t(asking === 'renew' ? 'renewTitle' : 'endTitle')}
      onDismiss={onClose}
      actions={
        <>
          <Button
            variant="danger"
            onClick={() => {
              onClose()
              onSure()
            }}
          >
            {t(asking)}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <p>{t(asking === 'renew' ? 'renewText' : 'endText')}</p>
    </Dialog>
  )
}
