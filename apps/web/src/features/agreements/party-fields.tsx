import type { PartyDraft } from '@tandem/contract/agreement-records'
import { readEmployer } from '@tandem/contract/employers'
import { CAPACITIES, DRAFTED_PARTICIPATIONS, sideOfCapacity } from '@tandem/domain/agreements'
import { isCurrentContact } from '@tandem/domain/employers'
import { LOCALES } from '@tandem/domain/members'
import { useQuery } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { read } from '../../api/query.ts'
import { capacityWords, participationWords } from '../../parts/agreements.words.ts'
import { Party } from '../../parts/party.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { type Option, SelectInput, TextInput } from '../../ui/inputs.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './agreements.module.css'
import { draftWords } from './draft.words.ts'
import type { Colleague } from './draft-editor.tsx'
import type { DraftValues, EditedParty } from './draft-values.ts'
import { LANGUAGE_NAMES } from './party-dialogs.tsx'

type Props = {
  readonly form: Form<DraftValues>
  readonly employerId: string | null
  readonly userEmployerId: string | null
  readonly colleagues: readonly Colleague[]
  readonly today: string
}

/** Who takes part, in what capacity: people of the company are its contacts, the service is its members. */
export function PartyFields({ form, employerId, userEmployerId, colleagues, today }: Props) {
  const t = useWords(draftWords)
  const own = useContacts(employerId, today)
  const theirs = useContacts(userEmployerId, today)
  const { parties } = form.values
  const change = (key: string, some: Partial<PartyDraft>) =>
    form.set({ parties: parties.map((party) => (party.key === key ? { ...party, ...some } : party)) })
  const add = () =>
    form.set({
      parties: [
        ...parties,
        {
          key: v7(),
          capacity: 'legalRepresentative',
          participation: 'signs',
          name: '',
          functionLabel: null,
          scope: null,
          contactId: null,
          memberId: null,
          reach: null,
          locale: parties[0]?.locale ?? 'fr',
        },
      ],
    })
  return (
    <section className="stack stack-s" aria-label={t('parties')}>
      <div className="row row-between">
        <h3>{t('parties')}</h3>
        <Button size="sm" onClick={add}>
          {t('addParty')}
        </Button>
      </div>
      {parties.map((party, place) => (
        <OneParty
          key={party.key}
          party={party}
          place={place}
          form={form}
          contacts={party.capacity === 'userCompany' ? theirs : party.capacity === 'tutor' ? [...own, ...theirs] : own}
          colleagues={colleagues}
          onChange={(some) => change(party.key, some)}
          onRemove={() => form.set({ parties: parties.filter(({ key }) => key !== party.key) })}
        />
      ))}
    </section>
  )
}

/** The people of a company who may stand in an agreement. */
function useContacts(employerId: string | null, today: string): OneProps['contacts'] {
  const employer = useQuery({
    ...read(readEmployer, { params: { employerId: employerId ?? '' } }),
    enabled: employerId !== null,
  })
  return (employer.data?.contacts ?? [])
    .filter((contact) => isCurrentContact(contact, today))
    .map(({ contactId, name, functionLabel }) => ({ contactId, name, functionLabel }))
}

type OneProps = {
  readonly party: EditedParty
  readonly place: number
  readonly form: Form<DraftValues>
  readonly contacts: readonly {
    readonly contactId: string
    readonly name: string
    readonly functionLabel: string | null
  }[]
  readonly colleagues: readonly Colleague[]
  readonly onChange: (some: Partial<PartyDraft>) => void
  readonly onRemove: () => void
}

