import { completeTask, reopenTask } from '@tandem/contract/tasks'
import { readToday, releaseDue, type TodayItem } from '@tandem/contract/today'
import { isLateDue } from '@tandem/domain/due'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Party } from '../../parts/party.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PageHead, TwoColumns } from '../../ui/page.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { todayWords } from './today.words.ts'
import { useLine } from './today-line.tsx'
import { PlansRunningOut, Week } from './today-panels.tsx'

/** What other parts of the application do for this screen. */
export type TodayActions = {
  readonly openLog: (about: {
    episodeId: string | null
    placementId: string | null
    side: TodayItem['side']
    taskId: string | null
  }) => void
  readonly openCheckIn: (about: { placementId: string; party: 'worker' | 'employer' }) => void
  /** May lead a team. */
  readonly hasTeam: boolean
  readonly emptyActions: ReactNode
}

type LineProps = {
  readonly item: TodayItem
  readonly today: string
  readonly scope: 'mine' | 'team'
  readonly actions: TodayActions
  readonly onHold: (item: TodayItem) => void
}

function Line({ item, today, scope, actions, onHold }: LineProps) {
  const t = useWords(todayWords)
  const line = useLine(item, today, scope === 'team')
  const formats = useFormats()
  const complete = useWrite(completeTask)
  const reopen = useWrite(reopenTask)
  const release = useWrite(releaseDue)
  const toast = useToast()
  const { task, placementId, episodeId } = item

  function done(): void {
    if (task === null) return
    const params = { taskId: task.taskId }
    complete.mutate(
      { params, body: { version: task.version } },
      {
        onSuccess: (saved) =>
          toast({
            text: t('doneToast', { title: task.title }),
            action: { label: t('undo'), onSelect: () => reopen.mutate({ params, body: { version: saved.version } }) },
          }),
      },
    )
  }

  function log(): void {
    actions.openLog({ episodeId, placementId, side: item.side, taskId: task?.taskId ?? null })
  }

  const isCheckIn = item.kind === 'employerCheckIn' || item.kind === 'workerCheckIn'
  const party = item.kind === 'employerCheckIn' ? 'employer' : 'worker'
  const hold = item.hold
  return (
    <ItemRow
      lead={<DueChip dueOn={item.dueOn} today={today} />}
      title={
        <>
          <strong>{line.what}</strong>
          {line.whom !== '' && ' — '}
          {item.workerId === null ? (
            line.whom
          ) : (
            <Link to="/people/$workerId" params={{ workerId: item.workerId }}>
              {line.whom}
            </Link>
          )}
        </>
      }
      sub={
        hold === null ? line.why : t('heldUntil', { day: formats.shortDay(hold.untilOn, today), reason: hold.reason })
      }
      actions={
        <>
          <Party side={item.side} />
          {isCheckIn && placementId !== null && (
            <Button variant="primary" size="sm" onClick={() => actions.openCheckIn({ placementId, party })}>
              {t('checkIn')}
            </Button>
          )}
          {(item.kind === 'task' || item.kind.startsWith('silent')) && (
            <Button variant="primary" size="sm" onClick={log}>
              {t('log')}
            </Button>
          )}
          {task !== null && (
            <Button size="sm" isBusy={complete.isPending} onClick={done}>
              {t('done')}
            </Button>
          )}
          {(item.kind === 'trialEnd' || item.kind === 'planEnd') && item.workerId !== null && (
            <Link
              className={buttonClass('plain', 'sm')}
              to="/people/$workerId"
              params={{ workerId: item.workerId }}
              search={{ tab: item.kind === 'planEnd' ? 'plan' : undefined }}
            >
              {t('open')}
            </Link>
          )}
          {episodeId !== null && (
            <Menu
              size="sm"
              label={t('more', { title: `${line.what} ${line.whom}` })}
              items={[
                ...(item.kind === 'task' || item.kind.startsWith('silent')
                  ? []
                  : [{ key: 'log', label: t('log'), onSelect: log }]),
                hold === null
                  ? { key: 'hold', label: t('hold'), onSelect: () => onHold(item) }
                  : {
                      key: 'release',
                      label: t('takeUp'),
                      onSelect: () => release.mutate({ body: { episodeId, key: item.key } }),
                    },
              ]}
            >
              ⋯
            </Menu>
          )}
        </>
      }
    />
  )
}

/** Whom to contact, which side, why, by when: late first, each with its action in place. */
export function TodayScreen({ actions }: { readonly actions: TodayActions }) {
  const t = useWords(todayWords)
  const formats = useFormats()
  const navigate = useNavigate()
  const { scope = 'mine' } = useSearch({ from: '/inside/' })
  const query = useQuery(read(readToday, { query: { scope } }))
  const [holding, setHolding] = useState<TodayItem | null>(null)
  return (
    <Loaded query={query} lines={8}>
      {({ today, items, onHold, plans, week }) => (
        <>
          <PageHead
            title={formats.longDay(today)}
            sub={t('sub', { all: items.length, late: items.filter((item) => isLateDue(item.dueOn, today)).length })}
            actions={
              actions.hasTeam && (
                <SegmentedControl
                  aria-label={t('scope')}
                  value={scope}
                  onChange={(next) => void navigate({ to: '/', search: { scope: next === 'mine' ? undefined : next } })}
                  options={[
                    { value: 'mine', label: t('mine') },
                    { value: 'team', label: t('team') },
                  ]}
                />
              )
            }
          />
          <TwoColumns
            aside={
              <>
                <PlansRunningOut plans={plans} />
                <Week week={week} />
              </>
            }
          >
            <Card padding="list">
              {items.length === 0 ? (
                <EmptyState title={t('emptyTitle')} action={week.workers === 0 ? actions.emptyActions : undefined}>
                  {week.workers === 0 ? t('emptyCaseload') : scope === 'team' ? t('emptyTeam') : t('emptyText')}
                </EmptyState>
              ) : (
                <ItemList label={t('list')}>
                  {items.map((item) => (
                    <Line
                      key={`${item.episodeId}${item.key}`}
                      item={item}
                      today={today}
                      scope={scope}
                      actions={actions}
                      onHold={setHolding}
                    />
                  ))}
                </ItemList>
              )}
            </Card>
            {onHold.length > 0 && (
              <Card padding="list">
                <Disclosure summary={t('onHoldCount', { count: onHold.length })}>
                  <ItemList label={t('onHold')}>
                    {onHold.map((item) => (
                      <Line
                        key={`${item.episodeId}${item.key}`}
                        item={item}
                        today={today}
                        scope={scope}
                        actions={actions}
                        onHold={setHolding}
                      />
                    ))}
                  </ItemList>
                </Disclosure>
              </Card>
            )}
          </TwoColumns>
          {holding !== null && (
            <HoldDialog
              item={holding}
              title={holding.task?.title ?? holding.workerName ?? ''}
              today={today}
              onClose={() => setHolding(null)}
            />
          )}
        </>
      )}
    </Loaded>
  )
}
