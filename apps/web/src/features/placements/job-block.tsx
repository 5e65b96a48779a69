import type { ReplyOf } from '@tandem/contract/endpoint'
import type { Placement } from '@tandem/contract/placements'
import type { listPlans } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { outwardRefusal } from '@tandem/domain/outward'
import { workplaceName } from '@tandem/domain/placements'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { contractWords, jobEndWords, placementStateWords, placementTypeWords } from '../../parts/placements.words.ts'
import { Chip } from '../../ui/chip.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { MinimumLine } from './minimum-line.tsx'
import { placementWords } from './placement.words.ts'
import { TrialLine } from './trial-line.tsx'

type Rules = ReplyOf<typeof listPlans>['rules']

const STATE_TONES = { planned: 'neutral', trial: 'warn', confirmed: 'ok', ended: 'neutral', noShow: 'bad' } as const

/** One job: where, on which terms, who is there for the person, what comes next. */
export function JobBlock({
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
      ? placement.noShowOn === null
        ? t('startUnknown')
        : t('expectedOn', { day: formats.day(placement.noShowOn) })
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
          <Link to="/employers/$employerId" params={{ employerId: placement.userEmployerId ?? placement.employerId }}>
            <strong>{workplaceName(placement)}</strong>
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
            {t(contact.part === 'tutor' ? 'tutorIs' : 'responsibleIs', { name: contact.name })}
          </p>
        ))}
      {placement.userEmployerName !== null && (
        <p className="small">
          {t('employedBy')}{' '}
          <Link to="/employers/$employerId" params={{ employerId: placement.employerId }}>
            {placement.employerName}
          </Link>
        </p>
      )}
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
      {placement.userEmployerName !== null && <AgencyNotice placement={placement} />}
      {match}
    </div>
  )
}

/** What was decided about the agency, where it is not what holds for the company where the work is done. */
function AgencyNotice({ placement }: { readonly placement: Placement }) {
  const t = useWords(placementWords)
  const formats = useFormats()
  const { isAgencyApart, agencyContactRefusedOn: refusedOn, employerName: agency } = placement
  if (!isAgencyApart || (refusedOn === null && outwardRefusal(placement) === null)) return null
  return (
    <Notice tone={refusedOn === null ? 'info' : 'warn'} role="none">
      {refusedOn === null ? t('agencyOpen', { agency }) : t('agencyRefused', { agency, day: formats.day(refusedOn) })}
    </Notice>
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
