import type { readBothSides } from '@tandem/contract/check-ins'
import { type DivergenceTalk, listDivergenceTalks } from '@tandem/contract/divergence-talks'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { useQuestions } from '../../parts/questions.ts'
import { talkOutcomeWords } from '../../parts/talks.words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { TalkDialog, VoidTalkDialog } from './talk-dialogs.tsx'
import { talkWords } from './talks.words.ts'

type Props = {
  readonly job: ReplyOf<typeof readBothSides>['jobs'][number]
  readonly firstName: string
  readonly today: CalendarDate
}

/** The talks of three about a job, and the next one to note where its sides diverge. */
export function Talks({ job, firstName, today }: Props) {
  const t = useWords(talkWords)
  const { placementId, employerName } = job
  const { data } = useQuery(read(listDivergenceTalks, { params: { placementId } }))
  const [open, setOpen] = useState<'note' | DivergenceTalk | null>(null)
  if (data === undefined) return null
  const { mayRecord, talks } = data
  const diverging = job.divergences.map(({ item }) => item)
  const close = () => setOpen(null)
  return (
    <>
      {mayRecord && diverging.length > 0 && (
        <div className="row row-wrap">
          <Button size="sm" aria-label={t('noteOf', { employer: employerName })} onClick={() => setOpen('note')}>
            {t('note')}
          </Button>
        </div>
      )}
      {talks.length > 0 && (
        <ul className="stack stack-s" aria-label={t('talks', { employer: employerName })}>
          {talks.map((talk) => (
            <TalkLine
              key={talk.talkId}
              talk={talk}
              today={today}
              onVoid={mayRecord && talk.voidedAt === null ? () => setOpen(talk) : undefined}
            />
          ))}
        </ul>
      )}
      {open === 'note' && (
        <TalkDialog
          placementId={placementId}
          employerName={employerName}
          firstName={firstName}
          diverging={diverging}
          today={today}
          onClose={close}
        />
      )}
      {open !== null && open !== 'note' && <VoidTalkDialog talk={open} onClose={close} />}
    </>
  )
}

type LineProps = {
  readonly talk: DivergenceTalk
  readonly today: CalendarDate
  readonly onVoid: (() => void) | undefined
}

function TalkLine({ talk, today, onVoid }: LineProps) {
  const t = useWords(talkWords)
  const outcome = useWords(talkOutcomeWords)
  const formats = useFormats()
  const { nameOf } = useQuestions()
  const day = formats.shortDay(talk.heldOn, today)
  const said = { day, items: formats.list(talk.items.map(nameOf)), outcome: outcome(talk.outcome) }
  const line =
    talk.untilOn === null ? t('line', said) : t('lineUntil', { ...said, until: formats.shortDay(talk.untilOn, today) })
  const rest = [talk.words, t('by', { name: talk.memberName })].filter((part) => part !== '').join(' · ')
  return (
    <li className="row row-between row-top">
      <span className="small grow">
        {talk.voidedAt === null ? (
          <>
            {line} · {rest}
          </>
        ) : (
          <>
            <s>{line}</s> {t('voided', { reason: talk.voidReason ?? '' })}
          </>
        )}
      </span>
      {onVoid !== undefined && (
        <Menu size="sm" label={t('more', { day })} items={[{ key: 'void', label: t('void'), onSelect: onVoid }]}>
          <Icon name="more" size={16} />
        </Menu>
      )}
    </li>
  )
}
