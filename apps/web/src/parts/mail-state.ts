import type { MailFailure, MailState } from '@tandem/domain/mail'
import { useFormats, useWords } from '../words/locale.tsx'
import { mailFailureWords, mailStateWords } from './mail.words.ts'

export type ShownMail = {
  readonly state: MailState
  /** When it was settled. */
  readonly at: string | null
  readonly failure: MailFailure | null
}

/** Where an e-mail stands, in a few words. */
export function useMailState(): (mail: ShownMail) => string {
  const t = useWords(mailStateWords)
  const why = useWords(mailFailureWords)
  const { instant } = useFormats()
  return ({ state, at, failure }) =>
    t(state === 'waiting' && failure !== null ? 'retried' : state, {
      why: failure === null ? '' : why(failure),
      at: at === null ? '' : instant(at),
    })
}

/** How often to look again while one has not been settled, in milliseconds. */
export function mailLookMs(mails: readonly (ShownMail | null)[]): number | false {
  return mails.some((mail) => mail !== null && mail.at === null) ? 2_000 : false
}
