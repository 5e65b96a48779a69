import { type GoalReview, readGoalStory, recordGoalReview } from '@tandem/contract/goal-reviews'
import type { Goal } from '@tandem/contract/goals'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { REVIEW_DECISIONS, REVIEW_SOURCES, type ReviewSource } from '@tandem/domain/goal-reviews'
import { GOAL_LEVELS } from '@tandem/domain/goals'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { type Form, fieldIdOf, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { EvidenceChoices } from '../../parts/evidence-choices.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, ChoiceField, DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useLevelChoice } from '../../parts/goal-levels.tsx'
import { goalDoerWords } from '../../parts/goals.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Field } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { levelFrom, levelText } from './goal-form-values.ts'
import { goalReviewWords } from './goal-review.words.ts'

const MARKS = { worker: 'a', employer: 'b', tutor: 'b', coach: undefined } as const
const DECISION_WORDS = {
  continue: 'decisionContinue',
  change: 'decisionChange',
  done: 'decisionDone',
  drop: 'decisionDrop',
  replace: 'decisionReplace',
} as const
const NOT_OBSERVED = 'notObserved'

type Values = {
  source: string
  reviewedOn: string
  level: string
  isWorse: boolean
  comment: string
  entryIds: readonly string[]
  noEvidenceReason: string
  decision: string
  dropReason: string
  replacedById: string
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What is sent; a level that was not chosen is left out, so that it is asked for. */
function bodyOf(values: Values, correctsId: string | null) {
  return {
    source: values.source,
    reviewedOn: values.reviewedOn,
    level: values.level === '' ? undefined : values.level === NOT_OBSERVED ? null : levelFrom(values.level),
    isWorse: values.level === '-2' && values.isWorse,
    comment: orNull(values.comment),
    entryIds: values.entryIds,
    noEvidenceReason: orNull(values.noEvidenceReason),
    decision: orNull(values.decision),
    dropReason: values.decision === 'drop' ? orNull(values.dropReason) : null,
    replacedById: values.decision === 'replace' ? orNull(values.replacedById) : null,
    correctsId,
  }
}

function beginning(source: ReviewSource, corrects: GoalReview | null, today: CalendarDate): Values {
  return {
    source: corrects?.source ?? source,
    reviewedOn: corrects?.reviewedOn ?? today,
    level: corrects === null ? '' : corrects.level === null ? NOT_OBSERVED : levelText(corrects.level),
    isWorse: corrects?.isWorse ?? false,
    comment: corrects?.comment ?? '',
    entryIds: corrects?.entries.map(({ entryId }) => entryId) ?? [],
    noEvidenceReason: corrects?.noEvidenceReason ?? '',
    decision: '',
    dropReason: '',
    replacedById: '',
  }
}

type Props = {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly today: CalendarDate
  readonly source?: ReviewSource
  /** The review that this one puts right. */
  readonly corrects?: GoalReview | null
  readonly onClose: () => void
}

/** Where a goal stands by one source, with what in the log shows it. */
export function ReviewGoalDialog({ goal, goals, today, source = 'coach', corrects = null, onClose }: Props) {
  const t = useWords(goalReviewWords)
  const doer = useWords(goalDoerWords)
  const levelChoice = useLevelChoice()
  const toast = useToast()
  const write = useWrite(recordGoalReview)
  const form = useForm<Values, z.output<typeof recordGoalReview.body>>({
    initial: beginning(source, corrects, today),
    schema: recordGoalReview.body,
    draft: { id: `goal-review:${corrects?.reviewId ?? goal.goalId}` },
    bodyOf: (values) => bodyOf(values, corrects?.reviewId ?? null),
    send: (body) =>
      write.mutateAsync({ params: { goalId: goal.goalId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('title')}
      saveLabel={t('save')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'source', label: t('source') },
        { name: 'reviewedOn', label: t('reviewedOn') },
        { name: 'level', label: t('level') },
        { name: 'isWorse', label: t('worse') },
        { name: 'comment', label: t('comment') },
        { name: 'entryIds', label: t('evidence') },
        { name: 'decision', label: t('decision') },
        { name: 'dropReason', label: t('dropReason') },
        { name: 'replacedById', label: t('replacedBy') },
      ]}
    >
      <p className="strong">{goal.title}</p>
      <ChoiceField
        form={form}
        name="source"
        label={t('source')}
        options={REVIEW_SOURCES.map((value) => ({ value, label: doer(value), mark: MARKS[value] }))}
      />
      <DateField form={form} name="reviewedOn" label={t('reviewedOn')} max={today} />
      <SelectField
        form={form}
        name="level"
        label={t('level')}
        emptyLabel={t('choose')}
        options={[
          ...GOAL_LEVELS.map((level) => ({
            value: String(level),
            label: levelChoice(level, goal.levelTexts?.[level + 2]),
          })),
          { value: NOT_OBSERVED, label: t('notObserved') },
        ]}
      />
      {form.values.level === '-2' && <CheckField form={form} name="isWorse" label={t('worse')} hint={t('worseHint')} />}
      <LongTextField form={form} name="comment" label={t('comment')} isOptional />
      <Evidence form={form} goal={goal} today={today} />
      <Decision form={form} goals={goals.filter((one) => one.goalId !== goal.goalId)} />
    </FormDialog>
  )
}

type EvidenceProps = { readonly form: Form<Values>; readonly goal: Goal; readonly today: CalendarDate }

function Evidence({ form, goal, today }: EvidenceProps) {
  const t = useWords(goalReviewWords)
  const fieldText = useFieldWords()
  const story = useQuery(read(readGoalStory, { params: { goalId: goal.goalId } }))
  return (
    <>
      <Field
        id={fieldIdOf(form.formId, '/entryIds')}
        label={t('evidence')}
        hint={t('evidenceHint')}
        error={fieldText(form.errorAt('/entryIds'))}
        isGroup
      >
        {(wiring) => (
          <fieldset {...wiring} tabIndex={-1}>
            <Loaded query={story} lines={2}>
              {({ evidence }) =>
                evidence.length === 0 ? (
                  <p className="small">{t('evidenceNone')}</p>
                ) : (
                  <EvidenceChoices
                    entries={evidence}
                    chosen={form.values.entryIds}
                    onChange={(entryIds) => form.set({ entryIds })}
                    today={today}
                  />
                )
              }
            </Loaded>
          </fieldset>
        )}
      </Field>
      {form.values.source === 'coach' && form.values.entryIds.length === 0 && (
        <TextField form={form} name="noEvidenceReason" label={t('noEvidence')} />
      )}
    </>
  )
}

function Decision({ form, goals }: { readonly form: Form<Values>; readonly goals: readonly Goal[] }) {
  const t = useWords(goalReviewWords)
  return (
    <>
      <SelectField
        form={form}
        name="decision"
        label={t('decision')}
        emptyLabel={t('noDecision')}
        options={REVIEW_DECISIONS.map((value) => ({ value, label: t(DECISION_WORDS[value]) }))}
      />
      {form.values.decision === 'drop' && <TextField form={form} name="dropReason" label={t('dropReason')} />}
      {form.values.decision === 'replace' && (
        <SelectField
          form={form}
          name="replacedById"
          label={t('replacedBy')}
          emptyLabel={t('choose')}
          options={goals.map((one) => ({ value: one.goalId, label: one.title }))}
        />
      )}
    </>
  )
}
