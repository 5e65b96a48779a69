import { editPlacement, type Placement } from '@tandem/contract/placements'
import { COACH_VISIBILITIES, type CoachVisibility, workplaceName } from '@tandem/domain/placements'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { coachVisibilityWords } from '../../parts/placements.words.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { placementWords } from './placement.words.ts'

type Props = { readonly placement: Placement; readonly onClose: () => void }

/** Whether the agency may be contacted: as the other company, or decided for itself. */
const AGENCY = { same: 'agencySame', may: 'agencyMay', mayNot: 'agencyMayNot' } as const
type AgencyContact = keyof typeof AGENCY

type Values = {
  readonly startedOn: string
  readonly coachVisibility: string
  readonly employerContactRefusedOn: string
  readonly agency: AgencyContact
  readonly refusedOn: string
}

function agencyOf({ isAgencyApart, agencyContactRefusedOn }: Placement): AgencyContact {
  if (!isAgencyApart) return 'same'
  return agencyContactRefusedOn === null ? 'may' : 'mayNot'
}

function valuesOf(placement: Placement): Values {
  return {
    startedOn: placement.startedOn ?? '',
    coachVisibility: placement.coachVisibility,
    employerContactRefusedOn: placement.employerContactRefusedOn ?? '',
    agency: agencyOf(placement),
    refusedOn: placement.agencyContactRefusedOn ?? '',
  }
}

/** The first day, how the coach appears, and which company the person does not want contacted. */
export function EditPlacementDialog({ placement, onClose }: Props) {
  const t = useWords(placementWords)
  const visibility = useWords(coachVisibilityWords)
  const toast = useToast()
  const write = useWrite(editPlacement)
  const version = useRef(placement.version)
  const hasAgency = placement.userEmployerId !== null
  const form = useForm<Values, z.output<typeof editPlacement.body>>({
    initial: valuesOf(placement),
    schema: editPlacement.body,
    bodyOf: ({ agency, refusedOn, ...values }) => ({
      establishmentId: placement.establishmentId,
      userEstablishmentId: placement.userEstablishmentId,
      type: placement.type,
      continuesPlacementId: placement.continuesPlacementId,
      coachVisibility: values.coachVisibility,
      startedOn: values.startedOn === '' ? null : values.startedOn,
      employerContactRefusedOn: values.employerContactRefusedOn === '' ? null : values.employerContactRefusedOn,
      ...(hasAgency
        ? { agencyContact: { isApart: agency !== 'same', refusedOn: agency === 'mayNot' ? refusedOn : null } }
        : {}),
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { placementId: placement.placementId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const refusedLabel = hasAgency ? t('refusedAt', { employer: workplaceName(placement) }) : t('refusedOn')
  return (
    <FormDialog
      title={t('editTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'startedOn', label: t('startedOn') },
        { name: 'employerContactRefusedOn', label: refusedLabel },
        { name: 'refusedOn', label: t('agencyRefusedOn') },
        {
          name: 'coachVisibility',
          label: t('visibility'),
          format: (code) => visibility(code as CoachVisibility),
        },
      ]}
      theirsOf={valuesOf}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <DateField form={form} name="startedOn" label={t('startedOn')} hint={t('startedHint')} isOptional />
      <DateField form={form} name="employerContactRefusedOn" label={refusedLabel} hint={t('refusedHint')} isOptional />
      {hasAgency && (
        <SelectField
          form={form}
          name="agency"
          label={t('agencyAs', { agency: placement.employerName })}
          options={Object.entries(AGENCY).map(([value, word]) => ({ value, label: t(word) }))}
        />
      )}
      {hasAgency && form.values.agency === 'mayNot' && (
        <DateField form={form} name="refusedOn" at="/agencyContact/refusedOn" label={t('agencyRefusedOn')} />
      )}
      <SelectField
        form={form}
        name="coachVisibility"
        label={t('visibility')}
        options={COACH_VISIBILITIES.map((value) => ({ value, label: visibility(value) }))}
      />
    </FormDialog>
  )
}
