import { agreeSkillReading, type SkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { nameOfItem, wordsOfLevel } from '@tandem/domain/frameworks'
import { holdingAnswers, skillGaps } from '@tandem/domain/skills'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, TextField } from '../../parts/form-fields.tsx'
import { StepFields, type StepValues } from '../../parts/step-fields.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { skillFormWords } from './skill-form.words.ts'
import { useSourceName } from './skill-sides.tsx'
import { unsaid } from './unsaid.ts'

const DIFFERENTLY = 'differently'

/** By item the level as text, or that it is seen differently; an item that was not talked about is left out. */
type Levels = Readonly<Partial<Record<string, string>>>
type Values = { heldOn: string; present: string; levels: Levels; steps: readonly StepValues[] }

function heldOf({ readings: [reading] }: SkillEvaluation): Values | undefined {
  return (
    reading && {
      heldOn: reading.heldOn,
      present: reading.present,
      levels: Object.fromEntries(reading.levels.map(({ item, value }) => [item, String(value ?? DIFFERENTLY)])),
      steps: reading.steps.map(({ doer, text, dueOn }, place) => ({
        ...{ key: String(place), stepId: null, text, doer, dueOn: dueOn ?? '' },
      })),
    }
  )
}

function levelsFrom(levels: Levels, { framework: { items } }: SkillEvaluation) {
  return items.flatMap(({ code: item }) => {
    const level = levels[item] ?? ''
    return level === '' ? [] : [{ item, value: level === DIFFERENTLY ? null : Number(level) }]
  })
}

const stepsFrom = (steps: readonly StepValues[]) =>
  steps.map(({ doer, text, dueOn }) => ({ doer, text, dueOn: dueOn === '' ? null : dueOn }))

type Props = {
  readonly evaluation: SkillEvaluation
  readonly firstName: string
  readonly today: CalendarDate
  readonly onClose: () => void
}

/** What was agreed in the talk, item by item, and what each will do. */
export function AgreeSkillsDialog({ evaluation, firstName, today, onClose }: Props) {
  const t = useWords(skillFormWords)
  const locale = useLocale()
  const { day } = useFormats()
  const toast = useToast()
  const write = useWrite(agreeSkillReading)
  const { evaluationId, framework } = evaluation
  const version = useRef(evaluation.version)
  const form = useForm<Values, z.output<typeof agreeSkillReading.body>>({
    initial: heldOf(evaluation) ?? { heldOn: today, present: '', levels: {}, steps: [] },
    schema: agreeSkillReading.body,
    draft: { id: `skill-reading:${evaluationId}`, version },
    bodyOf: ({ levels, steps, ...talk }) => ({
      ...talk,
      levels: levelsFrom(levels, evaluation),
      steps: stepsFrom(steps),
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { evaluationId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const levelsTold = (levels: unknown) =>
    levelsFrom((levels ?? {}) as Levels, evaluation)
      .map(({ item, value }) =>
        t('markSaid', { item: nameOfItem(framework, item, locale), said: value ?? t('differently') }),
      )
      .join('\n')
  const stepsTold = (steps: unknown) =>
    stepsFrom((steps ?? []) as readonly StepValues[])
      .map(({ text, dueOn }) => (dueOn === null ? text : `${text}, ${day(dueOn)}`))
      .join('\n')
  return (
    <FormDialog
      title={t('agreeTitle')}
      form={form}
      fields={[
        { name: 'heldOn', label: t('heldOn') },
        { name: 'present', label: t('present') },
        { name: 'levels', label: t('levels'), format: levelsTold },
        { name: 'steps', label: t('steps'), format: stepsTold },
      ]}
      theirsOf={(current: SkillEvaluation) => heldOf(current) ?? { heldOn: '', present: '', levels: {}, steps: [] }}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <DateField form={form} name="heldOn" label={t('heldOn')} max={today} width="fit" />
      <TextField form={form} name="present" label={t('present')} />
      <LevelFields form={form} evaluation={evaluation} firstName={firstName} />
      <StepFields
        form={form as unknown as Form<{ steps: readonly StepValues[] }>}
        legend={t('steps')}
        hint={t('stepsHint')}
      />
    </FormDialog>
  )
}

type LevelProps = {
  readonly form: Form<Values>
  readonly evaluation: SkillEvaluation
  readonly firstName: string
}

/** What each said stands beside each choice; nothing is chosen beforehand. */
function LevelFields({ form, evaluation, firstName }: LevelProps) {
  const t = useWords(skillFormWords)
  const locale = useLocale()
  const nameOf = useSourceName(evaluation, firstName)
  const fieldText = useFieldWords()
  const { framework, answers } = evaluation
  const { levels } = form.values
  const missing = fieldText(form.errorAt('/levels'))
  const said = holdingAnswers(answers)
  const apart = new Set(skillGaps(said).map(({ item }) => item))
  const saidOf = (code: string) => {
    const all = said
      .flatMap(({ source, marks }) => {
        const mark = marks.find(({ item }) => item === code)
        if (mark === undefined) return []
        const said = mark.value ?? t(unsaid(source))
        return [t('saidOf', { name: nameOf(source), said })]
      })
      .join(' · ')
    return apart.has(code) ? t('toTalkOver', { said: all }) : all
  }
  return (
    <fieldset className="stack stack-s">
      <legend className="strong">{t('levels')}</legend>
      <p className="small">{t('levelsHint')}</p>
      {missing !== undefined && (
        <Notice tone="bad" role="status">
          {missing}
        </Notice>
      )}
      {framework.items.map(({ code, name }) => (
        <Field key={code} id={fieldIdOf(form.formId, `/levels/${code}`)} label={name[locale]} hint={saidOf(code)}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={levels[code] ?? ''}
              onChange={(level) => form.set({ levels: { ...levels, [code]: level } })}
              options={[
                { value: '', label: t('notTaken') },
                ...framework.scale.map(({ value }) => ({
                  value: String(value),
                  label: t('levelOption', { value, words: wordsOfLevel(framework, value, locale) }),
                })),
                { value: DIFFERENTLY, label: t('differently') },
              ]}
            />
          )}
        </Field>
      ))}
    </fieldset>
  )
}
