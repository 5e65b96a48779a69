import { addPlacement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import {
  COACH_VISIBILITIES,
  JOB_TYPES,
  PLACEMENT_TYPES,
  type PlacementType,
  workplaceName,
} from '@tandem/domain/placements'
import { useState } from 'react'
import type { z } from 'zod'
import { type Form, fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, SelectField } from '../../parts/form-fields.tsx'
import { coachVisibilityWords, placementTypeWords } from '../../parts/placements.words.ts'
import { Button } from '../../ui/button.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import {
  ContractFields,
  type ContractValues,
  contractBodyOf,
  contractValuesOf,
  useContractLabels,
} from './contract-fields.tsx'
import { useContactChoices } from './employer-contacts.ts'
import { NewCompanyDialog } from './new-company-dialog.tsx'
import { type Place, PlaceField } from './place-field.tsx'
import { placementWords } from './placement.words.ts'

type Values = ContractValues & {
  readonly establishment: Place | null
  readonly userEstablishment: Place | null
  readonly type: PlacementType
  readonly startedOn: string
  readonly coachVisibility: string
  readonly tutorContactId: string
}

type Props = {
  readonly workerId: string
  readonly today: CalendarDate
  /** May write down a company that is not known yet. */
  readonly mayAddCompany: boolean
  readonly onClose: () => void
}

/** A job or a work trial: where, since when, on which terms, who is there for the person. */
export function AddPlacementDialog({ workerId, today, mayAddCompany, onClose }: Props) {
  const t = useWords(placementWords)
  const type = useWords(placementTypeWords)
  const visibility = useWords(coachVisibilityWords)
  const fieldText = useFieldWords()
  const labels = useContractLabels()
  const toast = useToast()
  const add = useWrite(addPlacement)
  const [typed, setTyped] = useState('')
  const [isAddingCompany, setAddingCompany] = useState(false)
  const form = useForm<Values, z.output<typeof addPlacement.body>>({
    initial: {
      establishment: null,
      userEstablishment: null,
      type: 'job',
      startedOn: '',
      coachVisibility: 'openly',
      tutorContactId: '',
      ...contractValuesOf(undefined),
    },
    schema: addPlacement.body,
    draft: { id: `placement:${workerId}` },
    bodyOf: (values) => ({
      establishmentId: values.establishment?.establishmentId,
      userEstablishmentId:
        values.contractType === 'agency' ? (values.userEstablishment?.establishmentId ?? null) : null,
      type: values.type,
      startedOn: values.startedOn === '' ? null : values.startedOn,
      coachVisibility: values.coachVisibility,
      continuesPlacementId: null,
      tutorContactId: values.tutorContactId === '' ? null : values.tutorContactId,
      contract: contractBodyOf(values, JOB_TYPES.includes(values.type)),
    }),
    send: (body) =>
      add.mutateAsync({ params: { workerId }, body }).then((added) => {
        toast({ text: t('added', { employer: workplaceName(added) }) })
        onClose()
      }),
  })
  const { values, set } = form
  const workplace = values.contractType === 'agency' ? values.userEstablishment : null
  const contacts = useContactChoices((workplace ?? values.establishment)?.employerId, today)
  const fault = (pointer: string) => ({ id: fieldIdOf(form.formId, pointer), error: fieldText(form.errorAt(pointer)) })
  const choose = (establishment: Place | null) => set({ establishment, tutorContactId: '' })
  return (
    <>
      <FormDialog
        title={t('addTitle')}
        saveLabel={t('addSave')}
        form={form}
        onClose={onClose}
        fields={[
          { name: 'establishment', label: t('employer') },
          { name: 'startedOn', label: t('startedOn') },
          ...labels,
        ]}
      >
        <ChoiceField
          form={form}
          name="type"
          label={t('type')}
          options={PLACEMENT_TYPES.map((value) => ({ value, label: type(value) }))}
        />
        <div className="stack stack-s">
          <PlaceField
            {...fault('/establishmentId')}
            label={t('employer')}
            value={values.establishment}
            onChange={choose}
            onTyped={setTyped}
          />
          {mayAddCompany && values.establishment === null && (
            <div>
              <Button variant="quiet" size="sm" onClick={() => setAddingCompany(true)}>
                {t('newCompany')}
              </Button>
            </div>
          )}
        </div>
        <FieldRow>
          <DateField form={form} name="startedOn" label={t('startedOn')} hint={t('startedHint')} isOptional />
          <SelectField
            form={form}
            name="tutorContactId"
            label={t('tutor')}
            emptyLabel={t('noTutor')}
            options={contacts}
          />
        </FieldRow>
        <ContractFields
          form={form as unknown as Form<ContractValues>}
          under="/contract"
          isJob={JOB_TYPES.includes(values.type)}
        />
        {values.contractType === 'agency' && (
          <PlaceField
            {...fault('/userEstablishmentId')}
            label={t('userEmployer')}
            value={values.userEstablishment}
            onChange={(userEstablishment) => set({ userEstablishment, tutorContactId: '' })}
          />
        )}
        <SelectField
          form={form}
          name="coachVisibility"
          label={t('visibility')}
          options={COACH_VISIBILITIES.map((value) => ({ value, label: visibility(value) }))}
        />
      </FormDialog>
      {isAddingCompany && (
        <NewCompanyDialog
          name={typed}
          onAdded={(place) => {
            choose(place)
            setAddingCompany(false)
          }}
          onClose={() => setAddingCompany(false)}
        />
      )}
    </>
  )
}