function OneParty({ party, place, form, contacts, colleagues, onChange, onRemove }: OneProps) {
  const t = useWords(draftWords)
  const capacityText = useWords(capacityWords)
  const participation = useWords(participationWords)
  const fieldText = useFieldWords()
  const side = sideOfCapacity(party.capacity)
  const isMember = party.capacity === 'coach' || party.capacity === 'coordinator'
  const pointer = (name: string) => `/parties/${place}/${name}`
  const wired = (name: string) => ({
    id: fieldIdOf(form.formId, pointer(name)),
    error: fieldText(form.errorAt(pointer(name))),
  })
  const members = colleagues.filter(({ isLead }) => party.capacity === 'coach' || isLead)
  const contactOptions: Option<string>[] = [
    { value: '', label: t('otherName') },
    ...contacts.map(({ contactId, name }) => ({ value: contactId, label: name })),
  ]
  const chooseContact = (contactId: string) => {
    const chosen = contacts.find((one) => one.contactId === contactId)
    onChange(chosen === undefined ? { contactId: null } : { ...chosen, functionLabel: chosen.functionLabel })
  }
  const chooseMember = (memberId: string) => {
    const chosen = members.find((one) => one.memberId === memberId)
    onChange({ memberId: chosen?.memberId ?? null, ...(chosen === undefined ? {} : { name: chosen.name }) })
  }
  return (
    <fieldset className={styles.party} aria-label={t('party', { number: place + 1 })}>
      <div className="row row-between">
        <Party side={side} name={party.name === '' ? capacityText(party.capacity) : party.name} />
        <Button
          size="sm"
          variant="quiet"
          onClick={onRemove}
          aria-label={t('removeParty', { name: party.name === '' ? t('somebody') : party.name })}
        >
          {t('removeParty', { name: '' }).trim()}
        </Button>
      </div>
      <FieldRow>
        <Field label={t('capacity')} {...wired('capacity')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={party.capacity}
              onChange={(capacity) => onChange({ capacity, contactId: null, memberId: null })}
              options={CAPACITIES.map((value) => ({ value, label: capacityText(value) }))}
            />
          )}
        </Field>
        <Field label={t('participation')} {...wired('participation')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={party.participation}
              onChange={(value) => onChange({ participation: value })}
              options={DRAFTED_PARTICIPATIONS.map((value) => ({ value, label: participation(value) }))}
            />
          )}
        </Field>
      </FieldRow>
      {side === 'employer' && (
        <Field label={t('contact')} {...wired('contactId')}>
          {(wiring) => (
            <SelectInput {...wiring} value={party.contactId ?? ''} onChange={chooseContact} options={contactOptions} />
          )}
        </Field>
      )}
      {isMember && (
        <Field label={t('member')} {...wired('memberId')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={party.memberId ?? ''}
              onChange={chooseMember}
              options={[
                { value: '', label: t('otherName') },
                ...members.map(({ memberId, name }) => ({ value: memberId, label: name })),
              ]}
            />
          )}
        </Field>
      )}
      <FieldRow>
        <Words label={t('name')} wired={wired('name')} value={party.name} onChange={(name) => onChange({ name })} />
        <Words
          label={t('functionLabel')}
          wired={wired('functionLabel')}
          value={party.functionLabel ?? ''}
          onChange={(functionLabel) => onChange({ functionLabel })}
        />
      </FieldRow>
      {party.capacity === 'legalRepresentative' && (
        <Words
          label={t('scope')}
          hint={t('scopeHint')}
          wired={wired('scope')}
          value={party.scope ?? ''}
          onChange={(scope) => onChange({ scope })}
        />
      )}
      {!isMember && (
        <FieldRow>
          <Words
            label={t('reach')}
            hint={t('reachHint')}
            wired={wired('reach')}
            value={party.reach ?? ''}
            onChange={(reach) => onChange({ reach })}
          />
          <Field label={t('locale')} {...wired('locale')} width="fit">
            {(wiring) => (
              <SelectInput
                {...wiring}
                value={party.locale}
                onChange={(locale) => onChange({ locale })}
                options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
              />
            )}
          </Field>
        </FieldRow>
      )}
    </fieldset>
  )
}

type WordsProps = {
  readonly label: string
  readonly hint?: string
  readonly wired: { readonly id: string; readonly error: string | undefined }
  readonly value: string
  readonly onChange: (text: string) => void
}

function Words({ label, hint, wired, value, onChange }: WordsProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...wired}>
      {(wiring) => <TextInput {...wiring} autoComplete="off" value={value} onChange={onChange} />}
    </Field>
  )
}
