import { type ContactLeaving, readContactLeaving, recordContactLeaving } from '@tandem/contract/contact-leaving'
import { addDays, isCalendarDate } from '@tandem/domain/calendar-date'
import { CONTACT_FUNCTIONS } from '@tandem/domain/employers'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { contactFunctionWords } from '../../parts/employers.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { contactLeavingWords } from './contact-leaving.words.ts'
import { LeavingConsequences } from './contact-leaving-consequences.tsx'

type Props = {
  readonly employerId: string
  readonly contact: { readonly contactId: string; readonly name: string }
  readonly onClose: () => void
}

/** A contact has left: what that ends, what stays and what comes next are told before it is recorded. */
export function ContactLeavingDialog({ employerId, contact, onClose }: Props) {
  const t = useWords(contactLeavingWords)
  const query = useQuery(read(readContactLeaving, { params: { employerId, contactId: contact.contactId } }))
  if (query.data !== undefined) return <LeavingForm employerId={employerId} leaving={query.data} onClose={onClose} />
  return (
    <Dialog
      title={t('title', { name: contact.name })}
      closeLabel={t('back')}
      onDismiss={onClose}
      actions={<Button onClick={onClose}>{t('back')}</Button>}
    >
      <Loaded query={query} lines={6}>
        {() => null}
      </Loaded>
    </Dialog>
  )
}

/** Nobody yet, somebody new, or the id of a contact. */
const SOMEBODY_NEW = 'new'

type Values = Readonly<Record<'leftOn' | 'successor' | 'fromOn' | 'name' | 'function' | 'phone' | 'email', string>>

const orNull = (text: string) => (text.trim() === '' ? null : text)

function successorOf({ successor, fromOn, ...typed }: Values) {
  if (successor === '') return null
  if (successor !== SOMEBODY_NEW) return { contactId: successor, newContact: null, fromOn }
  const nothing = { functionLabel: null, preferredChannel: null, reachNote: null, fromOn: null, toOn: null }
  const { name, phone, email } = typed
  const newContact = { ...nothing, name, function: typed.function, phone: orNull(phone), email: orNull(email) }
  return { contactId: null, newContact, fromOn }
}

type FormProps = { readonly employerId: string; readonly leaving: ContactLeaving; readonly onClose: () => void }

function LeavingForm({ employerId, leaving, onClose }: FormProps) {
  const t = useWords(contactLeavingWords)
  const functionText = useWords(contactFunctionWords)
  const toast = useToast()
  const record = useWrite(recordContactLeaving)
  const { contactId, name, today } = leaving
  const version = useRef(leaving.version)
  const form = useForm<Values, z.output<typeof recordContactLeaving.body>>({
    initial: {
      leftOn: today,
      successor: '',
      fromOn: addDays(today, 1),
      name: '',
      function: 'directManager',
      phone: '',
      email: '',
    },
    schema: recordContactLeaving.body,
    bodyOf: (values) => ({ leftOn: values.leftOn, successor: successorOf(values), version: version.current }),
    send: (body) =>
      record.mutateAsync({ params: { employerId, contactId }, body }).then(() => {
        toast({ text: t('saved', { name }) })
        onClose()
      }),
  })
  const { values, set } = form
  /** Whoever follows begins the day after, until somebody says otherwise. */
  const leave = (leftOn: string) => set({ leftOn, ...(isCalendarDate(leftOn) ? { fromOn: addDays(leftOn, 1) } : {}) })
  return (
    <FormDialog
      title={t('title', { name })}
      saveLabel={t('save')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'leftOn', label: t('leftOn') },
        { name: 'successor', label: t('successor') },
        { name: 'name', label: t('newName') },
        { name: 'phone', label: t('newPhone') },
        { name: 'email', label: t('newEmail') },
        { name: 'fromOn', label: t('fromOn') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <FieldRow>
        <DateField
          form={{ ...form, set: (some) => (some.leftOn === undefined ? set(some) : leave(some.leftOn)) }}
          name="leftOn"
          label={t('leftOn')}
        />
        <SelectField
          form={form}
          name="successor"
          at="/successor/contactId"
          label={t('successor')}
          options={[
            { value: '', label: t('nobodyYet') },
            ...leaving.successors.map((one) => ({
              value: one.contactId,
              label: `${one.name}, ${one.functionLabel ?? functionText(one.function)}`,
            })),
            { value: SOMEBODY_NEW, label: t('somebodyNew') },
          ]}
        />
        {values.successor !== '' && <DateField form={form} name="fromOn" at="/successor/fromOn" label={t('fromOn')} />}
      </FieldRow>
      {values.successor === SOMEBODY_NEW && (
        <>
          <FieldRow>
            <TextField form={form} name="name" at="/successor/newContact/name" label={t('newName')} />
            <SelectField
              form={form}
              name="function"
              at="/successor/newContact/function"
              label={t('newFunction')}
              options={CONTACT_FUNCTIONS.map((value) => ({ value, label: functionText(value) }))}
            />
          </FieldRow>
          <FieldRow>
            <TextField
              form={form}
              name="phone"
              type="tel"
              at="/successor/newContact/phone"
              label={t('newPhone')}
              isOptional
            />
            <TextField
              form={form}
              name="email"
              type="email"
              at="/successor/newContact/email"
              label={t('newEmail')}
              isOptional
            />
          </FieldRow>
        </>
      )}
      <LeavingConsequences leaving={leaving} hasSuccessor={values.successor !== ''} />
    </FormDialog>
  )
}
