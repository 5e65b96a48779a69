import { type Form, fieldIdOf } from '../../api/form.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import type { LogValues } from './log-values.ts'

const LABELS = [
  ['/occurredOn', 'when'],
  ['/startsAt', 'at'],
  ['/minutes', 'minutes'],
  ['/travelMinutes', 'travel'],
  ['/withParties', 'with'],
  ['/missedBy', 'missedBy'],
  ['/note', 'note'],
  ['/coachNote', 'coachNote'],
  ['/goals', 'goals'],
  ['/next', 'next'],
  ['/employerId', 'employer'],
  ['/parts', 'about'],
] as const

type Props = { readonly form: Form<LogValues>; readonly names: readonly string[] }

/** What keeps the entry from being saved, each line leading to its field. */
export function LogFaults({ form, names }: Props) {
  const t = useWords(logWords)
  const fieldText = useFieldWords()
  if (form.errors.length === 0) return null

  function labelOf(pointer: string): string {
    const part = /^\/parts\/(\d+)(?:\/(\w+))?/.exec(pointer)
    const name = names[Number(part?.[1])] ?? ''
    if (part !== null) return part[2] === 'minutes' ? t('shareOf', { name }) : name
    const label = LABELS.find(([start]) => pointer.startsWith(start))
    return label === undefined ? '' : t(label[1])
  }

  return (
    <ErrorSummary
      key={form.tries}
      title={t('summary')}
      errors={form.errors.map(({ pointer, code }) => ({
        id: fieldIdOf(form.formId, pointer.replace(/^\/parts\/\d+\/episodeId$/, '/parts')),
        text: [labelOf(pointer), fieldText(code)].filter(Boolean).join(' — '),
      }))}
    />
  )
}
