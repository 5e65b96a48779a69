import type { Goal } from '@tandem/contract/goals'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { GOAL_LEVELS } from '@tandem/domain/goals'
import { classNames } from '../ui/class-names.ts'
import { useFormats, useWords } from '../words/locale.tsx'
import { GoalLevels, levelSign, useGoalLevel } from './goal-levels.tsx'
import styles from './goal-scale.module.css'
import { goalDoerWords, goalStepsWords } from './goals.words.ts'
import { SourceMark } from './source-mark.tsx'

type Props = {
  readonly goal: Pick<Goal, 'level' | 'baselineLevel' | 'levelTexts' | 'standings'>
  readonly today: CalendarDate
}

/** The five levels as steps: what each means, where it began, and where each source sees it now, never averaged. */
export function GoalScale({ goal, today }: Props) {
  const t = useWords(goalStepsWords)
  const doer = useWords(goalDoerWords)
  const levelName = useGoalLevel()
  const { shortDay } = useFormats()
  const { levelTexts, standings, baselineLevel, level } = goal
  const says = ({ source, reviewedOn, isWorse }: Goal['standings'][number]) =>
    [t('says', { source: doer(source), day: shortDay(reviewedOn, today) }), isWorse ? t('worse') : '']
      .filter(Boolean)
      .join(', ')
  const apart = standings.filter((one) => one.level === null)
  const isWritten = levelTexts?.some((text) => text.trim() !== '') === true
  return (
    <div className="stack stack-s">
      {!isWritten && standings.length === 0 ? (
        <div className="row row-wrap">
          <GoalLevels goal={goal} />
          <span className="small">{t('unwritten')}</span>
        </div>
      ) : (
        <ol className={styles.steps} aria-label={t('label')}>
          {GOAL_LEVELS.map((one, place) => (
            <li
              key={one}
              className={classNames(styles.step, one === 0 && styles.expected, one === level && styles.now)}
            >
              <span className={styles.head}>
                <span className={styles.sign}>{levelSign(one)}</span> {levelName(one)}
              </span>
              {(levelTexts?.[place] ?? '').trim() === '' ? (
                <span className={styles.empty}>{t('notWritten')}</span>
              ) : (
                <span className={styles.text}>{levelTexts?.[place]}</span>
              )}
              <span className={styles.marks}>
                {one === baselineLevel && <span className={styles.start}>{t('start')}</span>}
                {standings
                  .filter((standing) => standing.level === one)
                  .map((standing) => (
                    <SourceMark key={standing.source} source={standing.source} label={says(standing)} />
                  ))}
              </span>
            </li>
          ))}
        </ol>
      )}
      {apart.length > 0 && (
        <div className="row row-wrap small">
          {apart.map((one) => (
            <SourceMark key={one.source} source={one.source} label={`${says(one)}, ${t('notObserved')}`} />
          ))}
        </div>
      )}
    </div>
  )
}
