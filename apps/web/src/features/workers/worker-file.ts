import type { Placement } from '@tandem/contract/placements'
import type { Episode, Worker } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'

/** One file in full, with what the screens of its parts need. */
export type WorkerFile = {
  readonly worker: Worker
  /** The latest accompaniment. */
  readonly episode: Episode
  readonly placements: readonly Placement[]
  readonly today: CalendarDate
}
