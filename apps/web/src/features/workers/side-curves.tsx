import type { readBothSides } from '@tandem/contract/check-ins'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { PartyCurves, type Point } from '../../parts/party-curves.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { bothSidesWords } from './both-sides.words.ts'

export type SaidQuestion = ReplyOf<typeof readBothSides>['jobs'][number]['questions'][number]

const LEVELS = 5

function seen(said: SaidQuestion['worker']): Point[] {
  return said.flatMap(({ heldOn, value }) => (value === null ? [] : [{ on: heldOn, value }]))
}

type Props = { readonly question: SaidQuestion; readonly names: { readonly worker: string; readonly employer: string } }

/** Two curves on one scale from 1 to 5: the person's whole with round points, the company's broken with square ones. */
export function SideCurves({ question, names, today }: Props & { readonly today: CalendarDate }) {
  const t = useWords(bothSidesWords)
  const formats = useFormats()
  const [worker, employer] = [seen(question.worker), seen(question.employer)]
  if (worker.length < 2 && employer.length < 2) return null
  const told = (name: string, points: readonly Point[]) =>
    points.length === 0
      ? []
      : [
          t('curve', {
            name,
            points: formats.list(
              points.map(({ on, value }) => t('point', { value, day: formats.shortDay(on, today) })),
            ),
          }),
        ]
  return (
    <PartyCurves
      worker={worker}
      employer={employer}
      lowest={1}
      highest={LEVELS}
      lines={LEVELS}
      label={formats.series([...told(names.worker, worker), ...told(names.employer, employer)])}
    />
  )
}
