import type { ReplyOf } from '@tandem/contract/endpoint'
import type { Placement } from '@tandem/contract/placements'
import { listPlans } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { outwardRefusal } from '@tandem/domain/outward'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { read } from '../../api/query.ts'
import { contractWords, jobEndWords, placementStateWords, placementTypeWords } from '../../parts/placements.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { AddPlacementDialog } from './add-placement-dialog.tsx'
import { MinimumLine } from './minimum-line.tsx'
import { NameContactDialog } from './name-contact-dialog.tsx'
import { placementWords } from './placement.words.ts'
import { AmendDialog, EditPlacementDialog, EndDialog } from './placement-dialogs.tsx'
import { TrialLine } from './trial-line.tsx'

type Open =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'amend' | 'end' | 'name'; readonly placement: Placement }

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
                    label={t('more', { name: placement.employerName })}
                    items={[
                      ...checkIns(placement),
                      ...(wrong === undefined
                        ? []
                        : [{ key: 'wrong', label: wrong.label, onSelect: () => wrong.onSelect(placement) }]),
                      { key: 'edit', label: t('edit'), onSelect: () => setOpen({ what: 'edit', placement }) },
                      { key: 'amend', label: t('amend'), onSelect: () => setOpen({ what: 'amend', placement }) },
                      { key: 'name', label: t('nameTutor'), onSelect: () => setOpen({ what: 'name', placement }) },
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
      {open?.what === 'edit' && <EditPlacementDialog placement={open.placement} today={today} onClose={close} />}
      {open?.what === 'amend' && <AmendDialog placement={open.placement} today={today} onClose={close} />}
      {open?.what === 'name' && <NameContactDialog placement={open.placement} today={today} onClose={close} />}
      {open?.what === 'end' && <EndDialog placement={open.placement} today={today} onClose={close} />}
    </Card>
  )
}

type Rules = ReplyOf<typeof listPlans>['rules']

const STATE_TONES = { planned: 'neutral', trial: 'warn', confirmed: 'ok', ended: 'neutral' } as const

function JobBlock({
  placement,
  rules,
  today,
  match,
  actions,
}: {
  readonly placement: Placement
  readonly rules: Rules | undefined
  readonly today: CalendarDate
  readonly match: ReactNode
  readonly actions: ReactNode
}) {
  const t = useWords(placementWords)
  const type = useWords(placementTypeWords)
  const state = useWords(placementStateWords)
  const end = useWords(jobEndWords)
  const formats = useFormats()
  const { startedOn, endedOn, segments, employerContactRefusedOn } = placement
  const period =
    startedOn === null
      ? t('startUnknown')
      : endedOn === null
        ? t('from', { day: formats.day(startedOn) })
        : t('period', { from: formats.day(startedOn), to: formats.day(endedOn) })
  const next = [
    placement.nextWorkerCheckInOn === null
      ? null
      : t('workerOn', { day: formats.shortDay(placement.nextWorkerCheckInOn, today) }),
    placement.nextEmployerCheckInOn === null || outwardRefusal(placement) !== null
      ? null
      : t('employerOn', { day: formats.shortDay(placement.nextEmployerCheckInOn, today) }),
  ].filter((one) => one !== null)
  const isRunning = placement.state === 'trial' || placement.state === 'confirmed'
  return (
    <div className="stack stack-s">
      <div className="row row-between row-top">
        <span className="row row-s row-wrap grow">
          <Link to="/employers/$employerId" params={{ employerId: placement.employerId }}>
            <strong>{placement.employerName}</strong>
          </Link>
          <span className="small">
            {type(placement.type)} · {period}
          </span>
          <Chip tone={STATE_TONES[placement.state]}>{state(placement.state)}</Chip>
        </span>
        {actions}
      </div>
      <ul className="plain-list stack stack-s">
        {[...segments].reverse().map((segment) => (
          <li key={segment.segmentId} className="small">
            <SegmentLine segment={segment} isOnly={segments.length === 1} />
          </li>
        ))}
      </ul>
      {placement.contacts
        .filter((contact) => contact.toOn === null)
        .map((contact) => (
          <p key={contact.contactId + contact.part} className="small">
            {contact.part === 'tutor' ? t('tutorIs', { name: contact.name }) : contact.name}
          </p>
        ))}
      {placement.userEmployerName !== null && <p className="small">{t('via', { name: placement.userEmployerName })}</p>}
      {placement.endReason !== null && <p className="small">{end(placement.endReason)}</p>}
      <TrialLine placement={placement} trialNotice={rules?.trialNotice ?? []} today={today} />
      {rules !== undefined && <MinimumLine placement={placement} minimum={rules.minimumJob} today={today} />}
      {isRunning && next.length > 0 && <p className="small">{t('nextCheckIns', { days: next.join(' · ') })}</p>}
      {outwardRefusal(placement) !== null && (
        <Notice tone="warn" role="none">
          {employerContactRefusedOn === null
            ? t('invisible')
            : t('invisibleSince', { day: formats.day(employerContactRefusedOn) })}
        </Notice>
      )}
      {match}
    </div>
  )
}

function SegmentLine({
  segment,
  isOnly,
}: {
  readonly segment: Placement['segments'][number]
  readonly isOnly: boolean
}) {
  const t = useWords(placementWords)
  const contract = useWords(contractWords)
  const formats = useFormats()
  const facts = [
    isOnly ? null : t('from', { day: formats.day(segment.fromOn) }),
    segment.jobTitle,
    segment.contractLabel ?? (segment.contractType === null ? null : contract(segment.contractType)),
    segment.weeklyMinutes === null
      ? null
      : t('hours', { hours: formats.number(segment.weeklyMinutes / 60, segment.weeklyMinutes % 60 === 0 ? 0 : 1) }),
    segment.trialEndOn === null ? null : t('trial', { day: formats.day(segment.trialEndOn) }),
    segment.plannedEndOn === null ? null : t('until', { day: formats.day(segment.plannedEndOn) }),
  ]
  return facts.filter((fact) => fact !== null).join(' · ')
}
