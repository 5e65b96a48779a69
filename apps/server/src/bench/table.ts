import type { Measured } from './drive.ts'
import type { Job } from './jobs.ts'

export const HEAD = [
  '| job | connections | p50 ms | p95 ms | CPU ms | bare p50 ms | bare CPU ms | times the bare CPU, median (least–most) | goal | met |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
]

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** One job: each round of ours is divided by the round of the bare server beside it. */
export function rowOf(job: Job, connections: number, ours: readonly Measured[], bare: readonly Measured[]): string {
  const of = (runs: readonly Measured[], pick: (run: Measured) => number) => shown(median(runs.map(pick)))
  const ratios = ours.map((run, round) => run.cpu / (bare[round]?.cpu ?? Number.NaN))
  const { budget } = job
  const turnedAway = ours.reduce((sum, run) => sum + run.turnedAway, 0)
  const cells = [
    turnedAway === 0 ? job.name : `${job.name} (${turnedAway} turned away, and asked again)`,
    connections,
    of(ours, (run) => run.p50),
    of(ours, (run) => run.p95),
    of(ours, (run) => run.cpu),
    of(bare, (run) => run.p50),
    of(bare, (run) => run.cpu),
    `${shown(median(ratios))} (${shown(Math.min(...ratios))}–${shown(Math.max(...ratios))})`,
    budget === null ? '' : `${budget.goal}: at most ${shown(budget.most)}`,
    budget === null ? '' : median(ratios) <= budget.most ? 'yes' : 'no',
  ]
  return `| ${cells.join(' | ')} |`
}
