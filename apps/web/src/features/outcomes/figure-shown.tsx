import type { FigureKey, OutcomeFigure } from '@tandem/contract/outcomes'
import type { ReactNode } from 'react'
import { Tile } from '../../ui/page.tsx'
import { useWords } from '../../words/locale.tsx'
import { useFigureTexts } from './figure-texts.ts'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'

type Props = { readonly figure: OutcomeFigure; readonly onOpen: (key: FigureKey) => void }

/** Opens what stands behind a figure: the people, or for a reader of figures alone what is counted. */
export function SeeButton({ figure, onOpen }: Props) {
  const t = useWords(outcomesWords)
  const { name } = useFigureTexts()(figure)
  return (
    <button
      type="button"
      className={`${styles.see} noprint`}
      aria-label={t(figure.hasList ? 'seeLabel' : 'seeWhatLabel', { figure: name })}
      onClick={() => onOpen(figure.key)}
    >
      {t(figure.hasList ? 'see' : 'seeWhat')}
    </button>
  )
}

/** What is said below a figure, with the way to the people behind it. */
function FigureNote({ figure, onOpen }: Props) {
  const { outOf, unknown, tooEarly, notNoted } = useFigureTexts()(figure)
  const said = [outOf, tooEarly, unknown, notNoted].filter((text) => text !== '')
  return (
    <>
      {said.length > 0 && <span className={styles.said}>{said.join(' · ')}</span>}
      <SeeButton figure={figure} onOpen={onOpen} />
    </>
  )
}

/** A figure that stands out. */
export function FigureTile({ figure, onOpen }: Props) {
  const { name, value } = useFigureTexts()(figure)
  return <Tile label={name} figure={value} note={<FigureNote figure={figure} onOpen={onOpen} />} />
}

type LineProps = Props & {
  /** The card bears the name already. */
  readonly isNamed?: boolean
  readonly children?: ReactNode
}

/** A figure in a card, with more about it below. */
export function FigureLine({ figure, onOpen, isNamed = true, children }: LineProps) {
  const { name, value } = useFigureTexts()(figure)
  return (
    <div className={styles.line}>
      {isNamed && <div className={styles.lineName}>{name}</div>}
      <div className={styles.lineValue}>{value}</div>
      <div className="small">
        <FigureNote figure={figure} onOpen={onOpen} />
      </div>
      {children}
    </div>
  )
}
