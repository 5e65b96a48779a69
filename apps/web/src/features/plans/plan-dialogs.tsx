import { addPlan, decidePlan, editPlan, type Plan } from '@tandem/contract/plans'
import { addDays, type CalendarDate, lastDayOfMonths } from '@tandem/domain/calendar-date'
import { shortDuration } from '@tandem/domain/durations'
import { PLAN_DECISIONS, PLAN_SCOPES, type PlanDecision, type PlanScope } from '@tandem/domain/plans'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { planDecisionWords, planScopeWords } from '../../parts/due.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, MinutesField, SelectField } from '../../parts/form-fields.tsx'
import { UnratedGoals } from '../../parts/unrated-goals.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'

type Values = { scope: string; startsOn: string; endsOn: string; grantedMinutes: number | null }

/** Months of the usual plan. Source: domain.md 3.6, preset `rejoins`. */
const USUAL_MONTHS = 6

type Props = {
  readonly episodeId: string
  readonly today: CalendarDate
  /** The plan to correct, or `null` for a new one. */
  readonly plan: Plan | null
  /** The plan before a new one. */
  readonly former?: Plan | undefined
  readonly onClose: () => void
}

/** A new plan follows the former one, or begins today. */
function beginning(today: CalendarDate, former: Plan | undefined): Values {
  const startsOn = former === undefined ? today : addDays(former.endsOn, 1)
  return {
    scope: former?.scope ?? 'both',
    startsOn,
    endsOn: lastDayOfMonths(startsOn, USUAL_MONTHS),
    grantedMinutes: former?.grantedMinutes ?? null,
  }
}

export function PlanDialog({ episodeId, today, plan, former, onClose }: Props) {
  const t = useWords(planWords)
  const scope = useWords(planScopeWords)
  const toast = useToast()
  const add = useWrite(addPlan)
  const edit = useWrite(editPlan)
  const version = useRef(plan?.version ?? 0)
  const form = useForm<Values, z.output<typeof addPlan.body>>({
    initial: plan === null ? beginning(today, former) : { ...plan },
    schema: addPlan.body,
    bodyOf: ({ scope: chosen, startsOn, endsOn, grantedMinutes }) => ({
      scope: chosen,
      startsOn,
      endsOn,
      grantedMinutes,
    }),
    send: (body) =>
      (plan === null
        ? add.mutateAsync({ params: { episodeId }, body })
        : edit.mutateAsync({ params: { planId: plan.planId }, body: { ...body, version: version.current } })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t(plan === null ? 'addTitle' : 'editTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'scope', label: t('scope'), format: (code) => scope(code as PlanScope) },
        { name: 'startsOn', label: t('startsOn') },
        { name: 'endsOn', label: t('endsOn') },
        { name: 'grantedMinutes', label: t('granted'), format: (minutes) => shortDuration(Number(minutes)) },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <ChoiceField
        form={form}
        name="scope"
        label={t('scope')}
        options={PLAN_SCOPES.map((value) => ({ value, label: scope(value) }))}
      />
      <FieldRow>
        <DateField form={form} name="startsOn" label={t('startsOn')} width="fit" />
        <DateField form={form} name="endsOn" label={t('endsOn')} width="fit" />
        <MinutesField
          form={form}
          name="grantedMinutes"
          label={t('granted')}
          hint={t('grantedHint')}
          isOptional
          width="fit"
        />
      </FieldRow>
    </FormDialog>
  )
}

type DecideProps = { readonly plan: Plan; readonly today: CalendarDate; readonly onClose: () => void }

export function DecideDialog({ plan, today, onClose }: DecideProps) {
  const t = useWords(planWords)
  const decision = useWords(planDecisionWords)
  const toast = useToast()
  const write = useWrite(decidePlan)
  const version = useRef(plan.version)
  const form = useForm<{ decision: string; decidedOn: string }, z.output<typeof decidePlan.body>>({
    initial: { decision: plan.decision ?? '', decidedOn: plan.decidedOn ?? today },
    schema: decidePlan.body,
    bodyOf: (values) => ({
      ...values,
      decision: values.decision === 'none' ? null : values.decision,
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { planId: plan.planId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const takesBack = plan.decision === null ? [] : [{ value: 'none', label: t('takeBack') }]
  return (
    <FormDialog
      size="sm"
      title={t('decideTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'decision', label: t('decision'), format: (code) => decision(code as PlanDecision) },
        { name: 'decidedOn', label: t('decidedOn') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p>{t('decideText')}</p>
      <SelectField
        form={form}
        name="decision"
        label={t('decision')}
        emptyLabel={t('choose')}
        options={[...PLAN_DECISIONS.map((value) => ({ value: value as string, label: decision(value) })), ...takesBack]}
      />
      {form.values.decision.startsWith('ended') && <UnratedGoals episodeId={plan.episodeId} planId={plan.planId} />}
      <DateField form={form} name="decidedOn" label={t('decidedOn')} max={today} />
    </FormDialog>
  )
}
