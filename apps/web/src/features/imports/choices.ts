import type { ImportChoices } from '@tandem/contract/import-decisions'
import { decideImport, type ImportedFile, readImport } from '@tandem/contract/imports'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { CallFailed, call, type FailureCode } from '../../api/client.ts'
import { read } from '../../api/query.ts'

export type Change = (change: (before: ImportChoices) => ImportChoices) => void

export type Choices = {
  /** What was decided, kept on the server or on its way there. */
  readonly choices: ImportChoices
  readonly change: Change
  readonly isSaving: boolean
  /** Why the last answers are not kept yet; they stay here and go with the next try. */
  readonly failure: FailureCode | null
  readonly again: () => void
  /** After a change in another window: keeps what is here over it. */
  readonly keepMine: () => void
  readonly takeTheirs: () => void
  readonly version: () => number
}

/** Milliseconds after which a busy server is asked again: reading a large file takes it a second or two. */
const BUSY_WAITS = [500, 1_000, 2_000]

/** Written or forgotten in another window. */
const GONE: readonly FailureCode[] = ['import-written', 'not-found']

async function keep(importId: string, version: number, decisions: ImportChoices): Promise<ImportedFile> {
  for (const wait of BUSY_WAITS) {
    try {
      return await call(decideImport, { params: { importId }, body: { version, decisions } })
    } catch (error) {
      if (!(error instanceof CallFailed) || error.code !== 'busy') throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return call(decideImport, { params: { importId }, body: { version, decisions } })
}

/** The answers about one file: each is sent at once, one after the other, the latest counts, none is lost. */
export function useChoices(file: ImportedFile): Choices {
  const client = useQueryClient()
  const { importId } = file
  const { queryKey } = read(readImport, { params: { importId } })
  const [choices, setChoices] = useState(file.decisions)
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const [isSaving, setSaving] = useState(false)
  const latest = useRef(file.decisions)
  const waiting = useRef<ImportChoices | null>(null)
  const version = useRef(file.version)
  const stored = useRef<ImportedFile | null>(null)
  const isBusy = useRef(false)

  async function flush(): Promise<void> {
    if (isBusy.current) return
    isBusy.current = true
    setSaving(true)
    while (waiting.current !== null) {
      const decisions = waiting.current
      waiting.current = null
      try {
        const saved = await keep(importId, version.current, decisions)
        version.current = saved.version
        client.setQueryData(queryKey, saved)
        setFailure(null)
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error
        waiting.current ??= decisions
        stored.current = (error.problem?.current as ImportedFile | undefined) ?? null
        setFailure(error.code)
        if (GONE.includes(error.code)) void client.invalidateQueries({ queryKey })
        break
      }
    }
    isBusy.current = false
    setSaving(false)
  }

  function put(next: ImportChoices): void {
    latest.current = next
    setChoices(next)
  }

  return {
    choices,
    isSaving,
    failure,
    version: () => version.current,
    change: (alter) => {
      put(alter(latest.current))
      waiting.current = latest.current
      void flush()
    },
    again: () => void flush(),
    keepMine: () => {
      version.current = stored.current?.version ?? version.current
      void flush()
    },
    takeTheirs: () => {
      if (stored.current === null) return
      waiting.current = null
      version.current = stored.current.version
      put(stored.current.decisions)
      client.setQueryData(queryKey, stored.current)
      setFailure(null)
    },
  }
}

type Named = 'cells' | 'defaults' | 'coaches' | 'companies' | 'duplicates' | 'people' | 'kinds'

/** The answers with one more, or without it when it is `undefined`. */
export function withAnswer<Name extends Named>(
  choices: ImportChoices,
  name: Name,
  key: string,
  answer: ImportChoices[Name][string] | undefined,
): ImportChoices {
  const { [key]: _before, ...others } = choices[name] as Record<string, unknown>
  return { ...choices, [name]: answer === undefined ? others : { ...others, [key]: answer } }
}

export function withSkips(choices: ImportChoices, addresses: readonly string[]): ImportChoices {
  return { ...choices, skips: [...new Set([...choices.skips, ...addresses])] }
}
