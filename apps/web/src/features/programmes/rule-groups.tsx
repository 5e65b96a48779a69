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
import { Card } from '../../ui/card.tsx'
import { ToggleChips } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { NoticeSteps } from './notice-steps.tsx'
import { RuleFlag, RuleListRow, RuleNumberRow, type RulesForm } from './rule-fields.tsx'
import { rulesWords } from './rules.words.ts'
import { POINTERS } from './rules-values.ts'

const SUPPORT_TEXTS = { none: 'none', hours: 'hoursKind', shareOfHours: 'shareOfHours' } as const satisfies Record<
  SupportKind,
  string
>

/** Every rule of a programme, in the groups in which people speak of them. */
export function RuleGroups({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  return (
    <>
      <Card title={t('length')}>
        <div className="stack">
          <RuleNumberRow form={form} names={['planMonths', 'planDays']} hint={t('spanHint')} />
          <RuleNumberRow form={form} names={['capMonths', 'capDays']} hint={t('spanHint')} />
          <RuleFlag form={form} name="pausePushesEnd" hint={t('pausePushesEndHint')} />
        </div>
      </Card>
      <Extension form={form} />
      <Card title={t('reviews')}>
        <div className="stack">
          <RuleFlag form={form} name="atMiddle" />
          <RuleNumberRow form={form} names={['beforeEndDays', 'everyMonths']} />
        </div>
      </Card>
      <Hours form={form} />
      <Reminders form={form} />
      <Card title={t('cadence')}>
        <div className="stack">
          <RuleListRow form={form} names={['workerDays']} />
          <RuleNumberRow form={form} names={['workerEvery']} />
          <RuleListRow form={form} names={['employerDays']} />
          <RuleNumberRow form={form} names={['employerEvery']} />
        </div>
      </Card>
      <Card title={t('trial')}>
        <NoticeSteps form={form} />
      </Card>
      <Others form={form} />
    </>
  )
}

function Extension({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  const reason = useWords(extensionReasonWords)
  const fieldText = useFieldWords()
  return (
    <Card title={t('extension')}>
      <div className="stack">
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
      </div>
    </Card>
  )
}

function Hours({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  const { supportKind } = form.values
  return (
    <Card title={t('hours')}>
      <div className="stack">
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
      </div>
    </Card>
  )
}

function Reminders({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  return (
    <Card title={t('reminders')}>
      <div className="stack">
        <p className="small">{t('remindersHint')}</p>
        <RuleListRow form={form} names={['planEnd', 'cap']} />
        <RuleListRow form={form} names={['trialDecision', 'planReview']} />
        <RuleListRow form={form} names={['unsignedAgreement']} />
        <RuleNumberRow form={form} names={['workerToward', 'workerIn', 'employer']} hint={t('silenceHint')} />
      </div>
    </Card>
  )
}

function Others({ form }: { readonly form: RulesForm }) {
  const t = useWords(rulesWords)
  return (
    <Card title={t('others')}>
      <div className="stack">
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
      </div>
    </Card>
  )
}
