import { listProgrammes } from '@tandem/contract/programmes'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { REFERRAL_SOURCES, type ReferralSource, SITUATIONS, type Situation } from '@tandem/domain/episodes'
import { useQuery } from '@tanstack/react-query'
import type { Form } from '../../api/form.ts'
import { read } from '../../api/query.ts'
import { referralWords, situationWords } from '../../parts/episodes.words.ts'
import type { ComparedField } from '../../parts/form-dialog.tsx'
import { DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useWords } from '../../words/locale.tsx'
import { episodeFormWords } from './episode-form.words.ts'

/** The facts of an entry as a form holds them. */
export type EntryValues = {
  readonly enteredOn: string
  readonly situationAtEntry: string
  readonly referralSource: string
  readonly referrerName: string
  /** Empty is the house. */
  readonly programmeId: string
}

export function entryBodyOf(values: EntryValues) {
  const { enteredOn, situationAtEntry, referralSource, referrerName, programmeId } = values
  return {
    enteredOn,
    situationAtEntry,
    referralSource: referralSource === '' ? null : referralSource,
    referrerName: referrerName === '' ? null : referrerName,
    programmeId: programmeId === '' ? null : programmeId,
  }
}

/** The fields of an entry, for the error summary and to compare two versions. */
export function useEntryLabels(): ComparedField<EntryValues>[] {
  const t = useWords(episodeFormWords)
  const situation = useWords(situationWords)
  const referral = useWords(referralWords)
  const programmes = useProgrammes()
  const programmeName = (id: unknown) => programmes.find((one) => one.programmeId === id)?.name ?? t('house')
  return [
    { name: 'enteredOn', label: t('enteredOn') },
    { name: 'situationAtEntry', label: t('situation'), format: (code) => situation(code as Situation) },
    { name: 'referralSource', label: t('referral'), format: (code) => referral(code as ReferralSource) },
    { name: 'referrerName', label: t('referrerName') },
    { name: 'programmeId', label: t('programme'), format: programmeName },
  ]
}

function useProgrammes() {
  return useQuery(read(listProgrammes, {})).data?.programmes ?? []
}

type Props = {
  readonly form: Form<EntryValues>
  /** Where they stand in the body. */
  readonly under: string
  readonly today: CalendarDate
}

/** Since when, in which situation, sent by whom. */
export function EntryFields({ form, under, today }: Props) {
  const t = useWords(episodeFormWords)
  const situation = useWords(situationWords)
  const referral = useWords(referralWords)
  const programmes = useProgrammes().filter((one) => !one.isArchived || one.programmeId === form.values.programmeId)
  return (
    <>
      <FieldRow>
        <DateField form={form} name="enteredOn" label={t('enteredOn')} at={`${under}/enteredOn`} max={today} />
        <SelectField
          form={form}
          name="situationAtEntry"
          label={t('situation')}
          at={`${under}/situationAtEntry`}
          options={SITUATIONS.map((value) => ({ value, label: situation(value) }))}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          form={form}
          name="referralSource"
          label={t('referral')}
          at={`${under}/referralSource`}
          emptyLabel={t('notSaid')}
          options={REFERRAL_SOURCES.map((value) => ({ value, label: referral(value) }))}
        />
        <TextField form={form} name="referrerName" label={t('referrerName')} at={`${under}/referrerName`} isOptional />
      </FieldRow>
      {programmes.length > 0 && (
        <SelectField
          form={form}
          name="programmeId"
          label={t('programme')}
          hint={t('programmeHint')}
          at={`${under}/programmeId`}
          emptyLabel={t('house')}
          options={programmes.map((one) => ({ value: one.programmeId, label: one.name }))}
        />
      )}
    </>
  )
}
