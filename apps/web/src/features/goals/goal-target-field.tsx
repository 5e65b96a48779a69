import { addMonths, type CalendarDate } from '@tandem/domain/calendar-date'
import { TARGET_MONTHS } from '@tandem/domain/goals'
import type { Form } from '../../api/form.ts'
import { DateField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { goalFormWords } from './goal-form.words.ts'
import type { GoalValues } from './goal-form-values.ts'

type Props = { readonly form: Form<GoalValues>; readonly today: CalendarDate }

/** The target day, or one tap: "In 3 months, by 24 February 2027". */
export function GoalTargetField({ form, today }: Props) {
  const t = useWords(goalFormWords)
  const { day } = useFormats()
  return (
    <div className="stack stack-s">
      <DateField form={form} name="targetOn" label={t('targetOn')} isOptional width="fit" />
      <div className="row row-s row-wrap">
        {TARGET_MONTHS.map((months) => {
          const on = addMonths(today, months)
          return (
            <Button
              key={months}
              size="sm"
              aria-pressed={form.values.targetOn === on}
              onClick={() => form.set({ targetOn: on })}
            >
              {t('inMonths', { months })}, {t('byDay', { day: day(on) })}
            </Button>
          )
        })}
      </div>
    </div>
  )
}
