import type { Side } from '@tandem/domain/log-entries'
import { PartyMark, type PartyTone } from '../ui/party-mark.tsx'
import { useWords } from '../words/locale.tsx'
import { sideWords } from './log-entries.words.ts'

const TONES: Readonly<Partial<Record<Side | 'coach', PartyTone>>> = { worker: 'a', employer: 'b', both: 'ab' }

/** The hue and shape of a side, the same on every screen; a coach and someone else have neither. */
export function toneOf(side: Side | 'coach'): PartyTone | undefined {
  return TONES[side]
}

/** The mark of a side with its word, or with a name in its place. */
export function Party({ side, name }: { readonly side: Side; readonly name?: string | undefined }) {
  const t = useWords(sideWords)
  const tone = toneOf(side)
  const label = name ?? t(side)
  return tone === undefined ? <span>{label}</span> : <PartyMark tone={tone} label={label} />
}
