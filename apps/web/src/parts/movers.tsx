import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/locale.tsx'
import { publishingWords } from './publishing.words.ts'

type Props<One> = {
  readonly all: readonly One[]
  readonly place: number
  readonly name: string
  readonly onMove: (moved: One[]) => void
}

/** Moves one of a list up or down. */
export function Movers<One>({ all, place, name, onMove }: Props<One>) {
  const t = useWords(publishingWords)
  return ([-1, 1] as const).map((by) => {
    const [one, other] = [all[place], all[place + by]]
    if (one === undefined || other === undefined) return null
    const moved = all.map((kept, at) => (at === place ? other : at === place + by ? one : kept))
    return (
      <IconButton key={by} label={t(by < 0 ? 'up' : 'down', { name })} onClick={() => onMove(moved)}>
        <Icon name={by < 0 ? 'up' : 'down'} />
      </IconButton>
    )
  })
}
