import type { Agreement, AgreementParty } from '@tandem/contract/agreement-records'
import { editPartyContact, noteReminder, refuseAgreement, revokeAgreement } from '@tandem/contract/agreement-signing'
import { REMINDER_CHANNELS } from '@tandem/domain/agreements'
import { LOCALES, type Locale } from '@tandem/domain/members'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { reminderChannelWords } from '../../parts/agreements.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { partyWords } from './party.words.ts'

type Props = { readonly party: AgreementParty; readonly today: string; readonly onClose: () => void }

/** Languages by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' }

/** Somebody does not agree, or withdraws: when, and in their words. */
export function SaidDialog({ what, party, today, onClose }: Props & { readonly what: 'refuse' | 'revoke' }) {
  const t = useWords(partyWords)
  const toast = useToast()
  const refuse = useWrite(refuseAgreement)
  const revoke = useWrite(revokeAgreement)
  const form = useForm<{ saidOn: string; words: string }, z.output<typeof refuseAgreement.body>>({
    initial: { saidOn: today, words: '' },
    schema: refuseAgreement.body,
    draft: { id: `agreement-${what}:${party.partyId}` },
    bodyOf: (values) => values,
    send: (body) =>
      (what === 'refuse' ? refuse : revoke).mutateAsync({ params: { partyId: party.partyId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const { name } = party
  return (
    <FormDialog
      size="sm"
      title={t(what === 'refuse' ? 'refuseTitle' : 'revokeTitle', { name })}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'saidOn', label: t('saidOn') },
        { name: 'words', label: t('words') },
      ]}
    >
      <p className="small">{t(what === 'refuse' ? 'refuseText' : 'revokeText')}</p>
      <DateField form={form} name="saidOn" label={t('saidOn')} max={today} />
      <LongTextField form={form} name="words" label={t('words')} />
    </FormDialog>
  )
}

export function RemindDialog({ party, today, onClose }: Props) {
  const t = useWords(partyWords)
  const channel = useWords(reminderChannelWords)
  const toast = useToast()
  const note = useWrite(noteReminder)
  const form = useForm<{ remindedOn: string; channel: string }, z.output<typeof noteReminder.body>>({
    initial: { remindedOn: today, channel: 'phone' },
    schema: noteReminder.body,
    bodyOf: (values) => values,
    send: (body) =>
      note.mutateAsync({ params: { partyId: party.partyId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('remindTitle', { name: party.name })}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'remindedOn', label: t('remindedOn') },
        { name: 'channel', label: t('channel') },
      ]}
    >
      <DateField form={form} name="remindedOn" label={t('remindedOn')} max={today} />
      <SelectField
        form={form}
        name="channel"
        label={t('channel')}
        options={REMINDER_CHANNELS.map((value) => ({ value, label: channel(value) }))}
      />
    </FormDialog>
  )
}

type ContactProps = {
  readonly agreement: Agreement
  readonly party: AgreementParty
  readonly onClose: () => void
}

/** Where a party is reached: nothing that was signed changes by it. */
export function ContactDialog({ agreement, party, onClose }: ContactProps) {
  const t = useWords(partyWords)
  const toast = useToast()
  const edit = useWrite(editPartyContact)
  const version = useRef(agreement.version)
  const form = useForm<{ reach: string; locale: string }, z.output<typeof editPartyContact.body>>({
    initial: { reach: party.reach ?? '', locale: party.locale },
    schema: editPartyContact.body,
    bodyOf: ({ reach, locale }) => ({
      reach: reach.trim() === '' ? null : reach,
      locale,
      version: version.current,
    }),
    send: (body) =>
      edit.mutateAsync({ params: { partyId: party.partyId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('contactTitle', { name: party.name })}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'reach', label: t('reach') },
        { name: 'locale', label: t('locale'), format: (code) => LANGUAGE_NAMES[code as Locale] },
      ]}
      theirsOf={(current: Agreement) => {
        const theirs = current.versions[0]?.parties.find(({ partyId }) => partyId === party.partyId)
        return { reach: theirs?.reach ?? '', locale: theirs?.locale ?? party.locale }
      }}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p className="small">{t('contactText')}</p>
      <TextField form={form} name="reach" label={t('reach')} isOptional />
      <SelectField
        form={form}
        name="locale"
        label={t('locale')}
        options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
    </FormDialog>
  )
}
