import type { FigureKey, OutcomeFigure, RateFigure } from '@tandem/contract/outcomes'
import { Party } from '../../parts/party.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { FigureLine } from './figure-shown.tsx'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'

type Props = { readonly figures: readonly OutcomeFigure[]; readonly onOpen: (key: FigureKey) => void }

/** Each side on a line of its own: never an average of the two. */
function BySide({ figure }: { readonly figure: RateFigure }) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  if (figure.byParty === null) return null
  const { byParty } = figure
  return (
    <ul className={styles.sides}>
      {(['worker', 'employer'] as const).map((side) => {
        const rate = byParty[side]
        return (
          <li key={side}>
            <Party side={side} />
            <span className="num">{rate === null ? t('none') : formats.percent(rate.percent)}</span>
            <span className="small">
              {rate === null
                ? t('hidden')
                : t('outOf', {
                    numerator: formats.number(rate.numerator),
                    denominator: formats.number(rate.denominator),
                  })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Where only one side was seen, or neither. */
function SeenAlone({ figure: { boxes } }: { readonly figure: RateFigure }) {
  const t = useWords(outcomesWords)
  const formats = useFormats()
  if (boxes === null) return null
  const count = (reason: string) => formats.number(boxes.find((box) => box.reason === reason)?.count ?? 0)
  return (
    <p className="small">
      {t('onlyOne', { worker: count('workerOnly'), employer: count('employerOnly'), neither: count('neither') })}
    </p>
  )
}

/** Did we see both, and did we ask both when we said we would? */
export function PartiesCard({ figures, onOpen }: Props) {
  const t = useWords(outcomesWords)
  return (
    <Card title={t('bothParties')}>
      <div className="stack">
        {figures.map(
          (figure) =>
            figure.kind === 'rate' && (
              <FigureLine key={figure.key} figure={figure} onOpen={onOpen}>
                {figure.id === 'A13' && <BySide figure={figure} />}
                {figure.id === 'A12' && <SeenAlone figure={figure} />}
              </FigureLine>
            ),
        )}
      </div>
    </Card>
  )
}
