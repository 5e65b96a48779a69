import type {
  answerCheckInLink,
  keepCheckInAnswers,
  LinkAnswers,
  readCheckInLink,
} from '@tandem/contract/check-in-answering'
import { CHECK_IN_LINK_PATHS } from '@tandem/contract/check-in-link-paths'
import type { Locale } from '@tandem/domain/members'
import { useEffect, useRef, useState } from 'react'
import { CallFailed, type FailureCode } from '../../api/client.ts'
import { callLightly } from '../../api/light-call.ts'
import type { AskedPage } from './link-answers.ts'

const PATHS = CHECK_IN_LINK_PATHS

function codeOf(error: unknown): FailureCode {
  return error instanceof CallFailed ? error.code : 'internal'
}

/**
 * Keeps what is answered, one request after the other: the latest answers win, whatever the line does. A link that has
 * died meanwhile is told at once, before more is written.
 */
function useKeeping(token: string, onDead: (code: FailureCode) => void): (answers: LinkAnswers) => void {
  const latest = useRef<LinkAnswers | null>(null)
  const isUnderWay = useRef(false)
  const next = async () => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    while (latest.current !== null) {
      const answers = latest.current
      latest.current = null
      await callLightly<typeof keepCheckInAnswers>(PATHS.keep, { token, answers }).catch((error) => {
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

export type Answering = {
  readonly page: AskedPage | null
  readonly failure: FailureCode | null
  readonly isBusy: boolean
  /** What was sent, once it was. */
  readonly done: 'answered' | 'call' | 'refused' | null
  readonly load: () => void
  readonly change: (answers: LinkAnswers) => void
  readonly send: (locale: Locale, refuses: boolean, answers?: LinkAnswers) => void
}

/** One visit to a check-in link: what it asks, what is answered, and the sending. Nothing is kept on the device. */
export function useAnswering(token: string): Answering {
  const [page, setPage] = useState<AskedPage | null>(null)
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Answering['done']>(null)
  /* Once it is sent the link is dead for whatever is still under way. */
  const isSending = useRef(false)
  const keep = useKeeping(token, (code) => {
    if (!isSending.current) setFailure(code)
  })

  const load = () => {
    setFailure(null)
    callLightly<typeof readCheckInLink>(PATHS.read, { token }).then(setPage, (error) => setFailure(codeOf(error)))
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
      callLightly<typeof answerCheckInLink>(PATHS.answer, { token, locale, answers, refuses })
        .then(
          () => setDone(refuses ? 'refused' : answers.wantsCall ? 'call' : 'answered'),
          (error) => {
            isSending.current = false
            setFailure(codeOf(error))
          },
        )
        .finally(() => setBusy(false))
    },
  }
}
