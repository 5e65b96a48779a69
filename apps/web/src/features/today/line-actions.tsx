import type { TodayItem } from '@tandem/contract/today'
import type { DueKind } from '@tandem/domain/due/kinds'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { TAB_OF } from '../../parts/due-tabs.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { useWords } from '../../words/locale.tsx'
import { todayWords } from './today.words.ts'

/** What other parts of the application do for a line. */
export type TodayActions = {
  readonly openLog: (item: TodayItem) => void
  readonly openCheckIn: (about: { placementId: string; party: 'worker' | 'employer' }) => void
  readonly openAnswer: (about: { placementId: string; party: 'worker' | 'employer' }) => void
  readonly askByLink: (about: { placementId: string; party: 'worker' | 'employer' }) => void
  readonly openMissed: (about: { placementId: string; party: 'worker' | 'employer'; dueOn: string }) => void
  readonly inPlace: InPlace
}

/** What answers a line where it stands, by kind. */
export type InPlace = Partial<Record<DueKind, (item: TodayItem) => ReactNode>>

/** Kinds whose line asks for a call or a visit, to be written in the log. */
export const isCall = ({ kind }: TodayItem): boolean =>
  kind === 'task' ||
  kind === 'appointment' ||
  kind === 'firstDay' ||
  kind === 'employerOnBoard' ||
  kind.startsWith('silent')

type Props = {
  readonly item: TodayItem
  readonly scope: 'mine' | 'team'
  readonly actions: TodayActions
  readonly onLog: () => void
  readonly onDone: () => void
  readonly isBusy: boolean
}

/** What is done about a line, the first thing first. A lead sees what waits and opens it: the coach acts. */
export function LineActions({ item, scope, actions, onLog, onDone, isBusy }: Props) {
  const t = useWords(todayWords)
  if (scope === 'team') return <Openings item={item} scope={scope} />
  return (
    <>
      {actions.inPlace[item.kind]?.(item)}
      <CheckInActions item={item} actions={actions} />
      {isCall(item) && (
        <Button variant="primary" size="sm" onClick={onLog}>
          {t('log')}
        </Button>
      )}
      {item.task !== null && (
        <Button size="sm" isBusy={isBusy} onClick={onDone}>
          {t('done')}
        </Button>
      )}
      <Openings item={item} scope={scope} />
    </>
  )
}

function CheckInActions({ item, actions }: Pick<Props, 'item' | 'actions'>) {
  const t = useWords(todayWords)
  const { placementId, kind, answer, side, unsent } = item
  if (placementId === null) return null
  const about = { placementId, party: side === 'employer' ? 'employer' : 'worker' } as const
  if (answer !== null)
    return (
      <Button variant="primary" size="sm" onClick={() => actions.openAnswer(about)}>
        {t('readAnswer')}
      </Button>
    )
  if (kind === 'linkUnsent')
    return unsent?.asks !== 'checkInLink' ? null : (
      <Button variant="primary" size="sm" onClick={() => actions.askByLink(about)}>
        {t('seeLinks')}
      </Button>
    )
  if (kind !== 'employerCheckIn' && kind !== 'workerCheckIn') return null
  return (
    <>
      <Button variant="primary" size="sm" onClick={() => actions.openCheckIn(about)}>
        {t('checkIn')}
      </Button>
      <Button size="sm" onClick={() => actions.askByLink(about)}>
        {t('sendLink')}
      </Button>
    </>
  )
}

/** Ways to the page where it is dealt with. */
function Openings({ item, scope }: Pick<Props, 'item' | 'scope'>) {
  const t = useWords(todayWords)
  const { workerId, planId, agreement, kind } = item
  const look = scope === 'team' ? 'plain' : 'primary'
  const tab = TAB_OF[kind] ?? (scope === 'team' && planId === null && agreement === null ? 'sides' : undefined)
  if (kind === 'appointment')
    return (
      <Link
        className={buttonClass('plain', 'sm')}
        to="/calendar"
        search={{ week: item.dueOn, open: item.recordId ?? undefined }}
      >
        {t('open')}
      </Link>
    )
  if (workerId === null) return null
  return (
    <>
      {tab !== undefined && (
        <Link
          className={buttonClass('plain', 'sm')}
          to="/people/$workerId"
          params={{ workerId }}
          search={{ tab: tab === 'sides' ? undefined : tab }}
        >
          {t(kind === 'divergence' && scope === 'mine' ? 'noteTalk' : 'open')}
        </Link>
      )}
      {planId !== null && (
        <Link className={buttonClass(look, 'sm')} to="/people/$workerId/review/$planId" params={{ workerId, planId }}>
          {t('open')}
        </Link>
      )}
      {agreement !== null && (
        <Link
          className={buttonClass(look, 'sm')}
          to="/people/$workerId/agreements/$agreementId"
          params={{ workerId, agreementId: agreement.agreementId }}
        >
          {t('open')}
        </Link>
      )}
    </>
  )
}
