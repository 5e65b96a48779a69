import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { type MinimumStanding, minimumStandings, minimumState } from '@tandem/domain/minimum-job'
import { JOB_TYPES } from '@tandem/domain/placements'
import type { RuleSet } from '@tandem/domain/rule-sets'
import { Chip } from '../../ui/chip.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { placementWords } from './placement.words.ts'

type Props = {
  readonly placement: Placement
  readonly minimum: RuleSet['minimumJob']
  readonly today: CalendarDate
}

const TONES = { met: 'ok', notYet: 'neutral', below: 'warn', unknown: 'neutral' } as const
const TITLES = { met: 'minimumMet', notYet: 'minimumNotYet', below: 'minimumBelow', unknown: 'minimumUnknown' } as const

/** Whether the job counts for the programme, with each thing that it asks. Nothing where it asks nothing. */
export function MinimumLine({ placement, minimum, today }: Props) {
  const t = useWords(placementWords)
  const formats = useFormats()
  if (!JOB_TYPES.includes(placement.type)) return null
  const standings = minimumStandings(placement, minimum, today)
  const state = minimumState(standings)
  if (state === null) return null
  const hours = (minutes: number) => formats.number(minutes / 60, minutes % 60 === 0 ? 0 : 1)
  const told = ({ criterion, asks, has, reachedOn, state: own }: MinimumStanding) => {
    if (criterion === 'months')
      return t(own === 'met' ? 'monthsMet' : own === 'below' ? 'monthsShort' : 'monthsAsked', {
        asks,
        day: formats.day(reachedOn ?? ''),
      })
    const values = { asks: hours(asks), has: has === null ? '' : hours(has) }
    if (has === null) return t(criterion === 'weeklyMinutes' ? 'weeklyUnknown' : 'paidUnknown', values)
    return t(criterion === 'weeklyMinutes' ? 'weeklyAsked' : 'paidAsked', values)
  }
  return (
    <p className="row row-s row-wrap small">
      <Chip tone={TONES[state]}>{t(TITLES[state])}</Chip>
      <span>{standings.map(told).join(' · ')}</span>
    </p>
  )
}
