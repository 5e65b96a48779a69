import type { ReviewSource } from '@tandem/domain/goal-reviews'
import { Icon } from '../ui/icon.tsx'
import { PartyMark } from '../ui/party-mark.tsx'
import { useWords } from '../words/locale.tsx'
import { goalDoerWords } from './goals.words.ts'

const TONES = { worker: 'a', employer: 'b', tutor: 'b' } as const

type Props = { readonly source: ReviewSource; readonly label?: string | undefined }

/** Who says it: the mark of their side; the coach stands on none. */
export function SourceMark({ source, label }: Props) {
  const t = useWords(goalDoerWords)
  const text = label ?? t(source)
  if (source !== 'coach') return <PartyMark tone={TONES[source]} label={text} />
  return (
    <span className="row row-s small">
      <Icon name="edit" size={14} />
      {text}
    </span>
  )
}
