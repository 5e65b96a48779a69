import { addDisclosure, decideDisclosure, type Ledger, type Disclosure as Line } from '@tandem/contract/disclosures'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { DISCLOSERS, DISCLOSURE_STATUSES, type DisclosureStatus, LISTENER_ROLES } from '@tandem/domain/disclosures'
import { speaksOfHealth } from '@tandem/domain/imports/sensitive'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { conditionWords, discloserWords, ledgerWords, listenerRoleWords, statusWords } from './ledger.words.ts'

const CONDITIONS = ['written', 'quiet', 'fixedHours', 'oneTask', 'breaks', 'facing', 'tutor', 'timeOff'] as const

type Decision = { status: string; byWhom: string; decidedOn: string; wording: string }
type Values = Decision & { item: string; listener: string }

const decisionOf = ({ status, byWhom, decidedOn, wording }: Decision) => ({
  status,
  byWhom,
  decidedOn,
  wording: wording === '' ? null : wording,
})

type FieldsProps<V extends Decision> = {
  readonly form: Form<V>
  readonly statuses: readonly DisclosureStatus[]
  readonly today: CalendarDate
}

function DecisionFields({ form, statuses, today }: FieldsProps<Decision>) {
  const t = useWords(ledgerWords)
  const status = useWords(statusWords)
  const by = useWords(discloserWords)
  const isTold = form.values.status === 'told'
  return (
    <>
      <SelectField
        form={form}
        name="status"
        label={t('status')}
        emptyLabel={t('choose')}
        options={statuses.map((value) => ({ value, label: status(value) }))}
      />
      <ChoiceField
        form={form}
        name="byWhom"
        label={t('byWhom')}
        options={DISCLOSERS.map((value) => ({ value, label: by(value) }))}
      />
      <DateField form={form} name="decidedOn" label={t(isTold ? 'toldOn' : 'decidedOn')} max={today} />
      <TextField form={form} name="wording" label={t('wording')} hint={t('wordingHint')} isOptional />
      {speaksOfHealth(form.values.wording) && (
        <Notice tone="warn" role="status">
          {t('health')}
        </Notice>
      )}
    </>
  )
}

type AddProps = { readonly ledger: Ledger; readonly onClose: () => void }

export function AddDisclosureDialog({ ledger, onClose }: AddProps) {
  const t = useWords(ledgerWords)
  const role = useWords(listenerRoleWords)
  const condition = useWords(conditionWords)
  const toast = useToast()
  const write = useWrite(addDisclosure)
  const form = useForm<Values, z.output<typeof addDisclosure.body>>({
    initial: { item: '', listener: '', status: '', byWhom: 'together', decidedOn: ledger.today, wording: '' },
    schema: addDisclosure.body,
    bodyOf: ({ item, listener, ...decision }) => ({
      item,
      role: LISTENER_ROLES.find((one) => one === listener) ?? null,
      contactId: ledger.listeners.find((one) => one.contactId === listener)?.contactId ?? null,
      ...decisionOf(decision),
    }),
    send: (body) =>
      write.mutateAsync({ params: { placementId: ledger.placementId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const listeners = ledger.listeners.filter((one) => one.leftOn === null)
  return (
    <FormDialog
      title={t('addTitle')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'item', label: t('item') },
        { name: 'status', label: t('status') },
        { name: 'decidedOn', label: t('decidedOn') },
        { name: 'wording', label: t('wording') },
      ]}
    >
      <TextField form={form} name="item" label={t('item')} hint={t('itemHint')} />
      {form.values.item === '' && (
        <fieldset className="row row-s row-wrap" aria-label={t('suggestions')}>
          {CONDITIONS.map((key) => (
            <Button key={key} size="sm" onClick={() => form.set({ item: condition(key) })}>
              {condition(key)}
            </Button>
          ))}
        </fieldset>
      )}
      {speaksOfHealth(form.values.item) && (
        <Notice tone="warn" role="status">
          {t('health')}
        </Notice>
      )}
      <SelectField
        form={form}
        name="listener"
        at="/role"
        label={t('listener')}
        emptyLabel={t('choose')}
        options={listeners.map((one) => ({
          value: one.contactId ?? one.role ?? '',
          label: one.name ?? (one.role === null ? '' : role(one.role)),
        }))}
      />
      <DecisionFields
        form={form as unknown as Form<Decision>}
        statuses={DISCLOSURE_STATUSES.filter((one) => one !== 'revoked')}
        today={ledger.today}
      />
    </FormDialog>
  )
}

type DecideProps = { readonly line: Line; readonly today: CalendarDate; readonly onClose: () => void }

/** A new decision about the same thing; the former one stays below it. */
export function DecideDialog({ line, today, onClose }: DecideProps) {
  const t = useWords(ledgerWords)
  const toast = useToast()
  const write = useWrite(decideDisclosure)
  const version = useRef(line.version)
  const form = useForm<Decision, z.output<typeof decideDisclosure.body>>({
    initial: { status: '', byWhom: line.byWhom, decidedOn: today, wording: line.wording ?? '' },
    schema: decideDisclosure.body,
    bodyOf: (values) => ({ ...decisionOf(values), version: version.current }),
    send: (body) =>
      write.mutateAsync({ params: { disclosureId: line.disclosureId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('changeTitle', { item: line.item })}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'status', label: t('status') },
        { name: 'decidedOn', label: t('decidedOn') },
        { name: 'wording', label: t('wording') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <DecisionFields form={form} statuses={DISCLOSURE_STATUSES} today={today} />
    </FormDialog>
  )
}
