import type { Employer } from '@tandem/contract/employers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { isCurrentContact } from '@tandem/domain/employers'
import { Link } from '@tanstack/react-router'
import { dueWords } from '../../parts/due.words.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { contactFunctionWords } from '../../parts/employers.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { CHANNELS } from './contact-dialogs.tsx'
import { employerWords } from './employer.words.ts'
import styles from './employers.module.css'

type Contact = Employer['contacts'][number]
type Place = Employer['establishments'][number]
type PartProps<Item> = { readonly employer: Employer; readonly onOpen: (item: Item | null) => void }

/** Whom to speak to, those who are there first; former ones keep their dates. */
export function ContactsCard({ employer, today, onOpen }: PartProps<Contact> & { readonly today: CalendarDate }) {
  const t = useWords(employerWords)
  const current = employer.contacts.filter((contact) => isCurrentContact(contact, today))
  const former = employer.contacts.filter((contact) => !isCurrentContact(contact, today))
  const list = (contacts: readonly Contact[]) => (
    <ul className="plain-list stack">
      {contacts.map((contact) => (
        <li key={contact.contactId}>
          <ContactLines contact={contact} onEdit={employer.mayEdit ? () => onOpen(contact) : null} />
        </li>
      ))}
    </ul>
  )
  return (
    <Card
      title={t('contacts')}
      actions={
        employer.mayEdit && (
          <Button size="sm" onClick={() => onOpen(null)}>
            {t('addContact')}
          </Button>
        )
      }
    >
      <div className="stack">
        {current.length === 0 ? <p className="small">{t('noContacts')}</p> : list(current)}
        {former.length > 0 && <Disclosure summary={t('former', { count: former.length })}>{list(former)}</Disclosure>}
      </div>
    </Card>
  )
}

function ContactLines({ contact, onEdit }: { readonly contact: Contact; readonly onEdit: (() => void) | null }) {
  const t = useWords(employerWords)
  const functionText = useWords(contactFunctionWords)
  const formats = useFormats()
  const facts = [
    contact.functionLabel ?? functionText(contact.function),
    contact.fromOn === null ? null : t('since', { day: formats.day(contact.fromOn) }),
    contact.toOn === null ? null : t('until', { day: formats.day(contact.toOn) }),
    contact.preferredChannel === null
      ? null
      : t('prefers', { channel: t(CHANNELS[contact.preferredChannel]).toLowerCase() }),
  ]
  return (
    <div className="stack stack-s">
      <div className="row row-between">
        <strong>{contact.name}</strong>
        {onEdit !== null && (
          <Button size="sm" variant="quiet" aria-label={t('editNamed', { name: contact.name })} onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
      </div>
      <span className="small">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      {contact.phone !== null && (
        <a className="row row-s" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
          <Icon name="phone" size={16} /> {contact.phone}
        </a>
      )}
      {contact.email !== null && (
        <a className="row row-s" href={`mailto:${contact.email}`}>
          <Icon name="mail" size={16} /> {contact.email}
        </a>
      )}
      {contact.reachNote !== null && <span className="small">{contact.reachNote}</span>}
    </div>
  )
}

/** What is due with the company: the same rules as Today. */
export function NextCard({ employer, today }: { readonly employer: Employer; readonly today: CalendarDate }) {
  const t = useWords(employerWords)
  const due = useWords(dueWords)
  const formats = useFormats()
  return (
    <Card title={t('next')}>
      {employer.next.length === 0 ? (
        <p className="small">{t('nothingNext')}</p>
      ) : (
        <ul className="plain-list stack stack-s">
          {employer.next.map((item) => (
            <li key={item.key} className="row row-s row-top">
              <span className={styles.due}>
                <DueChip dueOn={item.dueOn} today={today} />
              </span>
              <span className="small">
                {item.title ?? due(item.kind)} ·{' '}
                {item.workerId === null ? (
                  item.name
                ) : (
                  <Link to="/people/$workerId" params={{ workerId: item.workerId }}>
                    {item.name}
                  </Link>
                )}
                {item.onHoldUntil !== null && ` · ${t('onHold', { day: formats.shortDay(item.onHoldUntil, today) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

export function PlacesCard({ employer, onOpen }: PartProps<Place>) {
  const t = useWords(employerWords)
  return (
    <Card
      title={t('places')}
      actions={
        employer.mayEdit && (
          <Button size="sm" onClick={() => onOpen(null)}>
            {t('addPlace')}
          </Button>
        )
      }
    >
      <ul className="plain-list stack">
        {employer.establishments.map((place) => {
          const address = addressOf(place)
          return (
            <li key={place.establishmentId} className="row row-between">
              <div className="stack stack-s">
                {place.name !== null && <strong>{place.name}</strong>}
                <span className="small">{address === '' ? t('noAddress') : address}</span>
                {place.access !== null && <span className="small">{place.access}</span>}
              </div>
              {employer.mayEdit && (
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t('editNamed', { name: place.name ?? address })}
                  onClick={() => onOpen(place)}
                >
                  {t('edit')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function addressOf({ address, postalCode, municipality }: Place): string {
  const town = [postalCode, municipality].filter((part) => part !== null && part !== '').join(' ')
  return [address, town].filter((part) => part !== null && part !== '').join(', ')
}

/** What is written down of the company itself; what is not known is left out. */
export function KnowledgeCard({ employer }: { readonly employer: Employer }) {
  const t = useWords(employerWords)
  const known = [
    { key: 'remark', term: t('remark'), value: employer.remark },
    { key: 'register', term: t('registerNumber'), value: employer.registerNumber },
    { key: 'size', term: t('sizeBand'), value: employer.sizeBand },
  ].filter((one) => one.value !== null && one.value !== '')
  return (
    <Card title={t('knowledge')}>
      {known.length === 0 ? <p className="small">{t('knowNothing')}</p> : <DefinitionList items={known} />}
    </Card>
  )
}
