import type { ReactNode } from 'react'
import { useWords } from '../../words/locale.tsx'
import styles from './answer.module.css'
import { answerWords } from './answer.words.ts'
import { Back, Heading } from './answer-parts.tsx'
import { LevelFace } from './level-face.tsx'

/** Best first, each with its words. */
const LEVELS = [
  [5, 'level5'],
  [4, 'level4'],
  [3, 'level3'],
  [2, 'level2'],
  [1, 'level1'],
] as const

type FrameProps = {
  readonly at: number
  readonly count: number
  readonly question: string
  readonly onBack: () => void
  readonly children: ReactNode
}

/** One question alone on the screen; the first has place 0. */
export function QuestionFrame({ at, count, question, onBack, children }: FrameProps) {
  const t = useWords(answerWords)
  return (
    <>
      <p className={styles.small}>{t('progress', { at: at + 1, count })}</p>
      <Heading>{question}</Heading>
      {children}
      <Back onBack={onBack} />
    </>
  )
}

type Props = Omit<FrameProps, 'children'> & {
  /** The level tapped before, `null` for the way around, `undefined` for nothing. */
  readonly given: number | null | undefined
  /** What stands below the levels, for who chooses none. */
  readonly around: string
  readonly onChoose: (level: number | null) => void
}

export function RatedQuestion({ given, around, onChoose, ...frame }: Props) {
  const t = useWords(answerWords)
  const classOf = (value: number | null) => `${styles.button} ${styles.level} ${given === value ? styles.chosen : ''}`
  return (
    <QuestionFrame {...frame}>
      <ul className={styles.levels}>
        {LEVELS.map(([level, name]) => (
          <li key={level}>
            <button
              type="button"
              aria-pressed={given === level}
              className={classOf(level)}
              onClick={() => onChoose(level)}
            >
              <LevelFace level={level} /> {t(name)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-pressed={given === null} className={classOf(null)} onClick={() => onChoose(null)}>
            {around}
          </button>
        </li>
      </ul>
    </QuestionFrame>
  )
}
