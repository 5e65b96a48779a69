import type { LogEntry } from '@tandem/contract/log-entries'
import type { Movement } from '@tandem/domain/log-entries'
import { lazy, type ReactNode, useState } from 'react'
import { LateForm } from '../../parts/late-form.tsx'
import {
  kindWords,
  missedByWords,
  missedReasonWords,
  modeWords,
  withPartyWords,
} from '../../parts/log-entries.words.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { entryWords } from './entry.words.ts'
import { useLog } from './log-context.ts'
import styles from './timeline-entry.module.css'

const VoidEntryDialog = lazy(() =>
  import('./void-entry-dialog.tsx').then((module) => ({ default: module.VoidEntryDialog })),
)
const HistoryDialog = lazy(() => import('./history-dialog.tsx').then((module) => ({ default: module.HistoryDialog })))

const SIGNS: Readonly<Record<Movement, string>> = { '-1': '−', 0: '=', 1: '+' }
const TONES = { '-1': 'warn', 0: 'neutral', 1: 'ok' } as const

type Props = {
  readonly entry: LogEntry
  readonly today: string
  /** The files attached to it, and the act that asks for one more. */
  readonly files?: ReactNode
  readonly onAddFile?: (() => void) | undefined
  /** Whose page it stands on: that person, or that company, is not named again. */
  readonly onPageOf?: { readonly episodeId?: string | undefined; readonly employerId?: string | undefined } | undefined
}

/** One entry where things are told in their order: one line, the words, the coach's own, the goals, what is next. */
export function TimelineEntry({ entry, today, files, onAddFile, onPageOf = {} }: Props) {
  const t = useWords(entryWords)
  const formats = useFormats()
  const isVoided = entry.voidedAt !== null
  const own = entry.parts.find((part) => part.episodeId === onPageOf.episodeId)
  const isOnPage = ({ episodeId }: { readonly episodeId: string | null }) =>
    own === undefined || episodeId === null || episodeId === own.episodeId
  return (
    <article id={`entry-${entry.entryId}`} className={styles.entry} data-voided={isVoided || undefined}>
      <div className="row row-between row-top">
        <p>
          <Headline entry={entry} minutes={own?.minutes ?? entry.minutes} /> {entry.isLate && <Chip>{t('late')}</Chip>}
        </p>
        <div className={styles.menu}>
          <EntryMenu entry={entry} onAddFile={onAddFile} />
        </div>
      </div>
      <Facts entry={entry} onPageOf={onPageOf} />
      {entry.note !== '' && <p className={styles.note}>{entry.note}</p>}
      {entry.parts.filter(isOnPage).map((part) =>
        part.note === '' ? null : (
          <p key={part.episodeId} className={styles.note}>
            {own === undefined
              ? t('partTold', { who: `${part.firstName} ${part.lastName}`, note: part.note })
              : part.note}
          </p>
        ),
      )}
      {entry.coachNote !== '' && (
        <div className={styles.coachNote}>
          <Icon name="lock" size={16} />
          <div>
            <p className="tiny">{t('coachNote')}</p>
            <p className={styles.note}>{entry.coachNote}</p>
          </div>
        </div>
      )}
      {entry.goals.some(isOnPage) && (
        <div className="row row-s row-wrap">
          {entry.goals.filter(isOnPage).map((goal) => (
            <Chip key={goal.goalId} tone={TONES[goal.movement]}>
              {goal.title} {SIGNS[goal.movement]}
            </Chip>
          ))}
        </div>
      )}
      {entry.tasks.filter(isOnPage).map((task) => (
        <p key={task.taskId} className="small">
          {task.doneOn === null
            ? t('next', { title: task.title, day: formats.shortDay(task.dueOn, today) })
            : t('nextDone', { title: task.title })}
        </p>
      ))}
      {files}
      {isVoided && <p className={styles.voidReason}>{t('voided', { reason: entry.voidReason ?? '' })}</p>}
    </article>
  )
}

/** What it was; on the page of one of several people, with their share of the time. */
function Headline({ entry, minutes }: Pick<Props, 'entry'> & { readonly minutes: number }): ReactNode {
  const t = useWords(entryWords)
  const mode = useWords(modeWords)
  const by = useWords(missedByWords)
  const { duration } = useFormats()
  const text =
    entry.missedBy === null
      ? minutes === 0
        ? mode(entry.mode)
        : t('headline', { mode: mode(entry.mode), duration: duration(minutes) })
      : t('missedHead', { by: by(entry.missedBy).toLocaleLowerCase() })
  return entry.voidedAt === null ? <strong>{text}</strong> : <del>{text}</del>
}

/** The quiet line: what it was, who else, by whom. */
function Facts({ entry, onPageOf }: Required<Pick<Props, 'entry' | 'onPageOf'>>): ReactNode {
  const t = useWords(entryWords)
  const kind = useWords(kindWords)
  const mode = useWords(modeWords)
  const reason = useWords(missedReasonWords)
  const party = useWords(withPartyWords)
  const { duration } = useFormats()
  const beyondSides = entry.withParties.filter((one) => one !== 'worker' && one !== 'employer')
  const people = entry.parts.length + entry.others.people
  const isShare = people > 1 && entry.minutes > 0 && entry.parts.some((part) => part.episodeId === onPageOf?.episodeId)
  const names = entry.parts
    .filter((part) => part.episodeId !== onPageOf?.episodeId)
    .map((part) => `${part.firstName} ${part.lastName}`)
  const facts = [
    entry.startsAt,
    entry.kind === 'missed' ? mode(entry.mode) : kind(entry.kind),
    entry.missedReason === null ? null : reason(entry.missedReason),
    beyondSides.length === 0
      ? null
      : t('with', { parties: beyondSides.map((one) => party(one).toLowerCase()).join(', ') }),
    entry.employer === null || entry.employer.employerId === onPageOf?.employerId ? null : entry.employer.name,
    isShare ? t('ofWhole', { duration: duration(entry.minutes), count: people }) : null,
    names.length === 0 ? null : names.join(', '),
    entry.others.people === 0 ? null : t('others', { count: entry.others.people }),
    entry.travelMinutes === 0 ? null : t('travel', { duration: duration(entry.travelMinutes) }),
    t('by', { name: entry.author.name }),
  ]
  return <p className="tiny">{facts.filter((fact) => fact !== null).join(' · ')}</p>
}

function EntryMenu({ entry, onAddFile }: Pick<Props, 'entry' | 'onAddFile'>): ReactNode {
  const t = useWords(entryWords)
  const { openCorrection } = useLog()
  const [open, setOpen] = useState<'void' | 'history' | null>(null)
  const may = (action: LogEntry['allowedActions'][number]) => entry.allowedActions.includes(action)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        size="sm"
        variant="quiet"
        label={t('more')}
        items={[
          ...(may('correct') ? [{ key: 'correct', label: t('correct'), onSelect: () => openCorrection(entry) }] : []),
          ...(onAddFile === undefined ? [] : [{ key: 'file', label: t('addFile'), onSelect: onAddFile }]),
          { key: 'history', label: t('history'), onSelect: () => setOpen('history') },
          ...(may('void')
            ? [{ key: 'void', label: t('void'), tone: 'danger' as const, onSelect: () => setOpen('void') }]
            : []),
        ]}
      >
        <Icon name="more" />
      </Menu>
      {open !== null && (
        <LateForm key={open} onClose={close}>
          {open === 'void' && <VoidEntryDialog entry={entry} onClose={close} />}
          {open === 'history' && <HistoryDialog entryId={entry.entryId} onClose={close} />}
        </LateForm>
      )}
    </>
  )
}
