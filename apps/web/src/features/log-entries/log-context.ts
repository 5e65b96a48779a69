import type { LogEntry } from '@tandem/contract/log-entries'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { LogBox, LogBoxState, LogDraft } from './log-box.ts'
import type { LogAbout } from './log-values.ts'

/** Companies that answer to what is typed. */
export type FindEmployers = (typed: string) => Promise<readonly { employerId: string; name: string; sub?: string }[]>

/** What a check-in that follows an entry is told. */
export type CheckInAfter = {
  readonly placementId: string
  readonly party: 'worker' | 'employer'
  readonly logEntryId: string
  readonly heldOn: string
}

/** What the log needs from the rest of the application. */
export type LogSurroundings = {
  readonly findEmployers?: FindEmployers | undefined
  readonly onAddCheckIn?: ((checkIn: CheckInAfter) => void) | undefined
  /** Opens what asks for more hours of an accompaniment, over the form. */
  readonly onAskHours?: ((episodeId: string) => void) | undefined
}

/** One dialog: a new entry, a draft taken up again, or an entry to correct. */
export type OpenedLog = {
  readonly draftId: string
  readonly about: LogAbout
  readonly draft: LogDraft | null
  readonly entry: LogEntry | null
}

export type Log = {
  /** Opens the form over any page; whom and how are filled in as told, else by what the page is about. */
  readonly openLog: (about?: LogAbout) => void
  readonly openCorrection: (entry: LogEntry) => void
  readonly openDraft: (draft: LogDraft) => void
  readonly openDrafts: () => void
}

const NOTHING = () => undefined
export const LogContext = createContext<Log>({
  openLog: NOTHING,
  openCorrection: NOTHING,
  openDraft: NOTHING,
  openDrafts: NOTHING,
})
export const BoxContext = createContext<LogBox | null>(null)

export function useLog(): Log {
  return useContext(LogContext)
}

const EMPTY: LogBoxState = { isReady: false, isLasting: true, drafts: [], waiting: [], isSending: false }

/** Drafts and what waits for the network, as they stand now. */
export function useLogBoxState(): LogBoxState {
  const box = useContext(BoxContext)
  return useSyncExternalStore(box?.subscribe ?? subscribeToNothing, () => box?.state() ?? EMPTY)
}

function subscribeToNothing(): () => void {
  return NOTHING
}
