import { logFormContext } from '@tandem/contract/log-form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { read } from '../../api/query.ts'
import { openSealedStore } from '../../api/sealed-store.ts'
import { LateForm } from '../../parts/late-form.tsx'
import { type LogBox, openLogBox } from './log-box.ts'
import { BoxContext, type Log, LogContext, type LogSurroundings, type OpenedLog } from './log-context.ts'
import type { LogAbout } from './log-values.ts'

const loadDialog = () => import('./log-dialog.tsx')
const LogDialog = lazy(() => loadDialog().then((module) => ({ default: module.LogDialog })))
const DraftsDialog = lazy(() => import('./drafts-dialog.tsx').then((module) => ({ default: module.DraftsDialog })))

type Props = LogSurroundings & {
  readonly memberId: string
  /** False while the session has ended and the sign-in stands open: what is unsaved waits, and goes out when it turns true. */
  readonly isSignedIn: boolean
  /** Some members only read: for them the key and the fetching ahead do nothing. */
  readonly mayWrite?: boolean
  /** What the page shown is about, for the key and the button that know of nothing else. */
  readonly subject?: LogAbout | undefined
  /** Where drafts are kept. */
  readonly openStore?: typeof openSealedStore
  readonly children: ReactNode
}

/** The drafts, the outbox and the dialog of the log, for everything below it. The key N opens the form. */
export function LogProvider(props: Props) {
  const {
    memberId,
    isSignedIn,
    mayWrite = true,
    subject,
    openStore = openSealedStore,
    children,
    ...surroundings
  } = props
  const box = useBox(memberId, isSignedIn, openStore)
  const [opened, setOpened] = useState<OpenedLog | null>(null)
  const [isListOpen, setListOpen] = useState(false)

  const shown = useRef(subject)
  useEffect(() => {
    shown.current = subject
  })

  const log = useMemo<Log>(
    () => ({
      openLog: (about = shown.current ?? {}) => setOpened({ draftId: v7(), about, draft: null, entry: null }),
      openCorrection: (entry) => setOpened({ draftId: v7(), about: {}, draft: null, entry }),
      openDraft: (draft) => {
        setListOpen(false)
        setOpened({ draftId: draft.id, about: {}, draft, entry: draft.entry })
      },
      openDrafts: () => setListOpen(true),
    }),
    [],
  )
  useNewEntryKey(mayWrite, log.openLog)
  useAhead(mayWrite)

  return (
    <LogContext value={log}>
      <BoxContext value={box}>
        {children}
        {isListOpen && box !== null && (
          <LateForm onClose={() => setListOpen(false)}>
            <DraftsDialog box={box} onClose={() => setListOpen(false)} />
          </LateForm>
        )}
        {opened !== null && box !== null && (
          <LateForm key={opened.draftId} onClose={() => setOpened(null)}>
            <LogDialog opened={opened} box={box} surroundings={surroundings} onClose={() => setOpened(null)} />
          </LateForm>
        )}
      </BoxContext>
    </LogContext>
  )
}

/** The member's box on this device, kept in step with other tabs, sent when there is a network and a session. */
function useBox(memberId: string, isSignedIn: boolean, openStore: typeof openSealedStore): LogBox | null {
  const client = useQueryClient()
  const [box, setBox] = useState<LogBox | null>(null)

  useEffect(() => {
    let isGone = false
    let fresh: LogBox | null = null
    const channel = globalThis.BroadcastChannel === undefined ? null : new BroadcastChannel(`tandem-log-${memberId}`)
    void openStore(memberId).then(async (store) => {
      if (isGone) return
      fresh = openLogBox(memberId, store, client, () => {
        if (!isGone) channel?.postMessage('changed')
      })
      await fresh.reload()
      if (isGone) return
      setBox(fresh)
      void fresh.flush()
    })
    const reload = () => void fresh?.reload()
    channel?.addEventListener('message', reload)
    return () => {
      isGone = true
      channel?.close()
      fresh?.close()
      setBox(null)
    }
  }, [memberId, client, openStore])

  useEffect(() => {
    if (box === null) return
    const flush = () => void box.flush()
    const flushWhenSeen = () => {
      if (document.visibilityState === 'visible') flush()
    }
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flushWhenSeen)
    return () => {
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flushWhenSeen)
    }
  }, [box])

  useEffect(() => {
    if (isSignedIn) box?.resume()
  }, [box, isSignedIn])

  return box
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="listbox"]') !== null
}

/** N opens a new entry, unless somebody types or a dialog is open. */
function useNewEntryKey(mayWrite: boolean, open: Log['openLog']): void {
  useEffect(() => {
    if (!mayWrite) return
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== 'n' && event.key !== 'N') return
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', keyDown)
    return () => window.removeEventListener('keydown', keyDown)
  })
}

/** Milliseconds after which the form is fetched ahead, with what it needs. */
const AHEAD_AFTER = 1_500

/** Makes the form open at once, with what is true then: its code is there, and its people are kept up with every write. */
function useAhead(mayWrite: boolean): void {
  const [isTime, setTime] = useState(false)
  useEffect(() => {
    if (!mayWrite) return
    const timer = setTimeout(() => {
      loadDialog().catch(() => undefined)
      setTime(true)
    }, AHEAD_AFTER)
    return () => clearTimeout(timer)
  }, [mayWrite])
  useQuery({ ...read(logFormContext, { query: {} }), enabled: mayWrite && isTime })
}
