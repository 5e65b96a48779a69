import { addPlan, editPlan, type Plan } from '@tandem/contract/plans'
import { addDays, type CalendarDate, isCalendarDate, lastDayOfMonths } from '@tandem/domain/calendar-date'
import { shortDuration } from '@tandem/domain/durations'
import { lastDayOf } from '@tandem/domain/plan-time'
import { PLAN_SCOPES, PLAN_STATUSES, type PlanScope, planRefusal } from '@tandem/domain/plans'
import type { RuleSet } from '@tandem/domain/rule-sets'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { planScopeWords, planStatusWords } from '../../parts/due.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, MinutesField, SelectField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'
import { PlanLink } from './plan-link.tsx'

type Values = {
  scope: string
  placementId: string
  startsOn: string
  endsOn: string
  grantedMinutes: number | null
  status: string
}

/** Months of a plan where the rules leave the length open. */
const OPEN_MONTHS = 6
/** Lengths in months that are one tap away. */
const LENGTHS = [3, 6, 12] as const

/** A job that a plan may be about. */
export type PlanJob = { readonly placementId: string; readonly label: string }

type Props = {
  readonly episodeId: string
  readonly today: CalendarDate
  readonly rules: RuleSet
  readonly jobs: readonly PlanJob[]
  /** The plan to correct, or `null` for a new one. */
  readonly plan: Plan | null
  /** The plan before a new one. */
  readonly former?: Plan | undefined
  readonly onClose: () => void
}

type Limits = Pick<Props, 'rules' | 'former'>

/** The last day that the programme lets all plans reach, or `null`. */
function capOf(startsOn: CalendarDate, { rules, former }: Limits): CalendarDate | null {
  return former === undefined ? lastDayOf(startsOn, rules.cap) : former.capEndsOn
}

/** The usual end of a plan, or the last day of the cap where that comes first. */
function usualEnd(startsOn: CalendarDate, limits: Limits): CalendarDate {
  const usual = lastDayOf(startsOn, limits.rules.planLength) ?? lastDayOfMonths(startsOn, OPEN_MONTHS)
  const cap = capOf(startsOn, limits)
  return cap !== null && startsOn <= cap && cap < usual ? cap : usual
}

/** A new plan follows the former one, or begins today. */
function beginning({ today, former, rules }: Pick<Props, 'today' | 'former' | 'rules'>): Values {
  const startsOn = former === undefined ? today : addDays(former.endsOn, 1)
  return {
    scope: former?.scope ?? 'both',
    placementId: former?.placementId ?? '',
    startsOn,
    endsOn: usualEnd(startsOn, { rules, former }),
    grantedMinutes: former?.fixedMinutes ?? (rules.support.kind === 'hours' ? rules.support.minutes : null),
    status: 'draft',
  }
}

const kept = (plan: Plan): Values => ({
  scope: plan.scope,
  placementId: plan.placementId ?? '',
  startsOn: plan.startsOn,
  endsOn: plan.plannedEndsOn,
  grantedMinutes: plan.fixedMinutes,
  status: plan.status,
})

export function PlanDialog(props: Props) {
  const { episodeId, plan, jobs, rules, onClose } = props
  const t = useWords(planWords)
  const scope = useWords(planScopeWords)
  const status = useWords(planStatusWords)
  const toast = useToast()
  const add = useWrite(addPlan)
  const edit = useWrite(editPlan)
  const version = useRef(plan?.version ?? 0)
  const form = useForm<Values, z.output<typeof addPlan.body>>({
    initial: plan === null ? beginning(props) : kept(plan),
    schema: addPlan.body,
    bodyOf: ({ placementId, ...values }) => ({
      ...values,
      placementId: values.scope === 'in' && placementId !== '' ? placementId : null,
    }),
    faultsOf: ({ startsOn, endsOn }) => {
      if (!isCalendarDate(startsOn) || !isCalendarDate(endsOn)) return []
      const code = planRefusal(startsOn, endsOn, startsOn)
      return code === null ? [] : [{ pointer: '/endsOn', code }]
    },
    draft: { id: `plan:${plan?.planId ?? episodeId}`, version },
    send: ({ status: chosen, ...body }) =>
      (plan === null
        ? add.mutateAsync({ params: { episodeId }, body: { ...body, status: chosen } })
        : edit.mutateAsync({ params: { planId: plan.planId }, body: { ...body, version: version.current } })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const jobName = (placementId: unknown) => jobs.find((job) => job.placementId === placementId)?.label ?? t('anyJob')
  return (
    <FormDialog
      title={t(plan === null ? 'addTitle' : 'editTitle')}
      form={form}
      onClose={onClose}
      theirsOf={(current: Plan) => ({ ...kept(current) })}
      fields={[
        { name: 'scope', label: t('scope'), format: (code) => scope(code as PlanScope) },
        { name: 'placementId', label: t('job'), format: jobName },
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
      {form.values.scope === 'in' && jobs.length > 0 && (
        <SelectField
          form={form}
          name="placementId"
          label={t('job')}
          emptyLabel={t('anyJob')}
          options={jobs.map((job) => ({ value: job.placementId, label: job.label }))}
        />
      )}
      <FieldRow>
        <DateField
          form={form}
          name="startsOn"
          label={t('startsOn')}
          width="fit"
          errorLink={({ values }) => <PlanLink values={values} />}
        />
        <DateField form={form} name="endsOn" label={t('endsOn')} width="fit" />
        <MinutesField
          form={form}
          name="grantedMinutes"
          label={t('granted')}
          hint={t(rules.support.kind === 'shareOfHours' ? 'grantedShareHint' : 'grantedHint')}
          isOptional
          width="fit"
        />
      </FieldRow>
      <Lengths form={form} rules={rules} former={props.former ?? plan ?? undefined} />
      {plan === null && (
        <ChoiceField
          form={form}
          name="status"
          label={t('status')}
          options={PLAN_STATUSES.map((value) => ({ value, label: status(value) }))}
        />
      )}
    </FormDialog>
  )
}

/** Ends that are one tap away, said with their day; the usual length of the programme first. */
function Lengths({ form, rules, former }: Limits & { readonly form: Form<Values> }) {
  const t = useWords(planWords)
  const formats = useFormats()
  const { startsOn } = form.values
  if (!isCalendarDate(startsOn)) return null
  const { months, days } = rules.planLength
  const lengths = [...new Set([...(months === null ? [] : [months]), ...LENGTHS])]
  const offered = [
    ...(days === null ? [] : [{ day: addDays(startsOn, days - 1), text: 'presetDays' as const, count: { days } }]),
    ...lengths.map((count) => ({
      day: lastDayOfMonths(startsOn, count),
      text: 'presetMonths' as const,
      count: { months: count },
    })),
  ]
  const cap = capOf(startsOn, { rules, former })
  const within = offered.filter(({ day }) => cap === null || day <= cap)
  return (
    <div className="row row-s row-wrap">
      {within.map(({ day, text, count }) => (
        <Button key={day} size="sm" aria-pressed={form.values.endsOn === day} onClick={() => form.set({ endsOn: day })}>
          {t(text, { ...count, day: formats.day(day) })}
        </Button>
      ))}
    </div>
  )
}
