import { type LeadLine, REMINDERS, type Reminder } from '@tandem/domain/rule-sets'
import { fieldIdOf } from '../../api/form.ts'
import { useUnreadable } from '../../parts/form-fields.tsx'
import { Field } from '../../ui/field.tsx'
import { NumberInput } from '../../ui/parsed-inputs.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { NumbersField } from './numbers-field.tsx'
import styles from './programmes.module.css'
import { reminderWords } from './reminders.words.ts'
import type { RulesForm } from './rule-fields.tsx'
import { rulesWords } from './rules.words.ts'
import { POINTERS } from './rules-values.ts'

const GROUPS = [
  { name: 'speaking', lines: ['workerCheckIn', 'employerCheckIn'] },
  { name: 'atWork', lines: ['firstDay', 'trialDecision', 'shortTrial', 'contractEnd', 'subsidyEnd'] },
  { name: 'ofPlan', lines: ['planReview', 'planEnd', 'cap', 'grantHours'] },
  { name: 'papers', lines: ['unsignedAgreement', 'consentEnd', 'eligibilityEnd'] },
] as const satisfies readonly { readonly name: string; readonly lines: readonly LeadLine[] }[]

const isReminder = (line: LeadLine): line is Reminder => (REMINDERS as readonly LeadLine[]).includes(line)

/** Every line of reminders, in groups: its days, and from when the lead is told as well. */
export function ReminderLines({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  const name = useWords(reminderWords)
  return (
    <>
      <p className="small">
        {t('remindersHint')} {t('leadFromHint')}
      </p>
      {GROUPS.map((group) => (
        <fieldset key={group.name} className={styles.lines}>
          <legend>{name(group.name)}</legend>
          {group.lines.map((line) => (
            <div key={line} className={styles.line}>
              {isReminder(line) ? <Days form={form} line={line} /> : <p>{name(line)}</p>}
              <Lead form={form} line={line} />
            </div>
          ))}
        </fieldset>
      ))}
    </>
  )
}

function Days({ form, line }: { readonly form: RulesForm; readonly line: Reminder }) {
  const name = useWords(reminderWords)
  const { reminders } = form.values
  return (
    <NumbersField
      form={form}
      pointer={`${POINTERS.reminders}/${line}`}
      label={name(line)}
      value={reminders[line]}
      onChange={(numbers) => form.set({ reminders: { ...reminders, [line]: numbers } })}
    />
  )
}

function Lead({ form, line }: { readonly form: RulesForm; readonly line: LeadLine }) {
  const t = useWords(rulesWords)
  const name = useWords(reminderWords)
  const fieldText = useFieldWords()
  const pointer = `${POINTERS.leadFrom}/${line}`
  const onBadInput = useUnreadable(form, pointer, 'not-a-number')
  const { leadFrom } = form.values
  return (
    <Field
      id={fieldIdOf(form.formId, pointer)}
      label={t('leadFrom')}
      width="fit"
      error={fieldText(form.errorAt(pointer))}
    >
      {({ 'aria-labelledby': _label, ...wiring }) => (
        <NumberInput
          {...wiring}
          aria-label={name('leadOf', { line: name(line) })}
          format={(days) => String(days).replace('-', '−')}
          value={leadFrom[line]}
          onChange={(number) => form.set({ leadFrom: { ...leadFrom, [line]: number } })}
          onBadInput={onBadInput}
        />
      )}
    </Field>
  )
}
