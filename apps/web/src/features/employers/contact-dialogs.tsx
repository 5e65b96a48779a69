import { addContact, addEstablishment, type Employer, editContact, editEstablishment } from '@tandem/contract/employers'
import { CONTACT_FUNCTIONS, type ContactFunction } from '@tandem/domain/employers'
import { PREFERRED_CHANNELS, type PreferredChannel } from '@tandem/domain/workers'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { contactFunctionWords } from '../../parts/employers.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { employerWords } from './employer.words.ts'

const orNull = (text: string) => (text.trim() === '' ? null : text)
/** The way a contact prefers to be reached, by the key of its words. */
export const CHANNELS = {
  phone: 'channelPhone',
  message: 'channelMessage',
  email: 'channelEmail',
  visit: 'channelVisit',
} as const

type ContactProps = {
  readonly employerId: string
  readonly contact: Employer['contacts'][number] | null
  readonly onClose: () => void
}

type ContactValues = Readonly<
  Record<
    'name' | 'function' | 'functionLabel' | 'phone' | 'email' | 'preferredChannel' | 'reachNote' | 'fromOn' | 'toOn',
    string
  >
>

export function ContactDialog({ employerId, contact, onClose }: ContactProps) {
  const t = useWords(employerWords)
  const functionText = useWords(contactFunctionWords)
  const toast = useToast()
  const add = useWrite(addContact)
  const edit = useWrite(editContact)
  const version = useRef(contact?.version ?? 0)
  const form = useForm<ContactValues, z.output<typeof addContact.body>>({
    initial: {
      name: contact?.name ?? '',
      function: contact?.function ?? 'directManager',
      functionLabel: contact?.functionLabel ?? '',
      phone: contact?.phone ?? '',
      email: contact?.email ?? '',
      preferredChannel: contact?.preferredChannel ?? '',
      reachNote: contact?.reachNote ?? '',
      fromOn: contact?.fromOn ?? '',
      toOn: contact?.toOn ?? '',
    },
    schema: addContact.body,
    bodyOf: (values) => ({
      name: values.name,
      function: values.function,
      functionLabel: orNull(values.functionLabel),
      phone: orNull(values.phone),
      email: orNull(values.email),
      preferredChannel: orNull(values.preferredChannel),
      reachNote: orNull(values.reachNote),
      fromOn: orNull(values.fromOn),
      toOn: orNull(values.toOn),
    }),
    send: (body) =>
      (contact === null
        ? add.mutateAsync({ params: { employerId }, body })
        : edit.mutateAsync({
            params: { employerId, contactId: contact.contactId },
            body: { ...body, version: version.current },
          })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t(contact === null ? 'addContact' : 'editContact')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('contactName') },
        { name: 'function', label: t('function'), format: (value) => functionText(value as ContactFunction) },
        { name: 'functionLabel', label: t('functionLabel') },
        { name: 'phone', label: t('phone') },
        { name: 'email', label: t('email') },
        {
          name: 'preferredChannel',
          label: t('preferredChannel'),
          format: (value) => t(CHANNELS[value as PreferredChannel]),
        },
        { name: 'reachNote', label: t('reachNote') },
        { name: 'fromOn', label: t('fromOn') },
        { name: 'toOn', label: t('toOn') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <TextField form={form} name="name" label={t('contactName')} />
      <FieldRow>
        <SelectField
          form={form}
          name="function"
          label={t('function')}
          options={CONTACT_FUNCTIONS.map((value) => ({ value, label: functionText(value) }))}
        />
        <TextField form={form} name="functionLabel" label={t('functionLabel')} isOptional />
      </FieldRow>
      <FieldRow>
        <TextField form={form} name="phone" label={t('phone')} type="tel" isOptional />
        <TextField form={form} name="email" label={t('email')} type="email" isOptional />
      </FieldRow>
      <FieldRow>
        <SelectField
          form={form}
          name="preferredChannel"
          label={t('preferredChannel')}
          emptyLabel={t('notSaid')}
          options={PREFERRED_CHANNELS.map((value) => ({ value, label: t(CHANNELS[value]) }))}
        />
        <TextField form={form} name="reachNote" label={t('reachNote')} isOptional />
      </FieldRow>
      <FieldRow>
        <DateField form={form} name="fromOn" label={t('fromOn')} isOptional />
        <DateField form={form} name="toOn" label={t('toOn')} hint={t('toOnHint')} isOptional />
      </FieldRow>
    </FormDialog>
  )
}

type PlaceProps = {
  readonly employerId: string
  readonly place: Employer['establishments'][number] | null
  readonly onClose: () => void
}

type PlaceValues = Readonly<Record<'name' | 'address' | 'postalCode' | 'municipality' | 'access', string>>

export function PlaceDialog({ employerId, place, onClose }: PlaceProps) {
  const t = useWords(employerWords)
  const toast = useToast()
  const add = useWrite(addEstablishment)
  const edit = useWrite(editEstablishment)
  const version = useRef(place?.version ?? 0)
  const form = useForm<PlaceValues, z.output<typeof addEstablishment.body>>({
    initial: {
      name: place?.name ?? '',
      address: place?.address ?? '',
      postalCode: place?.postalCode ?? '',
      municipality: place?.municipality ?? '',
      access: place?.access ?? '',
    },
    schema: addEstablishment.body,
    bodyOf: (values) => ({
      name: orNull(values.name),
      address: orNull(values.address),
      postalCode: orNull(values.postalCode),
      municipality: orNull(values.municipality),
      access: orNull(values.access),
    }),
    send: (body) =>
      (place === null
        ? add.mutateAsync({ params: { employerId }, body })
        : edit.mutateAsync({
            params: { employerId, establishmentId: place.establishmentId },
            body: { ...body, version: version.current },
          })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t(place === null ? 'addPlace' : 'editPlace')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('placeName') },
        { name: 'address', label: t('address') },
        { name: 'postalCode', label: t('postalCode') },
        { name: 'municipality', label: t('municipality') },
        { name: 'access', label: t('access') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <TextField form={form} name="name" label={t('placeName')} isOptional />
      <TextField form={form} name="address" label={t('address')} isOptional />
      <FieldRow>
        <TextField form={form} name="postalCode" label={t('postalCode')} width="fit" isOptional />
        <TextField form={form} name="municipality" label={t('municipality')} isOptional />
      </FieldRow>
      <TextField form={form} name="access" label={t('access')} hint={t('accessHint')} isOptional />
    </FormDialog>
  )
}
