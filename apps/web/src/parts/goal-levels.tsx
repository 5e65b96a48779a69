import type { Goal } from '@tandem/contract/goals'
import { GOAL_LEVELS, type GoalLevel } from '@tandem/domain/goals'
import { LevelDots } from '../ui/level-dots.tsx'
import { useWords } from '../words/locale.tsx'
import { goalLevelWords, goalScaleWords } from './goals.words.ts'

const WORD_OF = { '-2': 'm2', '-1': 'm1', '0': 'z0', '1': 'p1', '2': 'p2' } as const
const SIGN_OF = { '-2': '−2', '-1': '−1', '0': '0', '1': '+1', '2': '+2' } as const

/** The level as a number, with a true minus. */
export function levelSign(level: GoalLevel): string {
  return SIGN_OF[String(level) as keyof typeof SIGN_OF]
}

/** The words of a level. */
export function useGoalLevel(): (level: GoalLevel) => string {
  const t = useWords(goalLevelWords)
  return (level) => t(WORD_OF[String(level) as keyof typeof WORD_OF])
}

/** A level as it is chosen: its sign, its words, and what it means for this goal where that is written. */
export function useLevelChoice(): (level: GoalLevel, meaning?: string) => string {
  const t = useWords(goalScaleWords)
  const levelName = useGoalLevel()
  return (level, meaning = '') => {
    const named = `${levelSign(level)} ${levelName(level)}`
    return meaning.trim() === '' ? named : t('choice', { level: named, meaning })
  }
}

/** The five levels: a ring where the work began, filled where it stands, thick at what was agreed. */
export function GoalLevels({ goal }: { readonly goal: Pick<Goal, 'level' | 'baselineLevel'> }) {
  const t = useWords(goalScaleWords)
  const levelText = useGoalLevel()
  const { level, baselineLevel } = goal
  const place = (one: GoalLevel | null) => (one === null ? null : GOAL_LEVELS.indexOf(one))
  const now = level === null ? t('unknown') : t('now', { level: levelText(level) })
  const before = baselineLevel === null ? '' : t('before', { level: levelText(baselineLevel) })
  return (
    <LevelDots
      levels={GOAL_LEVELS.map(levelSign)}
      value={place(level)}
      baseline={place(baselineLevel)}
      target={GOAL_LEVELS.indexOf(0)}
      label={[now, before].filter(Boolean).join(', ')}
    />
  )
}
