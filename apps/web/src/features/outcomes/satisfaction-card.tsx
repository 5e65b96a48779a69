import type { FigureKey, OutcomeFigure, SatisfactionFigure } from '@tandem/contract/outcomes'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { Party } from '../../parts/party.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { FigureLine } from './figure-shown.tsx'
import { funderBarWords } from './funder-bar.words.ts'
import { outcomesWords } from './outcomes.words.ts'

type Props = { readonly figures: readonly OutcomeFigure[]; readonly onOpen: (key: FigureKey) => void }

const SIDE_OF: Partial<Record<FigureKey, CheckInParty>> = { F3: 'employer', F4: 'worker' }

/** The bar of the funder, and on which side of it the mean of both stands. */
function Bar({ figure: { bar, reachesBar } }: { readonly figure: SatisfactionFigure }) {
  const t = useWords(funderBarWords)
  const { number } = useFormats()
  return (
    <p className="row row-s row-wrap small">
      {t('bar', { bar: number(bar, 1) })}
      {reachesBar !== null && <Chip tone={reachesBar ? 'ok' : 'warn'}>{t(reachesBar ? 'barMet' : 'barNotMet')}</Chip>}
    </p>
  )
}

/** What people and companies say of us, each apart; their marks together against the bar of the funder. */
export function SatisfactionCard({ figures, onOpen }: Props) {
  const t = useWords(outcomesWords)
  return (
    <Card title={t('satisfaction')}>
      <div className="stack">
        {figures.map((figure) => {
          const side = SIDE_OF[figure.key]
          return (
            figure.kind === 'satisfaction' && (
              <FigureLine key={figure.key} figure={figure} onOpen={onOpen}>
                {side === undefined ? <Bar figure={figure} /> : <Party side={side} />}
              </FigureLine>
            )
          )
        })}
      </div>
    </Card>
  )
}
