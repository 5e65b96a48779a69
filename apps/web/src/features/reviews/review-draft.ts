import { type PlanReview, type ReviewContent, saveReview } from '@tandem/contract/reviews'
import { mergedReview } from '@tandem/domain/review-merge'
import { useCallback, useEffect, useRef, useState } from 'react'
import { CallFailed, type FailureCode } from '../../api/client.ts'
import { useKeeping } from '../../api/keeping.ts'
import { useWrite } from '../../api/query.ts'
import { openSealedStore, type SealedStore } from '../../api/sealed-store.ts'

type Kept = {
  readonly content: ReviewContent
  readonly version: number
  /** What the server held when the typing began; missing in drafts of the first release. */
  readonly base?: ReviewContent | null
}

export type ReviewDraft = {
  readonly content: ReviewContent
  readonly set: (some: Partial<ReviewContent>) => void
  readonly isTouched: boolean
  /** What was typed on this device has come back. */
  readonly isRestored: boolean
  /** Why the last save failed. */
  readonly failure: FailureCode | null
  /** What a colleague saved meanwhile; `content` then holds theirs wherever nothing was typed here. */
  readonly theirs: PlanReview | null
  readonly isBusy: boolean
  /** Saves what is typed on the server; true when it is there. */
  readonly save: () => Promise<boolean>
  /** Saves both: what was typed here over what somebody else has saved. */
  readonly saveOver: () => Promise<boolean>
  /** Lets the own words go for what somebody else has saved. */
  readonly takeTheirs: () => Promise<void>
  /** Forgets what is typed once the review is thrown away; a failure keeps it, and is handed on. */
  readonly letGo: (act: () => Promise<unknown>) => Promise<void>
  /** The version on the server that the draft follows. */
  readonly version: () => number
}

/**
 * A review as it is being written: kept on the device shortly after each key, on the server at each step. Nothing typed
 * is lost by a closed window, a lost line or somebody else's save.
 */
export function useReviewDraft(
  review: PlanReview,
  memberId: string,
  openStore: (memberId: string) => Promise<SealedStore> = openSealedStore,
): ReviewDraft {
  const id = `review-${review.reviewId}`
  const [content, setContent] = useState(review.content)
  const [isTouched, setTouched] = useState(false)
  const [isRestored, setRestored] = useState(false)
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const version = useRef(review.version)
  const base = useRef<ReviewContent | null>(review.content)
  const [theirs, setTheirs] = useState<PlanReview | null>(null)
  const store = useRef<Promise<SealedStore>>(undefined)
  const isDone = useRef(false)
  const write = useWrite(saveReview)
  store.current ??= openStore(memberId)

  useEffect(() => {
    let isGone = false
    void store.current
      ?.then((opened) => opened.all())
      .then((all) => {
        const kept = all.find((one) => one.id === id)?.value as Kept | undefined
        if (isGone || kept === undefined) return
        version.current = kept.version
        base.current = kept.base ?? null
        setContent(kept.content)
        setTouched(true)
        setRestored(true)
      })
    return () => {
      isGone = true
    }
  }, [id])

  const keep = () => {
    const value: Kept = { content, version: version.current, base: base.current }
    void store.current?.then((opened) => opened.put({ id, kind: 'review', value }))
  }
  useKeeping(content, isTouched, isDone, keep)

  const set = useCallback((some: Partial<ReviewContent>) => {
    setTouched(true)
    setContent((before) => ({ ...before, ...some }))
  }, [])

  /** What was typed while a save was under way is not saved by it. */
  const latest = useRef(content)
  latest.current = content

  async function save(): Promise<boolean> {
    if (!isTouched || isDone.current) return true
    try {
      const body = { content, version: version.current }
      const saved = await write.mutateAsync({ params: { reviewId: review.reviewId }, body })
      version.current = saved.version
      base.current = content
      setFailure(null)
      setTheirs(null)
      if (latest.current !== content) return true
      setTouched(false)
      await (await store.current)?.remove(id)
      return true
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      const stored = (error.problem?.current as PlanReview | undefined) ?? null
      if (error.code === 'stale' && stored !== null) {
        const { content: before } = stored
        setContent((mine) => mergedReview(base.current, mine, before) as ReviewContent)
      }
      setTheirs(error.code === 'stale' ? stored : null)
      setFailure(error.code)
      return false
    }
  }

  const leave = useRef(save)
  leave.current = save
  useEffect(() => () => void leave.current(), [])

  return {
    content,
    set,
    isTouched,
    isRestored,
    failure,
    isBusy: write.isPending,
    save,
    theirs,
    saveOver: () => {
      version.current = theirs?.version ?? version.current
      base.current = theirs?.content ?? base.current
      return save()
    },
    takeTheirs: async () => {
      if (theirs === null) return
      version.current = theirs.version
      base.current = theirs.content
      setContent(theirs.content)
      setTheirs(null)
      setTouched(false)
      setRestored(false)
      setFailure(null)
      await (await store.current)?.remove(id)
    },
    letGo: async (act) => {
      isDone.current = true
      await act().catch((error: unknown) => {
        isDone.current = false
        throw error
      })
      await (await store.current)?.remove(id)
    },
    version: () => version.current,
  }
}
