import { completeTask } from '@tandem/contract/tasks'
import type { TodayItem } from '@tandem/contract/today'
import { isOvertaken, useWrite } from '../../api/query.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { Party } from '../../parts/party.tsx'
import { ItemRow } from '../../ui/item-row.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { LineActions, type TodayActions } from './line-actions.tsx'
import { useLineMenu } from './line-menu.tsx'
import styles from './today.module.css'
import { todayWords } from './today.words.ts'
import { useLine } from './today-line.tsx'
import { Whom } from './whom.tsx'

/** A next action that was ticked off, so that it can be taken back. */
export type Ticked = { readonly taskId: string; readonly title: string; readonly version: number }

type Props = {
  readonly item: TodayItem
  readonly today: string
  readonly scope: 'mine' | 'team'
  readonly actions: TodayActions
  /** The name that stands above the line. */
  readonly under: string | undefined
  readonly onHold: (item: TodayItem) => void
  readonly onHeld: (item: TodayItem, untilOn: string) => void
  readonly onTicked: (task: Ticked) => void
  /** Somebody else dealt with it. */
  readonly onOvertaken: (title: string) => void
}

/** One thing that needs somebody, with its action in place. */
export function TodayLine(props: Props) {
  const { item, today, scope, actions, under, onTicked } = props
  const t = useWords(todayWords)
  const failureText = useFailureWords()
  const line = useLine(item, today, scope === 'team')
  const formats = useFormats()
  const complete = useWrite(completeTask, { inPlace: true })
  const { task, hold } = item
  const whom = line.whom === under ? '' : line.whom

  const overtaken = () => props.onOvertaken(line.what)
  const log = () => actions.openLog(item)
  const done = () => {
    if (task === null) return
    const { taskId, title, version } = task
    void complete.mutateAsync({ params: { taskId }, body: { version } }).then(
      (saved) => onTicked({ taskId, title, version: saved.version }),
      (error) => isOvertaken(error) && overtaken(),
    )
  }

  const { menu, failure: notMoved } = useLineMenu({
    isOfTeam: scope === 'team',
    item,
    today,
    title: `${line.what} ${line.whom}`,
    onLog: log,
    onHold: props.onHold,
    onHeld: props.onHeld,
    onOvertaken: overtaken,
    onMissed: actions.openMissed,
  })
  const failure = complete.error ?? notMoved

  return (
    <ItemRow
      lead={<DueChip dueOn={item.dueOn} today={today} />}
      title={
        <>
          <strong>{line.what}</strong>
          {whom !== '' && ' — '}
          <Whom item={item}>{whom}</Whom>
        </>
      }
      sub={
        <>
          {hold === null
            ? line.why
            : t(hold.reason === '' ? 'putOffUntil' : 'heldUntil', {
                day: formats.shortDay(hold.untilOn, today),
                reason: hold.reason,
              })}
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
          <LineActions
            item={item}
            scope={scope}
            actions={actions}
            onLog={log}
            onDone={done}
            isBusy={complete.isPending}
          />
        </>
      }
      corner={menu}
    />
  )
}
