import type { WorkerDraft } from '@tandem/contract/workers'
import { LOCALES } from '@tandem/domain/members'
import { PREFERRED_CHANNELS, SEXES } from '@tandem/domain/workers'
import type { Form } from '../../api/form.ts'
import type { ComparedField } from '../../parts/form-dialog.tsx'
import { DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useWords } from '../../words/locale.tsx'
import { personFormWords } from './person-form.words.ts'

export const SEX_WORDS = { F: 'sexF', M: 'sexM', X: 'sexX' } as const
export const CHANNEL_WORDS = {
  phone: 'channelPhone',
  message: 'channelMessage',
  email: 'channelEmail',
  visit: 'channelVisit',
} as const
export const LOCALE_WORDS = { en: 'localeEn', fr: 'localeFr' } as const

/** The person as a form holds it: empty text for what is not known. */
export type PersonValues = { readonly [Name in keyof WorkerDraft]: string }

export const EMPTY_PERSON: PersonValues = {
  firstName: '',
  lastName: '',
  birthOn: '',
  sex: '',
  phone: '',
  email: '',
  municipality: '',
  preferredChannel: '',
  preferredLocale: '',
  languages: '',
  externalRef: '',
  reachNote: '',
}

export function personValuesOf(worker: WorkerDraft): PersonValues {
  const known = Object.keys(EMPTY_PERSON) as (keyof WorkerDraft)[]
  return Object.fromEntries(known.map((name) => [name, worker[name] ?? ''])) as PersonValues
}

/** What is sent: names as typed, `null` for what is empty. */
export function personBodyOf(values: PersonValues): Record<keyof WorkerDraft, string | null> {
  const known = Object.keys(EMPTY_PERSON) as (keyof WorkerDraft)[]
  const body = Object.fromEntries(known.map((name) => [name, values[name] === '' ? null : values[name]]))
  return { ...body, firstName: values.firstName, lastName: values.lastName } as Record<keyof WorkerDraft, string | null>
}

export function usePersonLabels(): ComparedField<PersonValues>[] {
  const t = useWords(personFormWords)
  const formats: Partial<Record<keyof WorkerDraft, (code: unknown) => string>> = {
    sex: (code) => t(SEX_WORDS[code as keyof typeof SEX_WORDS]),
    preferredChannel: (code) => t(CHANNEL_WORDS[code as keyof typeof CHANNEL_WORDS]),
    preferredLocale: (code) => t(LOCALE_WORDS[code as keyof typeof LOCALE_WORDS]),
  }
  return (Object.keys(EMPTY_PERSON) as (keyof WorkerDraft)[]).map((name) => {
    const format = formats[name]
    return { name, label: t(name), ...(format === undefined ? {} : { format }) }
  })
}

type Props<Values extends PersonValues> = { readonly form: Form<Values>; readonly under: string }

/** The fields of a person. `under` is where they stand in the body. */
export function PersonFields({ form, under }: Props<PersonValues>) {
  const t = useWords(personFormWords)
  const at = (name: keyof WorkerDraft) => ({ form, name, label: t(name), at: `${under}/${name}` })
  return (
    <>
      <FieldRow>
        <TextField {...at('firstName')} />
        <TextField {...at('lastName')} />
      </FieldRow>
      <FieldRow>
        <DateField {...at('birthOn')} isOptional />
        <TextField {...at('phone')} type="tel" isOptional />
        <TextField {...at('municipality')} isOptional />
      </FieldRow>
      <FieldRow>
        <SelectField
          {...at('preferredChannel')}
          emptyLabel={t('notSaid')}
          options={PREFERRED_CHANNELS.map((value) => ({ value, label: t(CHANNEL_WORDS[value]) }))}
        />
        <TextField {...at('email')} type="email" isOptional />
      </FieldRow>
      <FieldRow>
        <TextField {...at('languages')} hint={t('languagesHint')} isOptional />
        <SelectField
          {...at('preferredLocale')}
          emptyLabel={t('notSaid')}
          options={LOCALES.map((value) => ({ value, label: t(LOCALE_WORDS[value]) }))}
        />
      </FieldRow>
      <TextField {...at('reachNote')} hint={t('reachNoteHint')} isOptional />
      <FieldRow>
        <TextField {...at('externalRef')} isOptional />
        <SelectField
          {...at('sex')}
          emptyLabel={t('notSaid')}
          options={SEXES.map((value) => ({ value, label: t(SEX_WORDS[value]) }))}
        />
      </FieldRow>
    </>
  )
}
