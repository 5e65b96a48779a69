import { useState } from 'react'
import { TextInput } from '../../ui/inputs.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Wiring } from '../../ui/wiring.ts'

type Props = Wiring & {
  readonly value: string
  readonly onKeep: (text: string) => void
  /** Blanks are not kept. */
  readonly isRequired?: boolean
  /** Longer texts get a box of their own. */
  readonly isLong?: boolean
}

/** A value that is kept when it is left, or with Enter. Escape brings the former one back. */
export function KeptInput({ value, onKeep, isRequired = false, isLong = false, ...wiring }: Props) {
  const [typed, setTyped] = useState(value)
  const [before, setBefore] = useState(value)
  if (before !== value) {
    setBefore(value)
    setTyped(value)
  }

  function keep(): void {
    if (typed === value || (isRequired && typed.trim() === '')) return
    onKeep(typed)
  }

  if (isLong) return <TextArea {...wiring} value={typed} onChange={setTyped} onBlur={keep} />
  return (
    <TextInput
      {...wiring}
      value={typed}
      onChange={setTyped}
      autoComplete="off"
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setTyped(value)
      }}
    />
  )
}
