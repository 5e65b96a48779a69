import { GOAL_LEVELS } from '@tandem/domain/goals'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { levelSign, useGoalLevel } from '../../parts/goal-levels.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { goalFormWords } from './goal-form.words.ts'
import type { GoalValues } from './goal-form-values.ts'

/** Five texts, one for each level. */
export function GoalLevelFields({ form }: { readonly form: Form<GoalValues> }) {
  const t = useWords(goalFormWords)
  const levelName = useGoalLevel()
  const fieldText = useFieldWords()
  const { levelTexts } = form.values
  return (
    <fieldset className="stack stack-s">
      <legend className="strong">{t('levels')}</legend>
      <p className="small">{t('levelsHint')}</p>
      {GOAL_LEVELS.map((level, place) => {
        const pointer = `/levelTexts/${place}`
        return (
          <Field
            key={level}
            id={fieldIdOf(form.formId, pointer)}
            label={t('levelName', { sign: levelSign(level), level: levelName(level) })}
            error={fieldText(form.errorAt(pointer))}
          >
            {(wiring) => (
              <TextArea
                {...wiring}
                isShort
                value={levelTexts[place] ?? ''}
                onChange={(text) =>
                  form.set({ levelTexts: levelTexts.map((before, at) => (at === place ? text : before)) })
                }
              />
            )}
          </Field>
        )
      })}
    </fieldset>
  )
}
