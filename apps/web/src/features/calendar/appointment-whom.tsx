import { listCaseload } from '@tandem/contract/caseload'
import { searchPlaces } from '@tandem/contract/search'
import { foldedName } from '@tandem/domain/workers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { read } from '../../api/query.ts'
import { ChoiceField, SelectField } from '../../parts/form-fields.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { appointmentWords } from './appointment.words.ts'
import { type AppointmentPerson, type AppointmentValues, jobOf, WHOM } from './appointment-about.ts'

type Props = {
  readonly form: Form<AppointmentValues>
  /** Whose people may be chosen. */
  readonly scope: 'mine' | 'team'
  /** The place it is planned from says whom it is about. */
  readonly isFixed: boolean
}

/** Whom a new appointment is about: a person, a company with nobody in mind, or nobody in the files. */
export function AppointmentWhom({ form, scope, isFixed }: Props) {
  const t = useWords(appointmentWords)
  const { whom, episode } = form.values
  const names = { person: t('ofPerson'), company: t('ofCompany'), nobody: t('ofNobody') }
  return (
    <>
      {!isFixed && (
        <ChoiceField
          form={form}
          name="whom"
          label={t('whom')}
          options={WHOM.map((value) => ({ value, label: names[value] }))}
        />
      )}
      {whom === 'person' && !isFixed && <PersonField form={form} scope={scope} />}
      {whom === 'company' && !isFixed && <CompanyField form={form} />}
      {whom === 'person' && form.values.side !== 'worker' && episode !== null && episode.jobs.length > 0 && (
        <SelectField
          form={form}
          name="placementId"
          label={t('job')}
          emptyLabel={t('noJob')}
          options={episode.jobs.map(({ placementId, employerName, jobTitle }) => ({
            value: placementId,
            label: [employerName, jobTitle].filter((word) => word !== null).join(' · '),
          }))}
        />
      )}
    </>
  )
}

function useTexts() {
  const t = useWords(appointmentWords)
  return {
    empty: t('noneFound'),
    loading: t('searching'),
    clear: t('clear'),
    open: t('openList'),
    count: (count: number) => t('found', { count }),
  }
}

function useFault({ form }: Pick<Props, 'form'>, pointer: string) {
  const fieldText = useFieldWords()
  const fault = form.faultAt(pointer)
  return { id: fieldIdOf(form.formId, pointer), error: fieldText(fault?.code, fault?.values) }
}

function PersonField({ form, scope }: Omit<Props, 'isFixed'>) {
  const t = useWords(appointmentWords)
  const query = useQuery(read(listCaseload, { query: { scope } }))
  const people = (query.data?.rows ?? []).map(
    ({ episodeId, firstName, lastName, jobs }): AppointmentPerson => ({
      episodeId,
      name: `${firstName} ${lastName}`,
      jobs: jobs.map(({ placementId, employerName, jobTitle }) => ({ placementId, employerName, jobTitle })),
    }),
  )
  const texts = useTexts()
  return (
    <Field label={t('person')} {...useFault({ form }, '/episodeId')}>
      {(wiring) => (
        <Combobox
          {...wiring}
          value={form.values.episode}
          onChange={(episode) => form.set({ episode, placementId: jobOf(episode) })}
          items={people}
          itemKey={(person) => person.episodeId}
          itemLabel={(person) => person.name}
          itemSub={(person) => person.jobs[0]?.employerName ?? ''}
          matches={({ name }, typed) => foldedName(name).includes(foldedName(typed))}
          isLoading={query.isPending}
          placeholder={t('personPlaceholder')}
          texts={texts}
        />
      )}
    </Field>
  )
}

function CompanyField({ form }: Pick<Props, 'form'>) {
  const t = useWords(appointmentWords)
  const [typed, setTyped] = useState('')
  const query = useQuery({ ...read(searchPlaces, { body: { typed } }), placeholderData: (before) => before })
  const places = query.data?.places ?? []
  const texts = useTexts()
  const chosen = form.values.employer
  return (
    <Field label={t('company')} {...useFault({ form }, '/employerId')}>
      {(wiring) => (
        <Combobox
          {...wiring}
          value={chosen === null ? null : { ...chosen, establishmentId: '', sub: '' }}
          onChange={(place) => form.set({ employer: place && { employerId: place.employerId, name: place.name } })}
          items={places}
          itemKey={(place) => place.establishmentId || place.employerId}
          itemLabel={(place) => place.name}
          itemSub={(place) => place.sub}
          onSearch={setTyped}
          isLoading={query.isFetching}
          placeholder={t('companyPlaceholder')}
          texts={texts}
        />
      )}
    </Field>
  )
}
