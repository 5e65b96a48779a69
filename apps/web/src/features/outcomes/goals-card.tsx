import type { FigureKey, OutcomeFigure, RateFigure } from '@tandem/contract/outcomes'
import { GOAL_OWNERS } from '@tandem/domain/goals'
import { Card } from '../../ui/card.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { FigureLine } from './figure-shown.tsx'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'

type Props = { readonly figures: readonly OutcomeFigure[]; readonly onOpen: (key: FigureKey) => void }

const OWNER_WORDS = { worker: 'ownerWorker', employer: 'ownerEmployer', joint: 'ownerJoint' } as const
const OWNER_TONES = { worker: 'a', employer: 'b', joint: 'ab' } as const

/** Whose goals were reached, each owner on a line of its own. */
function ByOwner({ byGoal }: Pick<RateFigure, 'byGoal'>) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  if (byGoal === null) return null
  return (
    <ul className={styles.sides}>
      {GOAL_OWNERS.map((owner) => {
        const { numerator, denominator, percent } = byGoal[owner]
        return (
          <li key={owner}>
            <PartyMark tone={OWNER_TONES[owner]} label={t(OWNER_WORDS[owner])} />
            <span className="num">{formats.percent(percent)}</span>
            <span className="small">
              {denominator === 0
                ? t('noGoals')
                : t('outOf', { numerator: formats.number(numerator), denominator: formats.number(denominator) })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Were the goals reached, and how far, all those of a plan together? */
export function GoalsCard({ figures, onOpen }: Props) {
  const t = useWords(outcomesWords)
  return (
    <Card title={t('goals')}>
      <div className="stack">
        {figures.map((figure) => (
          <FigureLine key={figure.key} figure={figure} onOpen={onOpen}>
            {figure.kind === 'rate' && <ByOwner byGoal={figure.byGoal} />}
          </FigureLine>
        ))}
      </div>
    </Card>
  )
}
