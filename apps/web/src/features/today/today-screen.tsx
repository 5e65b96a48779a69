import { reopenTask } from '@tandem/contract/tasks'
import { readToday, type TodayItem } from '@tandem/contract/today'
import { isLateDue } from '@tandem/domain/due'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ItemList } from '../../ui/item-row.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, TwoColumns } from '../../ui/page.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { useHeldToast } from './held-toast.ts'
import { HoldDialog } from './hold-dialog.tsx'
import type { TodayActions } from './line-actions.tsx'
import { todayWords } from './today.words.ts'
import { type Ticked, TodayLine } from './today-item.tsx'
import { ByDay, ByPerson } from './today-list.tsx'
import { Approvals, PlansRunningOut, Week } from './today-panels.tsx'
import { Uncovered } from './uncovered.tsx'

type Props = {
  readonly actions: TodayActions
  /** Coaches people of their own. */
  readonly hasOwn: boolean
  /** May lead a team. */
  readonly hasTeam: boolean
  /** Buttons to bring people in. */
  readonly emptyActions: ReactNode
}

/** Whom to contact, which side, why, by when: late first, each with its action in place. */
export function TodayScreen({ actions, hasOwn, hasTeam, emptyActions }: Props) {
  const t = useWords(todayWords)
  const failureText = useFailureWords()
  const formats = useFormats()
  const navigate = useNavigate()
  const toast = useToast()
  const search = useSearch({ from: '/inside/' })
  const scope = search.scope ?? (hasTeam && !hasOwn ? 'team' : 'mine')
  const query = useQuery(read(readToday, { query: { scope } }))
  const reopen = useWrite(reopenTask, { inPlace: true })
  const held = useHeldToast(query.data?.today ?? '')
  const [overtaken, setOvertaken] = useState('')
  const [holding, setHolding] = useState<TodayItem | null>(null)
  const notUndone = reopen.error ?? held.failure
  const show = (next: Partial<typeof search>) => void navigate({ to: '/', search: { ...search, ...next } })
  const Arranged = search.by === 'person' ? ByPerson : ByDay
  const ticked = ({ taskId, title, version }: Ticked) => {
    setOvertaken('')
    toast({
      text: t('doneToast', { title }),
      action: { label: t('undo'), onSelect: () => reopen.mutate({ params: { taskId }, body: { version } }) },
    })
  }
  return (
    <Loaded query={query} lines={8}>
      {({ today, items, onHold, approvals, plans, uncovered, week }) => {
        const now = items.filter((item) => item.dueOn <= today).length
        const late = items.filter((item) => isLateDue(item.dueOn, today)).length
        const line = (item: TodayItem, under?: string) => (
          <TodayLine
            key={`${item.episodeId}${item.key}`}
            item={item}
            today={today}
            scope={scope}
            actions={actions}
            under={under}
            onHold={setHolding}
            onHeld={held.tell}
            onTicked={ticked}
            onOvertaken={setOvertaken}
          />
        )
        return (
          <>
            <PageHead
              title={formats.titleDay(today)}
              sub={t('sub', { now, late, later: items.length - now })}
              actions={
                <>
                  <SegmentedControl
                    aria-label={t('arrange')}
                    value={search.by ?? 'day'}
                    onChange={(by) => show({ by: by === 'day' ? undefined : by })}
                    options={[
                      { value: 'day', label: t('byDay') },
                      { value: 'person', label: t('byPerson') },
                    ]}
                  />
                  {hasTeam && hasOwn && (
                    <SegmentedControl
                      aria-label={t('scope')}
                      value={scope}
                      onChange={(next) => show({ scope: next === 'mine' ? undefined : next })}
                      options={[
                        { value: 'mine', label: t('mine') },
                        { value: 'team', label: t('team') },
                      ]}
                    />
                  )}
                </>
              }
            />
            {overtaken !== '' && (
              <Notice tone="warn" role="alert" title={overtaken}>
                {t('overtaken')}
              </Notice>
            )}
            {notUndone !== null && (
              <Notice tone="bad" title={t('notUndone')}>
                {failureText(notUndone.code)}
              </Notice>
            )}
            <TwoColumns
              aside={
                <>
                  {hasTeam && <Uncovered absences={uncovered} today={today} />}
                  {hasTeam && <Approvals approvals={approvals} today={today} />}
                  <PlansRunningOut plans={plans} />
                  <Week week={week} isTeam={scope === 'team'} />
                </>
              }
            >
              <Card padding="list">
                {items.length === 0 ? (
                  <EmptyState title={t('emptyTitle')} action={week.workers === 0 ? emptyActions : undefined}>
                    {week.workers === 0 ? t('emptyCaseload') : scope === 'team' ? t('emptyTeam') : t('emptyText')}
                  </EmptyState>
                ) : (
                  <Arranged items={items} today={today} line={line} />
                )}
              </Card>
              {onHold.length > 0 && (
                <Card padding="list">
                  <Disclosure summary={t('onHoldCount', { count: onHold.length })}>
                    <ItemList label={t('onHold')}>{onHold.map((item) => line(item))}</ItemList>
                  </Disclosure>
                </Card>
              )}
            </TwoColumns>
            {holding !== null && (
              <HoldDialog item={holding} today={today} onHeld={held.tell} onClose={() => setHolding(null)} />
            )}
          </>
        )
      }}
    </Loaded>
  )
}
