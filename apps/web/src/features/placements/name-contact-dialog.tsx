import { type Placement, setPlacementContact } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { workplaceName } from '@tandem/domain/placements'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, SelectField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { useContactChoices } from './employer-contacts.ts'
import { placementWords } from './placement.words.ts'

type Props = { readonly placement: Placement; readonly today: CalendarDate; readonly onClose: () => void }

type Values = { part: 'tutor' | 'responsible'; contactId: string; fromOn: string }

/** The tutor or the person responsible from a day on; the former one keeps their dates. */
export function NameContactDialog({ placement, today, onClose }: Props) {
  const t = useWords(placementWords)
  const toast = useToast()
  const write = useWrite(setPlacementContact)
  const version = useRef(placement.version)
  const employerId = placement.userEmployerId ?? placement.employerId
  const contacts = useContactChoices(employerId, today)
  const now = (part: Values['part']) =>
    placement.contacts.find((contact) => contact.part === part && contact.toOn === null)
  const form = useForm<Values, z.output<typeof setPlacementContact.body>>({
    initial: {
      part: 'tutor',
      contactId: now('tutor')?.contactId ?? '',
      fromOn: now('tutor') === undefined ? (placement.startedOn ?? today) : today,
    },
    schema: setPlacementContact.body,
    bodyOf: (values) => ({
      ...values,
      contactId: values.contactId === '' ? null : values.contactId,
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { placementId: placement.placementId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('nameTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'contactId', label: t('contact') },
        { name: 'fromOn', label: t('fromOn') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <ChoiceField
        form={form}
        name="part"
        label={t('part')}
        options={[
          { value: 'tutor', label: t('partTutor') },
          { value: 'responsible', label: t('partResponsible') },
        ]}
      />
      <SelectField form={form} name="contactId" label={t('contact')} emptyLabel={t('noTutor')} options={contacts} />
      <p className="small">
        <Link to="/employers/$employerId" params={{ employerId }}>
          {t('contactsAt', { employer: workplaceName(placement) })}
        </Link>
      </p>
      <DateField form={form} name="fromOn" label={t('fromOn')} />
    </FormDialog>
  )
}
