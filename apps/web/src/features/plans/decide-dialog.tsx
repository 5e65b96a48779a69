import { decidePlan, type Plan } from '@tandem/contract/plans'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { PLAN_DECISIONS, type PlanDecision } from '@tandem/domain/plans'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { planDecisionWords } from '../../parts/due.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { UnratedGoals } from '../../parts/unrated-goals.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'

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
