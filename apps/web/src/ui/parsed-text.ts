import { useEffect, useRef, useState } from 'react'

export interface ParsedTextProps<Value> {
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
  /** The text cannot be read: its value is null, which must not pass for "no answer". */
  readonly onBadInput?: ((isBad: boolean) => void) | undefined
}

interface Draft<Value> {
  readonly text: string
  readonly value: Value | null
}

export interface ParsedText {
  readonly text: string
  readonly type: (text: string) => void
  readonly leave: () => void
}

/**
 * A value written as text. What is being typed stays as typed; on leaving the box it is written the usual way, unless it
 * cannot be read: then it stays, to be corrected.
 */
export function useParsedText<Value>(
  { value, onChange, onBadInput }: ParsedTextProps<Value>,
  parse: (text: string) => Value | null,
  format: (value: Value) => string,
): ParsedText {
  const [draft, setDraft] = useState<Draft<Value> | null>(null)
  const written = value === null ? '' : format(value)
  const isCurrent = draft !== null && draft.value === value
  const isBad = isCurrent && draft.value === null && draft.text.trim() !== ''
  const tell = useRef(onBadInput)
  useEffect(() => {
    tell.current = onBadInput
  })
  useEffect(() => {
    if (!isBad) return
    tell.current?.(true)
    return () => tell.current?.(false)
  }, [isBad])
  return {
    text: isCurrent ? draft.text : written,
    type(text) {
      const read = text.trim() === '' ? null : parse(text)
      setDraft({ text, value: read })
      onChange(read)
    },
    leave() {
      if (isCurrent && (draft.value !== null || draft.text.trim() === '')) setDraft(null)
    },
  }
}
