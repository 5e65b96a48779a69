import type { ReviewContent } from '@tandem/contract/reviews'
import { exitCategoryWords, exitReasonWords } from '../../parts/episodes.words.ts'
import { reviewDecisionWords } from '../../parts/reviews.words.ts'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { reviewWords } from './review.words.ts'

/** What was decided in words, line by line; empty where nothing is said. */
export function useDecisionLines() {
  const t = useWords(reviewWords)
  const told = useWords(reviewDecisionWords)
  const reason = useWords(exitReasonWords)
  const category = useWords(exitCategoryWords)
  const { day } = useFormats()
  return (content: ReviewContent) => {
    const { decision, exitedOn, exitReason, exitCategory, extendToOn, afterCareOn } = content
    const closes = decision === 'close'
    const lines = [
      ['decision', decision === null ? '' : told(decision)],
      ['reason', content.decisionReason],
      ['extendToOn', decision === 'extend' && extendToOn !== null ? day(extendToOn) : ''],
      ['exitedOn', closes && exitedOn !== null ? day(exitedOn) : ''],
      ['exitReason', closes && exitReason !== null ? reason(exitReason) : ''],
      ['exitCategory', closes && exitCategory !== null ? category(exitCategory) : ''],
      ['afterCare', closes ? afterCareOn.map((on) => day(on)).join(' · ') : ''],
      ['remains', content.remains],
      ['takesOver', content.takesOver],
    ] as const
    return lines.map(([key, value]) => ({ key, term: t(key), value }))
  }
}

/** The decision of a finished review, to be read. */
export function DecisionTold({ content }: { readonly content: ReviewContent }) {
  const t = useWords(reviewWords)
  const { day } = useFormats()
  const lines = useDecisionLines()(content)
  const heldOn = { key: 'heldOn', term: t('heldOn'), value: day(content.heldOn) }
  return (
    <Card title={t('decisionStep')}>
      <DefinitionList items={[heldOn, ...lines.filter(({ value }) => value !== '')]} />
    </Card>
  )
}
