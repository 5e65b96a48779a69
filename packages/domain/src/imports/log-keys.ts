import type { CalendarDate } from '../calendar-date.ts'
import { cellText, folded, printOf } from './cells.ts'
import { type LogPeople, type LogPerson, originalPeople } from './log-people.ts'
import { type DurationUnit, readDuration } from './read-amounts.ts'
import { readDate } from './read-dates.ts'
import { readType, readWith } from './read-log-words.ts'
import type { ImportRow } from './rows.ts'

/** Gives each line of a file its key: date, people, with whom, how, minutes, note, and a count for identical lines. */
export type LineKeys = {
  /** The key of the row, then other keys under which earlier imports may have kept it. */
  of(
    row: ImportRow,
    chosen: readonly LogPerson[],
    unit: DurationUnit | null,
  ): { readonly keys: readonly string[]; readonly occurrence: number }
}

function together(people: readonly LogPerson[]): string {
  return people
    .map((person) => person.tokens[0] ?? '')
    .sort()
    .join('+')
}

/**
 * Keys come from the cells as the file has them, so that the line that was mended in one import is known in the next.
 */
export function lineKeys(everybody: LogPeople, today: CalendarDate): LineKeys {
  const counts = new Map<string, number>()
  const facts = (row: ImportRow, unit: DurationUnit | null): string[] => {
    const raw = (field: Parameters<ImportRow['original']>[0]) => folded(cellText(row.original(field)))
    const parties = row.originally('with', readWith)
    const type = row.originally('type', readType)
    return [
      parties === null ? raw('with') : [...parties.parties].sort().join('+') + (parties.isProspecting ? '!' : ''),
      type === null ? raw('type') : `${type.mode}/${type.kind}`,
      String(row.originally('duration', (cell) => readDuration(cell, unit)) ?? raw('duration')),
      printOf(raw('note')),
    ]
  }
  return {
    of: (row, chosen, unit) => {
      const on = row.originally('occurredOn', (cell) => readDate(cell, 'other', today))
      const date = on ?? folded(cellText(row.original('occurredOn')))
      const { sure, possible, text } = originalPeople(row, everybody)
      const rest = facts(row, unit)
      const keyFor = (who: string) => `log|${date}|${printOf([who, ...rest].join('\n'))}`
      const byText = `text|${folded(text)}`
      const first = sure.length > 0 ? together(sure) : byText
      const alone = [...possible, ...(chosen.length === 1 ? chosen : [])].flatMap((person) => person.tokens)
      const bases = [...new Set([first, ...alone, byText])].map(keyFor)
      const occurrence = (counts.get(bases[0] ?? '') ?? 0) + 1
      counts.set(bases[0] ?? '', occurrence)
      return { keys: bases.map((base) => `${base}|${occurrence}`), occurrence }
    },
  }
}
