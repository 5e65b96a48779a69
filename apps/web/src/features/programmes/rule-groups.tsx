import type { CalendarDate } from '@tandem/domain/calendar-date'
import {
  EXTENSION_APPROVERS,
  EXTENSION_REASONS,
  type ExtensionReason,
  SUPPORT_KINDS,
  type SupportKind,
} from '@tandem/domain/rule-sets'
import { fieldIdOf } from '../../api/form.ts'
import { extensionReasonWords } from '../../parts/extensions.words.ts'
import { ChoiceField, MinutesField } from '../../parts/form-fields.tsx'
import { ToggleChips } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { CadenceRules } from './cadence-rules.tsx'
import { NoticeSteps } from './notice-steps.tsx'
import { programmeWords } from './programme.words.ts'
import { ReminderLines } from './reminder-lines.tsx'
import { hasFaultUnder, RuleFlag, RuleListRow, RuleNumberRow, type RulesForm } from './rule-fields.tsx'
import { RuleGroup } from './rule-group.tsx'
import { rulesWords } from './rules.words.ts'
import { POINTERS } from './rules-values.ts'

const SUPPORT_TEXTS = { none: 'none', hours: 'hoursKind', shareOfHours: 'shareOfHours' } as const satisfies Record<
  SupportKind,
  string
>

/** Every rule of a programme, in the groups in which people speak of them. */
export function RuleGroups({ form, today }: { readonly form: RulesForm; readonly today: CalendarDate }) {
  const t = useWords(rulesWords)
  const { values } = form
  const length = useLength()
  return (
    <>
      <RuleGroup
        title={t('length')}
        digest={t('digestLength', {
          plan: length(values.planMonths, values.planDays, 'open'),
          cap: length(values.capMonths, values.capDays, 'noCap'),
        })}
        isOpenAtFirst
      >
        <RuleNumberRow form={form} names={['planMonths', 'planDays']} hint={t('spanHint')} />
        <RuleNumberRow form={form} names={['capMonths', 'capDays']} hint={t('spanHint')} />
        <RuleFlag form={form} name="pausePushesEnd" hint={t('pausePushesEndHint')} />
      </RuleGroup>
      <Extension form={form} />
      <RuleGroup title={t('reviews')} digest={useReviewDigest(values)}>
        <RuleFlag form={form} name="atMiddle" />
        <RuleNumberRow form={form} names={['beforeEndDays', 'everyMonths']} />
      </RuleGroup>
      <Hours form={form} />
      <Reminders form={form} />
      <CadenceRules form={form} today={today} />
      <RuleGroup title={t('trial')} digest={t('digestTrial', { count: values.trialNotice.length })}>
        <NoticeSteps form={form} />
      </RuleGroup>
      <Others form={form} />
    </>
  )
}

/** When a plan is looked at, in a few words. */
function useReviewDigest({ atMiddle, beforeEndDays, everyMonths }: RulesForm['values']): string {
  const t = useWords(rulesWords)
  return [
    ...(atMiddle ? [t('digestMiddle')] : []),
    ...(beforeEndDays === null ? [] : [t('digestBeforeEnd', { days: beforeEndDays })]),
    ...(everyMonths === null ? [] : [t('digestEvery', { months: everyMonths })]),
  ].join(', ')
}

/** A length in months or days as people say it. */
function useLength() {
  const t = useWords(programmeWords)
  return (months: number | null, days: number | null, open: 'open' | 'noCap') => {
    if (months !== null) return t('months', { count: months })
    return days === null ? t(open) : t('days', { count: days })
  }
}

function Extension({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  const reason = useWords(extensionReasonWords)
  const fieldText = useFieldWords()
  return (
    <RuleGroup
      title={t('extension')}
      digest={t('digestExtension', { isAllowed: String(form.values.isAllowed), approver: form.values.approver })}
    >
      <RuleFlag form={form} name="isAllowed" />
      {form.values.isAllowed && (
        <>
          <RuleNumberRow form={form} names={['extensionMonths', 'fromDaysBefore']} />
          <ChoiceField
            form={form}
            name="approver"
            label={t('approver')}
            options={EXTENSION_APPROVERS.map((value) => ({ value, label: t(value) }))}
          />
          <RuleFlag form={form} name="needsReason" />
          <Field
            label={t('reasons')}
            isGroup
            id={fieldIdOf(form.formId, POINTERS.reasons)}
            error={fieldText(form.errorAt(POINTERS.reasons))}
          >
            {(wiring) => (
              <ToggleChips<ExtensionReason>
                {...wiring}
                value={form.values.reasons}
                onChange={(reasons) => form.set({ reasons })}
                options={EXTENSION_REASONS.map((value) => ({ value, label: reason(value) }))}
              />
            )}
          </Field>
        </>
      )}
    </RuleGroup>
  )
}

function Hours({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  const { supportKind } = form.values
  return (
    <RuleGroup title={t('hours')} digest={t(SUPPORT_TEXTS[supportKind as SupportKind])}>
      <ChoiceField
        form={form}
        name="supportKind"
        label={t('supportKind')}
        options={SUPPORT_KINDS.map((value) => ({ value, label: t(SUPPORT_TEXTS[value]) }))}
      />
      {supportKind === 'hours' && (
        <MinutesField
          form={form}
          name="supportMinutes"
          label={t('supportMinutes')}
          at={POINTERS.supportMinutes}
          isOptional
        />
      )}
      {supportKind === 'shareOfHours' && <RuleListRow form={form} names={['sharesByYear']} hint={t('sharesHint')} />}
      <RuleListRow form={form} names={['grantWarnings']} />
      <RuleNumberRow form={form} names={['reduceGrantAfterDays']} />
    </RuleGroup>
  )
}

function Reminders({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  const hasFault = [POINTERS.reminders, POINTERS.leadFrom, '/rules/silence'].some((under) => hasFaultUnder(form, under))
  return (
    <RuleGroup title={t('reminders')} isLong={{ hasFault }}>
      <ReminderLines form={form} />
      <h3>{t('silence')}</h3>
      <RuleNumberRow form={form} names={['workerToward', 'workerIn', 'employer']} hint={t('silenceHint')} />
    </RuleGroup>
  )
}

function Others({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  return (
    <RuleGroup
      title={t('others')}
      digest={t('digestOthers', { goals: form.values.openGoalsNudge ?? 0, people: form.values.caseTarget ?? 0 })}
    >
      <RuleNumberRow form={form} names={['openGoalsNudge', 'caseTarget', 'minimumMonths']} />
      <FieldRow>
        <MinutesField
          form={form}
          name="minimumWeekly"
          label={t('minimumWeekly')}
          at={POINTERS.minimumWeekly}
          isOptional
          width="fit"
        />
        <MinutesField
          form={form}
          name="minimumPaid"
          label={t('minimumPaid')}
          at={POINTERS.minimumPaid}
          isOptional
          width="fit"
        />
      </FieldRow>
    </RuleGroup>
  )
}
