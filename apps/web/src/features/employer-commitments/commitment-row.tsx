import type { Commitment } from '@tandem/contract/employer-commitments'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { sayingsThatHold } from '@tandem/domain/employer-commitments'
import { Link } from '@tanstack/react-router'
import { DueChip } from '../../parts/due-chip.tsx'
import { ofCompanyWords } from '../../parts/of-company.words.ts'
import { Party } from '../../parts/party.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import {
  commitmentOriginWords,
  commitmentOutcomeWords,
  commitmentStateWords,
  commitmentWords,
} from './commitment.words.ts'
import styles from './commitments.module.css'

export type CommitmentAct = { readonly what: 'say' | 'edit' | 'void'; readonly commitment: Commitment }

const TONES = {
  open: 'neutral',
  kept: 'ok',
  partlyKept: 'neutral',
  notKept: 'warn',
  dropped: 'neutral',
  seenDifferently: 'warn',
} as const

type Props = {
  readonly commitment: Commitment
  readonly today: CalendarDate
  readonly onAct: (act: CommitmentAct) => void
}

/** What was promised, by when, and how each side says it went. */
export function CommitmentRow({ commitment, today, onAct }: Props) {
  const t = useWords(commitmentWords)
  const stateText = useWords(commitmentStateWords)
  const { words, state, dueOn, mayWrite } = commitment
  const isOpen = state === 'open'
  const act = (what: CommitmentAct['what']) => () => onAct({ what, commitment })
  return (
    <li className="stack stack-s">
      <div className="row row-between row-top">
        <div className="grow">
          <p className={styles.words}>{words}</p>
          <Facts commitment={commitment} today={today} />
        </div>
        {mayWrite && (
          <Menu
            size="sm"
            label={t('more', { words })}
            items={[
              ...(isOpen ? [] : [{ key: 'say', label: t('say'), onSelect: act('say') }]),
              { key: 'edit', label: t('edit'), onSelect: act('edit') },
              { key: 'void', label: t('void'), tone: 'danger', onSelect: act('void') },
            ]}
          >
            <Icon name="more" size={16} />
          </Menu>
        )}
      </div>
      <div className="row row-s row-wrap">
        {isOpen && dueOn !== null ? (
          <DueChip dueOn={dueOn} today={today} />
        ) : (
          <Chip tone={TONES[state]}>{stateText(state)}</Chip>
        )}
        {isOpen && mayWrite && (
          <Button size="sm" aria-label={t('sayNamed', { words })} onClick={act('say')}>
            {t('say')}
          </Button>
        )}
      </div>
      <Sayings commitment={commitment} today={today} />
    </li>
  )
}

function Facts({ commitment, today }: Omit<Props, 'onAct'>) {
  const t = useWords(commitmentWords)
  const about = useWords(ofCompanyWords)
  const origin = useWords(commitmentOriginWords)
  const { shortDay } = useFormats()
  const { workerId, workerName, dueOn, agreedOn, entryOn } = commitment
  const facts = [
    dueOn === null ? t('standing') : t('dueLine', { day: shortDay(dueOn, today) }),
    t('agreedLine', { day: shortDay(agreedOn, today) }),
    entryOn === null ? origin(commitment.origin).toLowerCase() : t('entryLine', { day: shortDay(entryOn, today) }),
  ]
  return (
    <p className="small row row-s row-wrap">
      {workerId === null ? (
        <span>{about('company')}</span>
      ) : (
        <Link to="/people/$workerId" params={{ workerId }}>
          <PartyMark tone="a" label={workerName ?? ''} />
        </Link>
      )}
      <span>{facts.join(' · ')}</span>
    </p>
  )
}

function Sayings({ commitment: { sayings }, today }: Omit<Props, 'onAct'>) {
  const t = useWords(commitmentWords)
  const holding = sayingsThatHold(sayings)
  const earlier = sayings.filter((one) => !holding.includes(one))
  if (sayings.length === 0) return null
  return (
    <>
      <SayingList sayings={holding} today={today} />
      {earlier.length > 0 && (
        <Disclosure summary={<span className="small">{t('earlier', { count: earlier.length })}</span>}>
          <SayingList sayings={earlier} today={today} />
        </Disclosure>
      )}
    </>
  )
}

type SayingsProps = { readonly sayings: Commitment['sayings']; readonly today: CalendarDate }

function SayingList({ sayings, today }: SayingsProps) {
  const t = useWords(commitmentWords)
  const outcomeText = useWords(commitmentOutcomeWords)
  const { shortDay } = useFormats()
  return (
    <ul className="plain-list stack stack-s small">
      {sayings.map(({ speaker, outcome, saidOn, note, recordedAt, recordedByName }) => (
        <li key={recordedAt + speaker} className="row row-s row-wrap">
          {speaker === 'coach' ? <span className="strong">{recordedByName}</span> : <Party side={speaker} />}
          <span>{t('saying', { outcome: outcomeText(outcome), day: shortDay(saidOn, today) })}</span>
          {note !== '' && <span className={styles.words}>{note}</span>}
        </li>
      ))}
    </ul>
  )
}
