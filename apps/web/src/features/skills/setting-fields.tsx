import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { SKILL_CONTEXTS, type SkillContext } from '@tandem/domain/skills'
import type { Form } from '../../api/form.ts'
import { DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useJobOptions } from '../../parts/job-options.ts'
import { FieldRow } from '../../ui/field.tsx'
import { useWords } from '../../words/locale.tsx'
import { skillFormWords } from './skill-form.words.ts'
import { skillContextWords } from './skills.words.ts'

export type SettingValues = {
  placementId: string
  context: string
  openedOn: string
  purpose: string
  toldOn: string
  toldByName: string
}

/** What is sent; nobody has told anything until there is a day. */
export function settingBodyOf({ placementId, toldOn, toldByName, ...values }: SettingValues) {
  const isTold = toldOn !== ''
  return {
    ...values,
    placementId: placementId === '' ? null : placementId,
    toldOn: isTold ? toldOn : null,
    toldByName: isTold ? toldByName : '',
  }
}

type Props = {
  readonly form: Form<SettingValues>
  readonly placements: readonly Placement[]
  readonly today: CalendarDate
  /** What the person is told comes first, and is all that is asked. */
  readonly isTelling?: boolean
}

/** What an evaluation is about, and what the person is told of it. */
export function SettingFields({ form, placements, today, isTelling = false }: Props) {
  const t = useWords(skillFormWords)
  const when = useWords(skillContextWords)
  const jobOptions = useJobOptions()
  return (
    <>
      {!isTelling && (
        <FieldRow>
          <SelectField
            form={form}
            name="context"
            label={t('context')}
            options={SKILL_CONTEXTS.map((value) => ({ value, label: when(value) }))}
          />
          {placements.length > 0 && (
            <SelectField
              form={form}
              name="placementId"
              label={t('job')}
              emptyLabel={t('noJob')}
              options={jobOptions(placements)}
            />
          )}
          <DateField form={form} name="openedOn" label={t('openedOn')} max={today} width="fit" />
        </FieldRow>
      )}
      <LongTextField form={form} name="purpose" label={t('purpose')} hint={t('purposeHint')} />
      <FieldRow>
        <DateField
          form={form}
          name="toldOn"
          label={t('toldOn')}
          max={today}
          width="fit"
          {...(isTelling ? {} : { hint: t('toldHint'), isOptional: true })}
        />
        <TextField form={form} name="toldByName" label={t('toldByName')} />
      </FieldRow>
    </>
  )
}

export function useSettingLabels() {
  const t = useWords(skillFormWords)
  const when = useWords(skillContextWords)
  return [
    { name: 'context', label: t('context'), format: (code: unknown) => when(code as SkillContext) },
    { name: 'placementId', label: t('job') },
    { name: 'openedOn', label: t('openedOn') },
    { name: 'purpose', label: t('purpose') },
    { name: 'toldOn', label: t('toldOn') },
    { name: 'toldByName', label: t('toldByName') },
  ] as const
}
