import type { NoticeStep } from '@tandem/domain/rule-sets'
import { fieldIdOf } from '../../api/form.ts'
import { useUnreadable } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { NumberInput } from '../../ui/parsed-inputs.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './programmes.module.css'
import type { RulesForm } from './rule-fields.tsx'
import { rulesWords } from './rules.words.ts'
import { POINTERS } from './rules-values.ts'

const EMPTY: NoticeStep = { fromMonths: 0, fromDays: 0, noticeMonths: 0, noticeDays: 0 }
const PARTS = [
  { key: 'fromMonths', text: 'stepFrom' },
  { key: 'fromDays', text: 'stepFromDays' },
  { key: 'noticeMonths', text: 'stepMonths' },
  { key: 'noticeDays', text: 'stepDays' },
] as const

/** The notice that the employer must give, by how long the person has worked there. */
export function NoticeSteps({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  const steps = form.values.trialNotice
  const put = (trialNotice: readonly NoticeStep[]) => form.set({ trialNotice })
  const numbered = steps.map((step, index) => ({ step, index, number: index + 1 }))
  return (
    <div className="stack">
      <p className="small">{t(steps.length === 0 ? 'noNotice' : 'trialText')}</p>
      {numbered.map(({ step, number, index }) => (
        <fieldset key={number} className={styles.step} aria-label={t('step', { number })}>
          <FieldRow>
            {PARTS.map(({ key, text }) => (
              <StepNumber
                key={key}
                form={form}
                pointer={`${POINTERS.trialNotice}/${index}/${key}`}
                label={t(text)}
                value={step[key]}
                onChange={(number) => put(steps.map((one, at) => (at === index ? { ...one, [key]: number } : one)))}
              />
            ))}
            <Button
              size="sm"
              className={styles.remove}
              aria-label={t('removeStep', { number })}
              onClick={() => put(steps.filter((_, at) => at !== index))}
            >
              ✕
            </Button>
          </FieldRow>
        </fieldset>
      ))}
      <div>
        <Button size="sm" onClick={() => put([...steps, EMPTY])}>
          {t('addStep')}
        </Button>
      </div>
    </div>
  )
}

type NumberProps = {
  readonly form: RulesForm
  readonly pointer: string
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function StepNumber({ form, pointer, label, value, onChange }: NumberProps) {
  const fieldText = useFieldWords()
  const onBadInput = useUnreadable(form, pointer, 'not-a-number')
  const error = fieldText(form.errorAt(pointer))
  return (
    <Field id={fieldIdOf(form.formId, pointer)} label={label} width="fit" error={error}>
      {(wiring) => (
        <NumberInput {...wiring} value={value} onChange={(number) => onChange(number ?? 0)} onBadInput={onBadInput} />
      )}
    </Field>
  )
}
