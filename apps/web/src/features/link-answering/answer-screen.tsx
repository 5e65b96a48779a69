import { useWords } from '../../words/locale.tsx'
import { phrase } from '../../words/words.ts'
import { answerWords } from './answer.words.ts'
import { AnswerFrame } from './answer-frame.tsx'
import { CHECK_IN_CALLS, writtenIn } from './check-in-answers.ts'
import { CheckInSteps } from './check-in-steps.tsx'
import { opinionWords } from './opinion.words.ts'
import { OPINION_CALLS } from './opinion-answers.ts'
import { OpinionSteps } from './opinion-steps.tsx'
import { useAnswering } from './use-answering.ts'

type Props = { readonly token: string }

/** Behind a check-in link: a few questions, one at a time, for somebody without account on an old phone. */
export function CheckInScreen({ token }: Props) {
  const answering = useAnswering(token, CHECK_IN_CALLS)
  return (
    <AnswerFrame
      answering={answering}
      title={(locale) => phrase(answerWords, locale, 'title')}
      renderSteps={(page, locale) => <CheckInSteps page={page} answering={answering} locale={locale} />}
      renderThanks={(organisation) => <CheckInThanks organisation={organisation} isCall={answering.done === 'call'} />}
      writtenIn={writtenIn}
    />
  )
}

function CheckInThanks({ organisation, isCall }: { readonly organisation: string; readonly isCall: boolean }) {
  const t = useWords(answerWords)
  return t(isCall ? 'thanksCall' : 'thanksText', { organisation })
}

/** Behind a satisfaction link: what one side thinks of the coaching, read by no coach. */
export function OpinionScreen({ token }: Props) {
  const answering = useAnswering(token, OPINION_CALLS)
  return (
    <AnswerFrame
      answering={answering}
      title={(locale) => phrase(opinionWords, locale, 'title')}
      renderSteps={(page, locale) => <OpinionSteps page={page} answering={answering} locale={locale} />}
      renderThanks={() => <OpinionThanks />}
    />
  )
}

function OpinionThanks() {
  const t = useWords(opinionWords)
  return t('sent')
}
