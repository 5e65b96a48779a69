import type { PlanReview, ReviewContent } from '@tandem/contract/reviews'
import { PLAN_REVIEW_VOICES } from '@tandem/domain/plan-reviews'
import { TwoVersions, type VersionRow } from '../../parts/two-versions.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { useDecisionLines } from './decision-told.tsx'
import { reviewWords } from './review.words.ts'

type Props = {
  readonly mine: ReviewContent
  readonly theirs: PlanReview
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** A review that a colleague changed meanwhile: both versions wherever they differ. */
export function ReviewVersions({ mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const t = useWords(reviewWords)
  const { day } = useFormats()
  const linesOf = useDecisionLines()
  const stored = theirs.content
  const told = (text: string) => (text.trim() === '' ? '–' : text)
  const said = mine.answers.flatMap((answer, place) =>
    PLAN_REVIEW_VOICES.map(
      (voice): VersionRow => ({
        name: `${answer.question}-${voice}`,
        label: t('voiceOf', { voice: t(voice), question: t(answer.question) }),
        mine: told(answer[voice]),
        theirs: told(stored.answers[place]?.[voice] ?? ''),
      }),
    ),
  )
  const stances = (['worker', 'employer'] as const).flatMap((side): VersionRow[] => {
    const stance = ({ [`${side}Stance` as const]: one }: ReviewContent) => (one === null ? '–' : t(one))
    return [
      { name: `${side}Stance`, label: t(`${side}Stance`), mine: stance(mine), theirs: stance(stored) },
      {
        name: `${side}Words`,
        label: t(`${side}Words`),
        mine: told(mine[`${side}Words`]),
        theirs: told(stored[`${side}Words`]),
      },
    ]
  })
  const theirLines = linesOf(stored)
  const decision = linesOf(mine).map(({ key, term, value }, place): VersionRow => {
    return { name: key, label: term, mine: told(value), theirs: told(theirLines[place]?.value ?? '') }
  })
  const held = { name: 'heldOn', label: t('heldOn'), mine: day(mine.heldOn), theirs: day(stored.heldOn) }
  return (
    <TwoVersions
      rows={[held, ...said, ...stances, ...decision]}
      stored={theirs}
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
    />
  )
}
