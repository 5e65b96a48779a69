import type { EvidenceEntry } from '@tandem/contract/goal-reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { CheckBox } from '../ui/choices.tsx'
import { useFormats, useWords } from '../words/locale.tsx'
import { kindWords, modeWords } from './log-entries.words.ts'

/** Characters of a note that recognise the entry. */
const HINT_LENGTH = 120

type Props = {
  readonly entries: readonly EvidenceEntry[]
  readonly chosen: readonly string[]
  readonly onChange: (entryIds: string[]) => void
  readonly today: CalendarDate
}

/** The entries of the log to choose from; those that name what it is about come first. */
export function EvidenceChoices({ entries, chosen, onChange, today }: Props) {
  const kind = useWords(kindWords)
  const mode = useWords(modeWords)
  const { shortDay } = useFormats()
  return (
    <div className="stack stack-s">
      {entries.map(({ entryId, occurredOn, kind: kindOf, mode: modeOf, note, isCited }) => (
        <CheckBox
          key={entryId}
          checked={chosen.includes(entryId)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, entryId] : chosen.filter((one) => one !== entryId))}
          label={
            <span className={isCited ? 'strong' : undefined}>
              {shortDay(occurredOn, today)} · {kind(kindOf)} · {mode(modeOf)}
            </span>
          }
          hint={note.length > HINT_LENGTH ? `${note.slice(0, HINT_LENGTH)}…` : note}
        />
      ))}
    </div>
  )
}
