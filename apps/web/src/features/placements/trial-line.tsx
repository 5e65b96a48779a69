import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { NoticeStep } from '@tandem/domain/rule-sets'
import { trialDecisionBy } from '@tandem/domain/trials'
import { Chip } from '../../ui/chip.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { placementWords } from './placement.words.ts'

type Props = {
  readonly placement: Placement
  readonly trialNotice: readonly NoticeStep[]
  readonly today: CalendarDate
}

/** By when the trial is decided: the last day that leaves the employer its notice; a renewed trial names its first end. */
export function TrialLine({ placement, trialNotice, today }: Props) {
  const t = useWords(placementWords)
  const formats = useFormats()
  const { startedOn, endedOn, segments } = placement
  const ends = [...new Set(segments.flatMap(({ trialEndOn }) => (trialEndOn === null ? [] : [trialEndOn])))].sort()
  const trialEndOn = ends[ends.length - 1]
  if (startedOn === null || endedOn !== null || trialEndOn === undefined || trialEndOn < today) return null
  const decisionOn = trialDecisionBy(startedOn, trialEndOn, trialNotice)
  const first = ends[0]
  return (
    <p className="row row-s row-wrap small">
      {decisionOn < trialEndOn && (
        <Chip tone={decisionOn < today ? 'bad' : 'warn'}>{t('decideBy', { day: formats.fullDay(decisionOn) })}</Chip>
      )}
      <span>
        {t('trialEnds', { day: formats.day(trialEndOn) })}
        {first !== undefined && first !== trialEndOn && ` · ${t('trialRenewed', { day: formats.day(first) })}`}
      </span>
    </p>
  )
}
