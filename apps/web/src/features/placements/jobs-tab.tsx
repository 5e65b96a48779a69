import { type Placement, recordNoShow } from '@tandem/contract/placements'
import { listPlans } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { outwardRefusal } from '@tandem/domain/outward'
import { mayHaveStayedAway, workplaceName } from '@tandem/domain/placements'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { read, useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { AddPlacementDialog } from './add-placement-dialog.tsx'
import { EditPlacementDialog } from './edit-placement-dialog.tsx'
import { JobBlock } from './job-block.tsx'
import { NameContactDialog } from './name-contact-dialog.tsx'
import { NoShowDialog } from './no-show-dialog.tsx'
import { placementWords } from './placement.words.ts'
import { AmendDialog, EndDialog } from './placement-dialogs.tsx'

type Open =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'amend' | 'end' | 'name' | 'noShow'; readonly placement: Placement }

type Props = {
  readonly workerId: string
  readonly episodeId: string
  readonly placements: readonly Placement[]
  readonly today: CalendarDate
  readonly mayEdit: boolean
  readonly mayCheckIn: boolean
  /** May write down a company that is not known yet. */
  readonly mayAddCompany: boolean
  readonly openCheckIn: (about: { placementId: string; party: 'worker' | 'employer' }) => void
  /** Something went wrong in this job; absent for who may not write about it. */
  readonly wrong?: { readonly label: string; readonly onSelect: (placement: Placement) => void } | undefined
  /** The match of the person and the workplace, below each job. */
  readonly renderMatch?: (placement: Placement) => ReactNode
}

/** Every job and work trial of the person, latest first. */
export function JobsTab(props: Props) {
  const {
    workerId,
    episodeId,
    placements,
    today,
    mayEdit,
    mayCheckIn,
    mayAddCompany,
    openCheckIn,
    wrong,
    renderMatch,
  } = props
  const t = useWords(placementWords)
  const rules = useQuery(read(listPlans, { params: { episodeId } })).data?.rules
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const failureText = useFailureWords()
  const back = useWrite(recordNoShow, { inPlace: true })
  const noShow = (placement: Placement): MenuItem[] => {
    const { placementId, version, startedOn, noShowOn } = placement
    const body = { noShowOn: null, next: null, version }
    if (noShowOn !== null)
      return [{ key: 'came', label: t('came'), onSelect: () => back.mutate({ params: { placementId }, body }) }]
    if (!mayHaveStayedAway(startedOn, placement.endedOn, today)) return []
    return [{ key: 'noShow', label: t('noShow'), onSelect: () => setOpen({ what: 'noShow', placement }) }]
  }
  const checkIns = (placement: Placement): MenuItem[] => {
    const { placementId, state } = placement
    if (!mayCheckIn || (state !== 'trial' && state !== 'confirmed')) return []
    const ask = (party: 'worker' | 'employer', label: string) => ({
      key: party,
      label,
      onSelect: () => openCheckIn({ placementId, party }),
    })
    return [
      ask('worker', t('checkInWorker')),
      ...(outwardRefusal(placement) === null ? [ask('employer', t('checkInEmployer'))] : []),
    ]
  }
  return (
    <Card
      title={t('title')}
      actions={
        mayEdit && (
          <Button size="sm" variant="primary" onClick={() => setOpen({ what: 'add' })}>
            {t('add')}
          </Button>
        )
      }
    >
      {back.error !== null && <Notice tone="bad">{failureText(back.error.code)}</Notice>}
      {placements.length === 0 ? (
        <p className="small">{t('none')}</p>
      ) : (
        <div className="stack stack-l">
          {placements.map((placement) => (
            <JobBlock
              key={placement.placementId}
              placement={placement}
              rules={rules}
              today={today}
              match={renderMatch?.(placement)}
              actions={
                mayEdit && (
                  <Menu
                    size="sm"
                    label={t('more', { name: workplaceName(placement) })}
                    items={[
                      ...checkIns(placement),
                      ...(wrong === undefined
                        ? []
                        : [{ key: 'wrong', label: wrong.label, onSelect: () => wrong.onSelect(placement) }]),
                      { key: 'edit', label: t('edit'), onSelect: () => setOpen({ what: 'edit', placement }) },
                      { key: 'amend', label: t('amend'), onSelect: () => setOpen({ what: 'amend', placement }) },
                      { key: 'name', label: t('nameTutor'), onSelect: () => setOpen({ what: 'name', placement }) },
                      ...noShow(placement),
                      { key: 'end', label: t('end'), onSelect: () => setOpen({ what: 'end', placement }) },
                    ]}
                  >
                    <Icon name="more" size={16} />
                  </Menu>
                )
              }
            />
          ))}
        </div>
      )}
      {open?.what === 'add' && (
        <AddPlacementDialog workerId={workerId} today={today} mayAddCompany={mayAddCompany} onClose={close} />
      )}
      {open?.what === 'edit' && <EditPlacementDialog placement={open.placement} onClose={close} />}
      {open?.what === 'amend' && <AmendDialog placement={open.placement} today={today} onClose={close} />}
      {open?.what === 'name' && <NameContactDialog placement={open.placement} today={today} onClose={close} />}
      {open?.what === 'noShow' && <NoShowDialog placement={open.placement} today={today} onClose={close} />}
      {open?.what === 'end' && <EndDialog placement={open.placement} today={today} onClose={close} />}
    </Card>
  )
}
