import type { LogEntry } from '@tandem/contract/log-entries'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import { type OpenedLog, useLog, useLogBoxState } from './log-context.ts'
import type { LogValues } from './log-values.ts'

/** The entry stored now, when somebody else's words, or one's own of an earlier try, stand against these. */
export function conflictOf(
  failure: string | null,
  current: unknown,
  refusal: string | null,
  entry: LogEntry | null,
): LogEntry | null {
  if (failure === 'stale') return current as LogEntry
  return refusal === 'key-reused' || refusal === 'already-exists' ? entry : null
}

/** Whether what is typed is kept, and the keys that save it. */
export function DraftNote({ isKept }: { readonly isKept: boolean }): ReactNode {
  const t = useWords(logWords)
  const { isLasting } = useLogBoxState()
  return (
    <>
      {isKept && <span className="only-phone">{isLasting ? t('draftNoteShort') : ''}</span>}
      <span className="not-phone">
        {!isLasting ? t('lostNote') : isKept ? t('draftNote') : ''} <Kbd>Ctrl ↵</Kbd> {t('keySaves')}
      </span>
    </>
  )
}

type BegunProps = { readonly opened: OpenedLog; readonly isTouched: boolean }

/** An entry that was begun and not saved, about the same people: offered before another one is written. */
export function BegunEntry({ opened, isTouched }: BegunProps): ReactNode {
  const t = useWords(logWords)
  const { instant, list } = useFormats()
  const { openDraft } = useLog()
  const { drafts } = useLogBoxState()
  const [isPutAside, setPutAside] = useState(false)
  if (opened.draft !== null || opened.entry !== null || isTouched || isPutAside) return null
  const { episodeId } = opened.about
  const begun = drafts.find(
    ({ id, entry, values }) =>
      id !== opened.draftId &&
      entry === null &&
      (episodeId == null || values.parts.some((part) => part.episodeId === episodeId)),
  )
  if (begun === undefined) return null
  const names = begun.names.length === 0 ? '' : list(begun.names)
  return (
    <Notice
      role="status"
      title={t('begun', { at: instant(begun.keptAt) })}
      actions={
        <>
          <Button size="sm" onClick={() => openDraft(begun)}>
            {t('goOn')}
          </Button>
          <Button size="sm" onClick={() => setPutAside(true)}>
            {t('writeAnother')}
          </Button>
        </>
      }
    >
      {[names, begun.values.note.trim().slice(0, 120)].filter((text) => text !== '').join(' · ') || undefined}
    </Notice>
  )
}

/** The session ended while the entry was sent: it waits for the sign-in. */
export function SignedOutNote({ draftId, isBusy }: { readonly draftId: string; readonly isBusy: boolean }): ReactNode {
  const t = useWords(logWords)
  const { waiting, isSending } = useLogBoxState()
  if (!isBusy || isSending || !waiting.some((one) => one.id === draftId)) return null
  return <Notice tone="warn">{t('signedOut')}</Notice>
}

/** A screen under the finger: a box that takes the focus there brings a keyboard over half of the form. */
function isTouchScreen(): boolean {
  return globalThis.matchMedia?.('(pointer: coarse)').matches ?? false
}

/** The first thing that is left to say: whom it is about, else what happened; with whom on a phone, where all is to be seen first. */
export function firstToSay({ parts, isWithoutPerson, employer }: LogValues): string {
  if (isWithoutPerson && employer === null) return '/employerId'
  if (!isWithoutPerson && parts.length === 0) return '/parts'
  return isTouchScreen() ? '/withParties' : '/note'
}

/** Goes to a control, at the end of what stands in it, and scrolls no further than it must. */
export function goTo(id: string): void {
  const control = document.getElementById(id)
  const within = (selector: string) => control?.querySelector<HTMLElement>(selector)
  const target = within('input:checked') ?? within('input') ?? control
  target?.focus({ preventScroll: true })
  if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length)
  target?.scrollIntoView?.({ block: 'nearest' })
}

/** Begins at one control of the form. */
export function useFirstFocus(id: string): void {
  const first = useRef(id)
  useEffect(() => goTo(first.current), [])
}
