import { completeTask } from '@tandem/contract/tasks'
import { releaseDue, type TodayItem } from '@tandem/contract/today'
import type { DueKind } from '@tandem/domain/due/kinds'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWrite } from '../../api/query.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { Party } from '../../parts/party.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ItemRow } from '../../ui/item-row.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './today.module.css'
import { todayWords } from './today.words.ts'
import { useLine } from './today-line.tsx'

/** What other parts of the application do for a line. */
export type TodayActions = {
  readonly openLog: (about: {
    episodeId: string | null
    placementId: string | null
    side: TodayItem['side']
    taskId: string | null
  }) => void
  readonly openCheckIn: (about: { placementId: string; party: 'worker' | 'employer' }) => void
  readonly openAnswer: (about: { placementId: string; party: 'worker' | 'employer' }) => void
}

/** A next action that was ticked off, so that it can be taken back. */
export type Ticked = { readonly taskId: string; readonly title: string; readonly version: number }

/** Where the file tells more of what is due. */
const TAB_OF: Partial<Record<DueKind, 'sides' | 'plan' | 'jobs'>> = {
  trialEnd: 'jobs',
  trialDecision: 'jobs',
  planEnd: 'plan',
  capEnd: 'plan',
  divergence: 'sides',
}

type Props = {
  readonly item: TodayItem
  readonly today: string
  readonly scope: 'mine' | 'team'
  readonly actions: TodayActions
  readonly onHold: (item: TodayItem) => void
  readonly onTicked: (task: Ticked) => void
}

/** One thing that needs somebody, with its action in place. */
export function TodayLine({ item, today, scope, actions, onHold, onTicked }: Props) {
  const t = useWords(todayWords)
  const failureText = useFailureWords()
  const line = useLine(item, today, scope === 'team')
  const formats = useFormats()
  const complete = useWrite(completeTask)
  const release = useWrite(releaseDue)
  const { task, placementId, episodeId, hold } = item
  const isCheckIn = item.kind === 'employerCheckIn' || item.kind === 'workerCheckIn'
  const isCall = item.kind === 'task' || item.kind.startsWith('silent')
  const tab = TAB_OF[item.kind]
  const failure = complete.error ?? release.error

  const log = () => actions.openLog({ episodeId, placementId, side: item.side, taskId: task?.taskId ?? null })
  const done = () => {
    if (task === null) return
    complete.mutate(
      { params: { taskId: task.taskId }, body: { version: task.version } },
      { onSuccess: (saved) => onTicked({ taskId: task.taskId, title: task.title, version: saved.version }) },
    )
  }

  function more(): MenuItem[] {
    if (episodeId === null) return []
    const key = item.key
    return [
      ...(isCall ? [] : [{ key: 'log', label: t('log'), onSelect: log }]),
      hold === null
        ? { key: 'hold', label: t('hold'), onSelect: () => onHold(item) }
        : { key: 'release', label: t('takeUp'), onSelect: () => release.mutate({ body: { episodeId, key } }) },
    ]
  }

  return (
    <ItemRow
      lead={<DueChip dueOn={item.dueOn} today={today} />}
      title={
        <>
          <strong>{line.what}</strong>
          {line.whom !== '' && ' — '}
          <Whom item={item}>{line.whom}</Whom>
        </>
      }
      sub={
        <>
          {hold === null
            ? line.why
            : t('heldUntil', { day: formats.shortDay(hold.untilOn, today), reason: hold.reason })}
          {failure !== null && (
            <p role="alert" className={styles.failure}>
              {failureText(failure.code)}
            </p>
          )}
        </>
      }
      actions={
        <>
          <Party side={item.side} />
          {isCheckIn && placementId !== null && (
            <Button
              variant="primary"
              size="sm"
              onClick={() =>
                actions.openCheckIn({ placementId, party: item.kind === 'employerCheckIn' ? 'employer' : 'worker' })
              }
            >
              {t('checkIn')}
            </Button>
          )}
          {item.answer !== null && placementId !== null && (
            <Button
              variant="primary"
              size="sm"
              onClick={() =>
                actions.openAnswer({ placementId, party: item.side === 'employer' ? 'employer' : 'worker' })
              }
            >
              {t('readAnswer')}
            </Button>
          )}
          {isCall && (
            <Button variant="primary" size="sm" onClick={log}>
              {t('log')}
            </Button>
          )}
          {task !== null && (
            <Button size="sm" isBusy={complete.isPending} onClick={done}>
              {t('done')}
            </Button>
          )}
          {tab !== undefined && item.workerId !== null && (
            <Link
              className={buttonClass('plain', 'sm')}
              to="/people/$workerId"
              params={{ workerId: item.workerId }}
              search={{ tab: tab === 'sides' ? undefined : tab }}
            >
              {t(item.kind === 'divergence' && scope === 'mine' ? 'noteTalk' : 'open')}
            </Link>
          )}
          {item.planId !== null && item.workerId !== null && (
            <Link
              className={buttonClass('primary', 'sm')}
              to="/people/$workerId/review/$planId"
              params={{ workerId: item.workerId, planId: item.planId }}
            >
              {t('open')}
            </Link>
          )}
          {item.agreement !== null && item.workerId !== null && (
            <Link
              className={buttonClass('primary', 'sm')}
              to="/people/$workerId/agreements/$agreementId"
              params={{ workerId: item.workerId, agreementId: item.agreement.agreementId }}
            >
              {t('open')}
            </Link>
          )}
          {more().length > 0 && (
            <Menu size="sm" label={t('more', { title: `${line.what} ${line.whom}` })} items={more()}>
              <Icon name="more" size={16} />
            </Menu>
          )}
        </>
      }
    />
  )
}

/** Whom it is about, leading to the person's file, or to the company's. */
function Whom({ item, children }: { readonly item: TodayItem; readonly children: ReactNode }) {
  if (item.workerId !== null)
    return (
      <Link to="/people/$workerId" params={{ workerId: item.workerId }}>
        {children}
      </Link>
    )
  if (item.employerId === null) return children
  return (
    <Link to="/employers/$employerId" params={{ employerId: item.employerId }}>
      {children}
    </Link>
  )
}
