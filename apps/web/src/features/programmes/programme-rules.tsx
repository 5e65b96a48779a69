import { editProgramme, type Programme, tryRules } from '@tandem/contract/programmes'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { LeadLine } from '@tandem/domain/rule-sets'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { type FieldError, fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { useFaultInFocus } from '../../parts/fault-in-focus.ts'
import { DraftOffer, LeaveFormQuestion } from '../../parts/form-draft.tsx'
import { CheckField, TextField } from '../../parts/form-fields.tsx'
import { useLeaveGuard } from '../../parts/leave-guard.ts'
import { TwoVersions } from '../../parts/two-versions.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TwoColumns } from '../../ui/page.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { presetWords, programmeWords } from './programme.words.ts'
import styles from './programmes.module.css'
import { reminderWords } from './reminders.words.ts'
import { RuleGroup, useFaultyGroupsOpen, useGroups } from './rule-group.tsx'
import { RuleGroups } from './rule-groups.tsx'
import { rulesWords } from './rules.words.ts'
import { RulesTrialCard } from './rules-trial-card.tsx'
import { POINTERS, type RuleField, type RulesValues, rulesOf, valuesOf } from './rules-values.ts'

type Props = {
  readonly programme: Programme
  readonly today: CalendarDate
  readonly mayEdit: boolean
  readonly mayTry: boolean
  readonly onBack: () => void
}

/** The rules of one programme in plain groups; what a change would bring stands beside, before it is saved. */
export function ProgrammeRules({ programme, today, mayEdit, mayTry, onBack }: Props) {
  const t = useWords(programmeWords)
  const rule = useWords(rulesWords)
  const preset = useWords(presetWords)
  const formats = useFormats()
  const toast = useToast()
  const edit = useWrite(editProgramme)
  const attempt = useWrite(tryRules)
  const version = useRef(programme.version)
  const { programmeId } = programme
  const form = useForm<RulesValues, z.output<typeof editProgramme.body>>({
    initial: valuesOf(programme),
    schema: editProgramme.body,
    draft: { id: `rules:${programmeId}`, version },
    bodyOf: (values) => ({
      name: values.name,
      funder: values.funder === '' ? null : values.funder,
      isHouse: values.isHouse,
      isArchived: values.isArchived,
      rules: rulesOf(values),
      version: version.current,
    }),
    send: (body) =>
      edit.mutateAsync({ params: { programmeId }, body }).then(() => {
        toast({ text: t('saved') })
      }),
  })
  const rules = rulesOf(form.values)
  const [isLeaving, setLeaving] = useState(false)
  useLeaveGuard(form.isTouched && !form.isBusy, () => setLeaving(true))
  useFaultyGroupsOpen(form.tries)
  useFaultInFocus(form)
  const groups = useGroups()
  const { begun } = form.draft
  /** What the rules contradict is marked beside its field, as when they are saved. */
  const tryThem = () => {
    if (!form.check()) return
    const body = { rules: rules as Programme['rules'] }
    attempt.mutate({ params: { programmeId }, body }, { onError: form.tell })
  }
  return (
    <form className="stack stack-l" onSubmit={form.submit} noValidate>
      <div className="row row-between row-wrap">
        <Button size="sm" onClick={() => (form.isTouched ? setLeaving(true) : onBack())}>
          ← {t('back')}
        </Button>
        <span className="small">
          {t('based', {
            preset: preset(programme.preset),
            number: programme.rulesNumber,
            day: formats.day(programme.rulesSince),
          })}
        </span>
      </div>
      <Faults form={form} />
      {form.failure === 'stale' && (
        <TwoVersions
          rows={[{ name: 'name', label: t('name'), mine: form.values.name, theirs: (form.current as Programme).name }]}
          stored={form.current}
          onKeepMine={(current) => {
            version.current = current
            form.submit()
          }}
          onTakeTheirs={onBack}
        />
      )}
      <TwoColumns
        asideWidth="wide"
        aside={
          <div className={styles.sticky}>
            <RulesTrialCard
              trial={attempt.data}
              failure={attempt.error}
              isBusy={attempt.isPending}
              onTry={mayTry && begun === null ? tryThem : undefined}
            >
              {mayEdit ? (
                <Button type="submit" variant="primary" disabled={begun !== null} isBusy={form.isBusy}>
                  {t('save')}
                </Button>
              ) : (
                <Notice role="none">{t('onlyAdministrator')}</Notice>
              )}
            </RulesTrialCard>
          </div>
        }
      >
        <h2>{programme.name}</h2>
        {begun === null ? (
          <>
            <div className="row row-s">
              <Button size="sm" onClick={() => groups.setAll(true)}>
                {rule('openAll')}
              </Button>
              <Button size="sm" onClick={() => groups.setAll(false)}>
                {rule('closeAll')}
              </Button>
            </div>
            <div ref={groups.place} className={styles.groups}>
              <RuleGroup title={rule('programme')} digest={form.values.funder}>
                <FieldRow>
                  <TextField form={form} name="name" label={t('name')} />
                  <TextField form={form} name="funder" label={t('funder')} isOptional />
                </FieldRow>
                <CheckField form={form} name="isHouse" label={t('isHouse')} hint={t('isHouseHint')} />
                {!form.values.isHouse && (
                  <CheckField form={form} name="isArchived" label={t('isArchived')} hint={t('isArchivedHint')} />
                )}
              </RuleGroup>
              <RuleGroups form={form} today={today} />
            </div>
          </>
        ) : (
          <DraftOffer keptAt={begun.keptAt} draft={form.draft} />
        )}
      </TwoColumns>
      {isLeaving && <LeaveFormQuestion draft={form.draft} onLeave={onBack} onStay={() => setLeaving(false)} />}
    </form>
  )
}

function Faults({ form }: { readonly form: ReturnType<typeof useForm<RulesValues, unknown>> }) {
  const t = useWords(programmeWords)
  const rule = useWords(rulesWords)
  const reminder = useWords(reminderWords)
  const fieldText = useFieldWords()
  const failureText = useFailureWords()
  const labelOf = ({ pointer }: FieldError) => {
    const name = (Object.keys(POINTERS) as RuleField[]).find((one) => pointer.startsWith(POINTERS[one]))
    if (name === undefined) return ''
    if (name === 'trialNotice') return rule('trial')
    if (name === 'cadence') return rule('cadence')
    if (name === 'reminders' || name === 'leadFrom') return reminder(pointer.split('/')[3] as LeadLine)
    return name === 'name' || name === 'funder' ? t(name) : rule(name)
  }
  if (form.errors.length > 0)
    return (
      <ErrorSummary
        key={form.tries}
        title={t('summary')}
        errors={form.errors.map((error) => ({
          id: fieldIdOf(form.formId, error.pointer),
          text: t('fault', { field: labelOf(error), fault: fieldText(error.code) ?? '' }),
        }))}
      />
    )
  if (form.failure === null || form.failure === 'stale') return null
  return (
    <Notice key={`failure${form.tries}`} tone="bad" title={t('summary')}>
      {failureText(form.failure)}
    </Notice>
  )
}
