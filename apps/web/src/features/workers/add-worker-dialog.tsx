import { addWorker } from '@tandem/contract/workers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { SelectField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { EntryFields, type EntryValues, entryBodyOf, useEntryLabels } from './entry-fields.tsx'
import { EMPTY_PERSON, PersonFields, type PersonValues, personBodyOf, usePersonLabels } from './person-fields.tsx'
import { personFormWords } from './person-form.words.ts'

export type CoachChoice = { readonly memberId: string; readonly name: string; readonly teamIds: readonly string[] }
export type TeamChoice = { readonly teamId: string; readonly name: string }

type Values = PersonValues & EntryValues & { readonly teamId: string; readonly coachId: string }

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
  const toast = useToast()
  const navigate = useNavigate()
  const add = useWrite(addWorker)
  const labels = usePersonLabels()
  const entryLabels = useEntryLabels()
  const own = coaches.find((coach) => coach.memberId === ownId) ?? coaches[0]
  const form = useForm<Values, z.output<typeof addWorker.body>>({
    initial: {
      ...EMPTY_PERSON,
      enteredOn: today,
      situationAtEntry: 'unemployed',
      referralSource: '',
      referrerName: '',
      programmeId: '',
      teamId: teams.find((team) => own?.teamIds.includes(team.teamId))?.teamId ?? teams[0]?.teamId ?? '',
      coachId: own?.memberId ?? '',
    },
    schema: addWorker.body,
    draft: { id: 'worker:new' },
    bodyOf: (values) => ({
      worker: personBodyOf(values),
      episode: {
        ...entryBodyOf(values),
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
      fields={[...labels, ...entryLabels, { name: 'coachId', label: t('coach') }, { name: 'teamId', label: t('team') }]}
    >
      <PersonFields form={form as unknown as Form<PersonValues>} under="/worker" />
      <p className="tiny">{t('noPeopleHere')}</p>
      <h2>{t('entry')}</h2>
      <EntryFields form={form as unknown as Form<EntryValues>} under="/episode" today={today} />
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
