import { holdDue, releaseDue, type TodayItem } from '@tandem/contract/today'
import { snoozeDays } from '@tandem/domain/due/holds'
import type { ReactNode } from 'react'
import type { CallFailed } from '../../api/client.ts'
import { isOvertaken, useWrite } from '../../api/query.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { isCall, type TodayActions } from './line-actions.tsx'
import { todayWords } from './today.words.ts'

type Props = {
  readonly item: TodayItem
  /** Seen by a lead: the coach writes what happened. */
  readonly isOfTeam: boolean
  readonly today: string
  /** What the line is about, to name its menu. */
  readonly title: string
  readonly onLog: () => void
  readonly onHold: (item: TodayItem) => void
  readonly onHeld: (item: TodayItem, untilOn: string) => void
  /** Nothing of it is due any more. */
  readonly onOvertaken: () => void
  readonly onMissed: TodayActions['openMissed']
}

type LineMenu = { readonly menu: ReactNode; readonly failure: CallFailed | null }

/** Puts a line off for a few days, puts it on hold with a reason, or takes it up again; and why that did not work. */
export function useLineMenu(props: Props): LineMenu {
  const { item, isOfTeam, today, title, onLog, onHold, onHeld, onOvertaken, onMissed } = props
  const t = useWords(todayWords)
  const formats = useFormats()
  const hold = useWrite(holdDue, { inPlace: true })
  const release = useWrite(releaseDue, { inPlace: true })
  const { episodeId, key } = item
  if (episodeId === null) return { menu: null, failure: null }
  const days = snoozeDays(today)

  const snooze = (name: 'tomorrow' | 'monday'): MenuItem => ({
    key: name,
    label: t(name, { day: formats.weekday(days[name]) }),
    onSelect: () =>
      void hold.mutateAsync({ body: { episodeId, key, untilOn: days[name], reason: '' } }).then(
        ({ untilOn }) => onHeld(item, untilOn),
        (error) => isOvertaken(error) && onOvertaken(),
      ),
  })
  const missed = (): MenuItem[] => {
    const { placementId, kind, dueOn } = item
    const isCheckIn = kind === 'workerCheckIn' || kind === 'employerCheckIn'
    if (isOfTeam || !isCheckIn || placementId === null || dueOn > today) return []
    const party = kind === 'workerCheckIn' ? 'worker' : 'employer'
    return [{ key: 'missed', label: t('missed'), onSelect: () => onMissed({ placementId, party, dueOn }) }]
  }
  const rest: MenuItem[] =
    item.hold === null
      ? [
          snooze('tomorrow'),
          ...(days.monday === days.tomorrow ? [] : [snooze('monday')]),
          { key: 'hold', label: t('hold'), onSelect: () => onHold(item) },
        ]
      : [{ key: 'release', label: t('takeUp'), onSelect: () => release.mutate({ body: { episodeId, key } }) }]
  const log = isOfTeam || isCall(item) ? [] : [{ key: 'log', label: t('log'), onSelect: onLog }]
  return {
    menu: (
      <Menu size="sm" label={t('more', { title })} items={[...log, ...missed(), ...rest]}>
        <Icon name="more" size={16} />
      </Menu>
    ),
    failure: hold.error ?? release.error,
  }
}
