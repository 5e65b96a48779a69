import type { StatusCheck } from '@tandem/contract/status-checks'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { speaksOfHealth } from '@tandem/domain/imports/sensitive'
import { CONTRACT_TYPES, type ContractType } from '@tandem/domain/placements'
import { STATUS_SOURCES, type StatusSource, TOLD, type Told } from '@tandem/domain/status-checks'
import type { Form } from '../../api/form.ts'
import {
  CheckField,
  ChoiceField,
  DateField,
  LongTextField,
  NumberField,
  SelectField,
} from '../../parts/form-fields.tsx'
import { contractWords } from '../../parts/placements.words.ts'
import { FieldRow } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { statusSourceWords, statusWords, toldWords } from './status.words.ts'
import type { MilestoneAbout } from './status-milestone.ts'

export type StatusValues = {
  doneOn: string
  situationOn: string
  source: string | null
  employed: string | null
  sameEmployer: string | null
  /** Hours, with decimals. */
  weekly: number | null
  contractType: string
  satisfaction: string | null
  supportAsked: boolean
  words: string
  followUpOn: string
}

export function statusValuesOf(check: StatusCheck | undefined, today: CalendarDate): StatusValues {
  return {
    doneOn: check?.doneOn ?? today,
    situationOn: check?.situationOn ?? today,
    source: check?.source ?? null,
    employed: check?.employed ?? null,
    sameEmployer: check?.sameEmployer ?? null,
    weekly: check?.weeklyMinutes == null ? null : check.weeklyMinutes / 60,
    contractType: check?.contractType ?? '',
    satisfaction: check?.satisfaction == null ? null : String(check.satisfaction),
    supportAsked: check?.supportAsked ?? false,
    words: check?.words ?? '',
    followUpOn: '',
  }
}

/** What is sent: only a register speaks of another day than its own, and only who works has an employer and hours. */
export function statusBodyOf(values: StatusValues, hasJob: boolean) {
  const { doneOn, situationOn, source, employed, sameEmployer, weekly, contractType, satisfaction } = values
  const isAtWork = employed === 'yes'
  return {
    doneOn,
    situationOn: source === 'administrative' ? situationOn : doneOn,
    source,
    employed,
    sameEmployer: isAtWork && hasJob ? sameEmployer : null,
    weeklyMinutes: isAtWork && weekly !== null ? Math.round(weekly * 60) : null,
    contractType: isAtWork && contractType !== '' ? contractType : null,
    satisfaction: isAtWork && satisfaction !== null ? Number(satisfaction) : null,
    supportAsked: values.supportAsked,
    words: values.words,
  }
}

const LEVELS = ['1', '2', '3', '4', '5'] as const

type Props = {
  readonly form: Form<StatusValues>
  readonly about: MilestoneAbout
  readonly today: CalendarDate
  /** A next action may be planned for the support asked for. */
  readonly plansNext: boolean
}

export function StatusFields({ form, about, today, plansNext }: Props) {
  const t = useWords(statusWords)
  const sourceName = useWords(statusSourceWords)
  const { source, employed, supportAsked, words } = form.values
  /* Where nobody could tell, what is told is that it is not known. */
  const linked: Form<StatusValues> = {
    ...form,
    set: (some) => form.set(some.source === 'unknown' ? { ...some, employed: 'unknown' } : some),
  }
  return (
    <>
      <DateField form={form} name="doneOn" label={t('doneOn')} max={today} width="fit" />
      <ChoiceField
        form={linked}
        name="source"
        label={t('source')}
        options={STATUS_SOURCES.filter((value) => value !== 'employer' || about.mayAskEmployer).map((value) => ({
          value,
          label: sourceName(value),
        }))}
      />
      {source === 'administrative' && (
        <DateField
          form={form}
          name="situationOn"
          label={t('situationOn')}
          hint={t('situationHint')}
          max={today}
          width="fit"
        />
      )}
      {source !== 'unknown' && <AtWork form={form} about={about} />}
      {employed === 'yes' && source !== 'unknown' && <WorkFacts form={form} />}
      <CheckField form={form} name="supportAsked" label={t('supportAsked')} />
      <LongTextField
        form={form}
        name="words"
        label={t(supportAsked ? 'wordsAsked' : 'words')}
        isOptional={!supportAsked}
      />
      {speaksOfHealth(words) && (
        <Notice tone="warn" role="status">
          {t('health')}
        </Notice>
      )}
      {supportAsked && plansNext && (
        <DateField
          form={form}
          name="followUpOn"
          at="/followUp/dueOn"
          label={t('followUpOn')}
          hint={t('followUpHint')}
          min={today}
          isOptional
          width="fit"
        />
      )}
    </>
  )
}

function AtWork({ form, about }: Pick<Props, 'form' | 'about'>) {
  const t = useWords(statusWords)
  const told = useWords(toldWords)
  const options = TOLD.map((value) => ({ value, label: told(value) }))
  return (
    <>
      <ChoiceField form={form} name="employed" label={t('employed')} options={options} />
      {form.values.employed === 'yes' && about.placementId !== null && (
        <ChoiceField
          form={form}
          name="sameEmployer"
          label={t('sameEmployer', { employer: about.employerName ?? '' })}
          options={options}
        />
      )}
    </>
  )
}

function WorkFacts({ form }: Pick<Props, 'form'>) {
  const t = useWords(statusWords)
  const contract = useWords(contractWords)
  return (
    <>
      <FieldRow>
        <NumberField form={form} name="weekly" label={t('weekly')} decimals={2} isOptional width="fit" />
        <SelectField
          form={form}
          name="contractType"
          label={t('contract')}
          emptyLabel={t('notSaid')}
          options={CONTRACT_TYPES.map((value) => ({ value, label: contract(value) }))}
        />
      </FieldRow>
      <ChoiceField
        form={form}
        name="satisfaction"
        label={t('satisfaction')}
        hint={t('satisfactionHint')}
        isOptional
        options={LEVELS.map((value) => ({ value, label: value }))}
      />
    </>
  )
}

/** For the error summary, and to compare with what somebody else saved. */
export function useStatusLabels(about: MilestoneAbout) {
  const t = useWords(statusWords)
  const sourceName = useWords(statusSourceWords)
  const told = useWords(toldWords)
  const contract = useWords(contractWords)
  const { number } = useFormats()
  const yesNo = (value: unknown) => told(value as Told)
  return [
    { name: 'doneOn', label: t('doneOn') },
    { name: 'source', label: t('source'), format: (code: unknown) => sourceName(code as StatusSource) },
    { name: 'situationOn', label: t('situationOn') },
    { name: 'employed', label: t('employed'), format: yesNo },
    { name: 'sameEmployer', label: t('sameEmployer', { employer: about.employerName ?? '' }), format: yesNo },
    {
      name: 'weekly',
      label: t('weekly'),
      format: (hours: unknown) => number(Number(hours), Number.isInteger(hours) ? 0 : 2),
    },
    { name: 'contractType', label: t('contract'), format: (code: unknown) => contract(code as ContractType) },
    { name: 'satisfaction', label: t('satisfaction') },
    { name: 'words', label: t('words') },
    { name: 'followUpOn', label: t('followUpOn') },
  ] as const
}
