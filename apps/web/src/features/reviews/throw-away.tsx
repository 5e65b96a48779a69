import { type PlanReview, voidReview } from '@tandem/contract/reviews'
import { useState } from 'react'
import { useWrite } from '../../api/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { throwAwayWords } from './throw-away.words.ts'

type Props = {
  readonly review: PlanReview
  /** The version that is thrown away, with what was typed since. */
  readonly version: () => number
  /** Lets the draft go once the act has succeeded. */
  readonly letGo: (act: () => Promise<unknown>) => Promise<void>
  readonly onGone: () => void
}

/** Throws an unfinished review away, once that is confirmed. */
export function ThrowAway({ review, version, letGo, onGone }: Props) {
  const t = useWords(throwAwayWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const write = useWrite(voidReview)
  const [isAsking, setAsking] = useState(false)
  const { reviewId } = review
  const throwAway = () =>
    letGo(() => write.mutateAsync({ params: { reviewId }, body: { version: version() } })).then(
      () => {
        toast({ text: t('thrownAway') })
        onGone()
      },
      () => undefined,
    )
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {t('throwAway')}
      </Button>
      {isAsking && (
        <Dialog
          size="sm"
          role="alertdialog"
          title={t('throwAwayTitle')}
          onDismiss={() => setAsking(false)}
          actions={
            <>
              <Button variant="danger" isBusy={write.isPending} onClick={() => void throwAway()}>
                {t('throwAway')}
              </Button>
              <Button variant="primary" onClick={() => setAsking(false)}>
                {t('goOnWriting')}
              </Button>
            </>
          }
        >
          <p>{t('throwAwayText')}</p>
          {write.error !== null && <Notice tone="bad">{failureText(write.error.code)}</Notice>}
        </Dialog>
      )}
    </>
  )
}
