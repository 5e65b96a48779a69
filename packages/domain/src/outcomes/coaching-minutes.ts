import type { CalendarDate } from '../calendar-date.ts'
import type { ForWhom } from '../log-entries.ts'
import type { CoachingMinutes } from './answers.ts'
import type { TimePhase } from './log-words.ts'

/** Entries of one day added up: the parts with the same answers. `minutes` is the sum of the minutes of these parts. */
export type LogTotal = {
  readonly occurredOn: CalendarDate
  readonly isDirect: boolean
  readonly phase: TimePhase
  readonly forWhom: ForWhom | null
  readonly minutes: number
  readonly travelMinutes: number
  /** Entries whose first part is among these: an entry about several people counts once. */
  readonly entries: number
}

type Adding = {
  total: number
  readonly byContact: Record<'direct' | 'indirect', number>
  readonly byPhase: Record<TimePhase, number>
  readonly byForWhom: Record<ForWhom | 'unspecified', number>
  travel: number
}

/** Adds up minutes in hundredths, so that programme shares in percent stay whole numbers. */
export class MinutesTally {
  readonly #hundredths: Adding = {
    total: 0,
    byContact: { direct: 0, indirect: 0 },
    byPhase: { toward: 0, in: 0, after: 0, none: 0 },
    byForWhom: { worker: 0, employer: 0, both: 0, unspecified: 0 },
    travel: 0,
  }

  add(minutes: number, percent: number, isDirect: boolean, phase: TimePhase, forWhom: ForWhom | null): void {
    const hundredths = minutes * percent
    this.#hundredths.total += hundredths
    this.#hundredths.byContact[isDirect ? 'direct' : 'indirect'] += hundredths
    this.#hundredths.byPhase[phase] += hundredths
    this.#hundredths.byForWhom[forWhom ?? 'unspecified'] += hundredths
  }

  addTravel(minutes: number, percent: number): void {
    this.#hundredths.travel += minutes * percent
  }

  minutes(): CoachingMinutes {
    const { total, byContact, byPhase, byForWhom, travel } = this.#hundredths
    return {
      total: total / 100,
      byContact: { direct: byContact.direct / 100, indirect: byContact.indirect / 100 },
      byPhase: {
        toward: byPhase.toward / 100,
        in: byPhase.in / 100,
        after: byPhase.after / 100,
        none: byPhase.none / 100,
      },
      byForWhom: {
        worker: byForWhom.worker / 100,
        employer: byForWhom.employer / 100,
        both: byForWhom.both / 100,
        unspecified: byForWhom.unspecified / 100,
      },
      travel: travel / 100,
    }
  }
}
