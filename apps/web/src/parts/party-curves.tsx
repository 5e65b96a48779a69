import { type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import styles from './party-curves.module.css'

export type Point = { readonly on: CalendarDate; readonly value: number }

type Props = {
  /** The curve of each party; one without points is not drawn. */
  readonly worker: readonly Point[]
  readonly employer: readonly Point[]
  readonly coach?: readonly Point[]
  readonly lowest: number
  readonly highest: number
  /** How many lines mark the levels, the lowest and the highest included. */
  readonly lines: number
  /** The whole in words, for screen readers. */
  readonly label: string
}

const WIDTH = 80
const HEIGHT = 36
const EDGE = 4
const NONE: readonly Point[] = []

/** Curves on one scale: the person's whole with round points, the company's broken with square ones, the coach's dotted and grey. */
export function PartyCurves({ worker, employer, coach = NONE, lowest, highest, lines, label }: Props) {
  const days = [...worker, ...employer, ...coach].map(({ on }) => on).sort()
  const [first, last] = [days[0], days[days.length - 1]]
  if (first === undefined || last === undefined) return null
  const span = Math.max(1, daysBetween(first, last))
  const x = ({ on }: Point) => EDGE + (daysBetween(first, on) / span) * (WIDTH - 2 * EDGE)
  const height = (value: number) => HEIGHT - EDGE - ((value - lowest) / (highest - lowest)) * (HEIGHT - 2 * EDGE)
  const y = ({ value }: Point) => height(value)
  const line = (points: readonly Point[]) => points.map((point) => `${x(point)},${y(point)}`).join(' ')
  const keyOf = ({ on, value }: Point) => `${on} ${value}`
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.curves}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
    >
      {Array.from({ length: lines }, (_, index) => lowest + (index * (highest - lowest)) / (lines - 1)).map((value) => (
        <line key={value} className={styles.level} x1={0} x2={WIDTH} y1={height(value)} y2={height(value)} />
      ))}
      <polyline className={styles.coach} points={line(coach)} />
      <polyline className={styles.employer} points={line(employer)} />
      <polyline className={styles.worker} points={line(worker)} />
      {coach.map((point) => (
        <circle key={keyOf(point)} className={styles.dot} cx={x(point)} cy={y(point)} r={1.5} />
      ))}
      {employer.map((point) => (
        <rect key={keyOf(point)} className={styles.square} x={x(point) - 2.5} y={y(point) - 2.5} width={5} height={5} />
      ))}
      {worker.map((point) => (
        <circle key={keyOf(point)} className={styles.round} cx={x(point)} cy={y(point)} r={2.5} />
      ))}
    </svg>
  )
}
