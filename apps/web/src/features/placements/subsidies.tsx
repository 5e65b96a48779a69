import type { Placement } from '@tandem/contract/placements'
import { listSubsidies, type Subsidy } from '@tandem/contract/subsidies'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { JOB_TYPES } from '@tandem/domain/placements'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { subsidyKindWords, subsidyWords } from './subsidies.words.ts'
import { SubsidyDialog } from './subsidy-dialog.tsx'

/** Days before its end from which a subsidy stands out. */
const SOON_DAYS = 60

type Props = { readonly placement: Placement; readonly today: CalendarDate; readonly mayEdit: boolean }

/** What somebody pays toward a job, with its end. */
export function Subsidies({ placement, today, mayEdit }: Props) {
  const t = useWords(subsidyWords)
  const { placementId, type, employerName, endedOn } = placement
  const isJob = JOB_TYPES.includes(type)
  const query = useQuery({ ...read(listSubsidies, { params: { placementId } }), enabled: isJob })
  const [open, setOpen] = useState<Subsidy | 'add' | null>(null)
  const subsidies = query.data?.subsidies ?? []
  const mayAdd = mayEdit && endedOn === null
  if (!isJob || (subsidies.length === 0 && !mayAdd)) return null
  return (
    <div className="stack stack-s">
      {subsidies.length > 0 && (
        <ul className="plain-list stack stack-s" aria-label={t('title')}>
          {subsidies.map((subsidy) => (
            <li key={subsidy.subsidyId} className="row row-s row-wrap small">
              <SubsidyLine subsidy={subsidy} today={today} />
              {mayEdit && (
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t('editOf', { payer: subsidy.payer })}
                  onClick={() => setOpen(subsidy)}
                >
                  {t('edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <div>
          <Button size="sm" aria-label={t('addOf', { employer: employerName })} onClick={() => setOpen('add')}>
            {t('add')}
          </Button>
        </div>
      )}
      {open !== null && (
        <SubsidyDialog placementId={placementId} subsidy={open === 'add' ? null : open} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

function SubsidyLine({ subsidy, today }: { readonly subsidy: Subsidy; readonly today: CalendarDate }) {
  const t = useWords(subsidyWords)
  const kind = useWords(subsidyKindWords)
  const formats = useFormats()
  const { fromOn, toOn } = subsidy
  const isOver = toOn !== null && toOn < today
  const isSoon = toOn !== null && !isOver && toOn <= addDays(today, SOON_DAYS)
  const facts = [
    kind(subsidy.kind),
    subsidy.payer,
    subsidy.amount,
    fromOn === null ? '' : t('since', { day: formats.shortDay(fromOn, today) }),
    toOn === null || isOver || isSoon ? '' : t('until', { day: formats.day(toOn) }),
  ]
  return (
    <>
      <span>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      {isOver && <Chip>{t('ended', { day: formats.day(toOn) })}</Chip>}
      {isSoon && <Chip tone="warn">{t('soon', { day: formats.day(toOn) })}</Chip>}
    </>
  )
}
