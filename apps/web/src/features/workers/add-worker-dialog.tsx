import { addWorker } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { REFERRAL_SOURCES, SITUATIONS } from '@tandem/domain/episodes'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { referralWords, situationWords } from '../../parts/episodes.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { EMPTY_PERSON, PersonFields, type PersonValues, personBodyOf, usePersonLabels } from './person-fields.tsx'
import { personFormWords } from './person-form.words.ts'

export type CoachChoice = { readonly memberId: string; readonly name: string; readonly teamIds: readonly string[] }
export type TeamChoice = { readonly teamId: string; readonly name: string }

type Values = PersonValues & {
  readonly enteredOn: string
  readonly situationAtEntry: string
  readonly referralSource: string
  readonly referrerName: string
  readonly teamId: string
  readonly coachId: string
}

type Props = {
  readonly today: CalendarDate
  readonly teams: readonly TeamChoice[]
  readonly coaches: readonly CoachChoice[]
  /** The coach chosen at first. */
  readonly ownId: string
  readonly onClose: () => void
}

/** A person and the beginning of their accompaniment, in one go. */
export function AddWorkerDialog({ today, teams, coaches, ownId, onClose }: Props) {
  const t = useWords(personFormWords)
  const situation = useWords(situationWords)
  const referral = useWords(referralWords)
  const toast = useToast()
  const navigate = useNavigate()
  const add = useWrite(addWorker)
  const labels = usePersonLabels()
  const own = coaches.find((coach) => coach.memberId === ownId) ?? coaches[0]
  const form = useForm<Values, z.output<typeof addWorker.body>>({
    initial: {
      ...EMPTY_PERSON,
      enteredOn: today,
      situationAtEntry: 'unemployed',
      referralSource: '',
      referrerName: '',
      teamId: teams.find((team) => own?.teamIds.includes(team.teamId))?.teamId ?? teams[0]?.teamId ?? '',
      coachId: own?.memberId ?? '',
    },
    schema: addWorker.body,
    bodyOf: (values) => ({
      worker: personBodyOf(values),
      episode: {
        enteredOn: values.enteredOn,
        situationAtEntry: values.situationAtEntry,
        referralSource: values.referralSource === '' ? null : values.referralSource,
        referrerName: values.referrerName === '' ? null : values.referrerName,
        teamId: values.teamId,
        coachId: values.coachId,
      },
    }),
    send: (body) =>
      add.mutateAsync({ body }).then(({ workerId, firstName, lastName }) => {
        toast({ text: t('added', { name: `${firstName} ${lastName}` }) })
        onClose()
        void navigate({ to: '/people/$workerId', params: { workerId } })
      }),
  })
  const inTeam = coaches.filter((coach) => coach.teamIds.includes(form.values.teamId))
  return (
    <FormDialog
      title={t('addTitle')}
      saveLabel={t('add')}
      form={form}
      onClose={onClose}
      fields={[
        ...labels,
        { name: 'enteredOn', label: t('enteredOn') },
        { name: 'situationAtEntry', label: t('situation') },
        { name: 'coachId', label: t('coach') },
        { name: 'teamId', label: t('team') },
        { name: 'referrerName', label: t('referrerName') },
      ]}
    >
      <PersonFields form={form as unknown as Form<PersonValues>} under="/worker" />
      <p className="tiny">{t('noPeopleHere')}</p>
      <h2>{t('entry')}</h2>
      <FieldRow>
        <DateField form={form} name="enteredOn" label={t('enteredOn')} at="/episode/enteredOn" max={today} />
        <SelectField
          form={form}
          name="situationAtEntry"
          label={t('situation')}
          at="/episode/situationAtEntry"
          options={SITUATIONS.map((value) => ({ value, label: situation(value) }))}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          form={form}
          name="referralSource"
          label={t('referral')}
          at="/episode/referralSource"
          emptyLabel={t('notSaid')}
          options={REFERRAL_SOURCES.map((value) => ({ value, label: referral(value) }))}
        />
        <TextField form={form} name="referrerName" label={t('referrerName')} at="/episode/referrerName" isOptional />
      </FieldRow>
      <FieldRow>
        {teams.length > 1 && (
          <SelectField
            form={form}
            name="teamId"
            label={t('team')}
            at="/episode/teamId"
            options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
          />
        )}
        <SelectField
          form={form}
          name="coachId"
          label={t('coach')}
          at="/episode/coachId"
          options={inTeam.map((coach) => ({ value: coach.memberId, label: coach.name }))}
        />
      </FieldRow>
    </FormDialog>
  )
}
