import type { readBothSides } from '@tandem/contract/check-ins'
import type { ReplyOf } from '@tandem/contract/endpoint'
import { type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import { useFormats, useWords } from '../../words/locale.tsx'
import { bothSidesWords } from './both-sides.words.ts'
import styles from './side-curves.module.css'

export type SaidQuestion = ReplyOf<typeof readBothSides>['jobs'][number]['questions'][number]
type Point = { readonly heldOn: CalendarDate; readonly value: number }

const WIDTH = 80
const HEIGHT = 36
const EDGE = 4
const LEVELS = 5

function seen(said: SaidQuestion['worker']): Point[] {
  return said.flatMap(({ heldOn, value }) => (value === null ? [] : [{ heldOn, value }]))
}

type Props = { readonly question: SaidQuestion; readonly names: { readonly worker: string; readonly employer: string } }

/** Two curves on one scale from 1 to 5: the person's whole with round points, the company's broken with square ones. */
export function SideCurves({ question, names, today }: Props & { readonly today: CalendarDate }) {
  const t = useWords(bothSidesWords)
  const formats = useFormats()
  const [worker, employer] = [seen(question.worker), seen(question.employer)]
  if (worker.length < 2 && employer.length < 2) return null
  const days = [...worker, ...employer].map(({ heldOn }) => heldOn).sort()
  const [first = today, last = today] = [days[0], days[days.length - 1]]
  const span = Math.max(1, daysBetween(first, last))
  const x = ({ heldOn }: Point) => EDGE + (daysBetween(first, heldOn) / span) * (WIDTH - 2 * EDGE)
  const y = ({ value }: Point) => HEIGHT - EDGE - ((value - 1) / (LEVELS - 1)) * (HEIGHT - 2 * EDGE)
  const line = (points: readonly Point[]) => points.map((point) => `${x(point)},${y(point)}`).join(' ')
  const told = (name: string, points: readonly Point[]) =>
    points.length === 0
      ? []
      : [
          t('curve', {
            name,
            points: formats.list(
              points.map(({ heldOn, value }) => t('point', { value, day: formats.shortDay(heldOn, today) })),
            ),
          }),
        ]
  return (
    <svg
      role="img"
      aria-label={[...told(names.worker, worker), ...told(names.employer, employer)].join('; ')}
      className={styles.curves}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
    >
      {Array.from({ length: LEVELS }, (_, index) => index + 1).map((value) => (
        <line
          key={value}
          className={styles.level}
          x1={0}
          x2={WIDTH}
          y1={y({ heldOn: first, value })}
          y2={y({ heldOn: first, value })}
        />
      ))}
      <polyline className={styles.employer} points={line(employer)} />
      <polyline className={styles.worker} points={line(worker)} />
      {employer.map((point) => (
        <rect
          key={`${point.heldOn} ${point.value}`}
          className={styles.square}
          x={x(point) - 2.5}
          y={y(point) - 2.5}
          width={5}
          height={5}
        />
      ))}
      {worker.map((point) => (
        <circle key={`${point.heldOn} ${point.value}`} className={styles.round} cx={x(point)} cy={y(point)} r={2.5} />
      ))}
    </svg>
  )
}
