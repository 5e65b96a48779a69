import type { Locale } from '@tandem/domain/members'
import { useEffect, useRef, useState } from 'react'
import { CallFailed, type FailureCode } from '../../api/client.ts'

/** What any link shows. */
export type AnyPage<Answers> = {
  readonly locale: Locale
  readonly organisationName: string
  readonly answers: Answers
}

/** What was sent, once it was. */
export type Done = 'answered' | 'call' | 'refused'

/** The operations behind one kind of link. */
export type LinkCalls<Page extends AnyPage<Answers>, Answers> = {
  readonly read: (token: string) => Promise<Page>
  readonly keep: (token: string, answers: Answers) => Promise<unknown>
  readonly answer: (token: string, answers: Answers, locale: Locale, refuses: boolean) => Promise<unknown>
  readonly doneBy: (answers: Answers) => Done
}

function codeOf(error: unknown): FailureCode {
  return error instanceof CallFailed ? error.code : 'internal'
}

/**
 * Keeps what is answered, one request after the other: the latest answers win, whatever the line does. A link that has
 * died meanwhile is told at once, before more is written.
 */
function useKeeping<Answers>(
  send: (answers: Answers) => Promise<unknown>,
  onDead: (code: FailureCode) => void,
): (answers: Answers) => void {
  const latest = useRef<Answers | null>(null)
  const isUnderWay = useRef(false)
  const next = async () => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    while (latest.current !== null) {
      const answers = latest.current
      latest.current = null
      await send(answers).catch((error) => {
        if (codeOf(error) === 'link-expired') onDead('link-expired')
      })
    }
    isUnderWay.current = false
  }
  return (answers) => {
    latest.current = answers
    void next()
  }
}

export type Answering<Page, Answers> = {
  readonly page: Page | null
  readonly failure: FailureCode | null
  readonly isBusy: boolean
  readonly done: Done | null
  readonly load: () => void
  readonly change: (answers: Answers) => void
  readonly send: (locale: Locale, refuses: boolean, answers?: Answers) => void
}

/** One visit to a link: what it asks, what is answered, and the sending. Nothing is kept on the device. */
export function useAnswering<Page extends AnyPage<Answers>, Answers>(
  token: string,
  calls: LinkCalls<Page, Answers>,
): Answering<Page, Answers> {
  const [page, setPage] = useState<Page | null>(null)
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  /* Once it is sent the link is dead for whatever is still under way. */
  const isSending = useRef(false)
  const keep = useKeeping(
    (answers: Answers) => calls.keep(token, answers),
    (code) => {
      if (!isSending.current) setFailure(code)
    },
  )

  const load = () => {
    setFailure(null)
    calls.read(token).then(setPage, (error) => setFailure(codeOf(error)))
  }
  const loadFirst = useRef(load)
  useEffect(() => loadFirst.current(), [])

  return {
    page,
    failure,
    isBusy,
    done,
    load,
    change: (answers) => {
      setFailure(null)
      setPage((before) => before && { ...before, answers })
      keep(answers)
    },
    send: (locale, refuses, given) => {
      const answers = given ?? page?.answers
      if (answers === undefined || isBusy) return
      setBusy(true)
      setFailure(null)
      isSending.current = true
      calls
        .answer(token, answers, locale, refuses)
        .then(
          () => setDone(refuses ? 'refused' : calls.doneBy(answers)),
          (error) => {
            isSending.current = false
            setFailure(codeOf(error))
          },
        )
        .finally(() => setBusy(false))
    },
  }
}
