import { undoContactLeaving } from '@tandem/contract/contact-leaving'
import type { Employer } from '@tandem/contract/employers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { isCurrentContact } from '@tandem/domain/employers'
import { Link } from '@tanstack/react-router'
import { useWrite } from '../../api/query.ts'
import { dueWords } from '../../parts/due.words.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { contactFunctionWords } from '../../parts/employers.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { CHANNELS } from './contact-dialogs.tsx'
import { contactLeavingWords } from './contact-leaving.words.ts'
import { employerWords } from './employer.words.ts'
import styles from './employers.module.css'

type Contact = Employer['contacts'][number]
type Place = Employer['establishments'][number]
type PartProps<Item> = { readonly employer: Employer; readonly onOpen: (item: Item | null) => void }

/** Whom to speak to, those who are there first; former ones keep their dates. */
export function ContactsCard({
  employer,
  today,
  onOpen,
  onLeave,
}: PartProps<Contact> & { readonly today: CalendarDate; readonly onLeave: (contact: Contact) => void }) {
  const t = useWords(employerWords)
  const current = employer.contacts.filter((contact) => isCurrentContact(contact, today))
  const former = employer.contacts.filter((contact) => !isCurrentContact(contact, today))
  const list = (contacts: readonly Contact[]) => (
    <ul className="plain-list stack">
      {contacts.map((contact) => (
        <li key={contact.contactId}>
          <ContactLines
            employerId={employer.employerId}
            contact={contact}
            onEdit={employer.mayEdit ? () => onOpen(contact) : null}
            onLeave={employer.mayEdit && contact.toOn === null ? () => onLeave(contact) : null}
          />
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

type LinesProps = {
  readonly employerId: string
  readonly contact: Contact
  readonly onEdit: (() => void) | null
  readonly onLeave: (() => void) | null
}

function ContactLines({ employerId, contact, onEdit, onLeave }: LinesProps) {
  const t = useWords(employerWords)
  const l = useWords(contactLeavingWords)
  const functionText = useWords(contactFunctionWords)
  const formats = useFormats()
  const facts = [
    contact.functionLabel ?? functionText(contact.function),
    contact.fromOn === null ? null : t('since', { day: formats.day(contact.fromOn) }),
    contact.toOn === null ? null : t('until', { day: formats.day(contact.toOn) }),
    contact.leaving?.successorName == null ? null : l('follows', { name: contact.leaving.successorName }),
    contact.preferredChannel === null
      ? null
      : t('prefers', { channel: t(CHANNELS[contact.preferredChannel]).toLowerCase() }),
  ]
  return (
    <div className="stack stack-s">
      <div className="row row-between">
        <strong>{contact.name}</strong>
        <span className="row row-s">
          {onLeave !== null && (
            <Button size="sm" variant="quiet" aria-label={l('leftNamed', { name: contact.name })} onClick={onLeave}>
              {l('left')}
            </Button>
          )}
          {onEdit !== null && (
            <Button size="sm" variant="quiet" aria-label={t('editNamed', { name: contact.name })} onClick={onEdit}>
              {t('edit')}
            </Button>
          )}
        </span>
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
      {contact.leaving !== null && onEdit !== null && <UndoLeaving employerId={employerId} contact={contact} />}
    </div>
  )
}

/** A leaving that was recorded by mistake is taken back, with all that it did. */
function UndoLeaving({ employerId, contact }: Pick<LinesProps, 'employerId' | 'contact'>) {
  const t = useWords(contactLeavingWords)
  const failureText = useFailureWords()
  const toast = useToast()
  const undo = useWrite(undoContactLeaving)
  const { contactId, name, version } = contact
  const takeBack = () =>
    undo.mutate(
      { params: { employerId, contactId }, body: { version } },
      { onSuccess: () => toast({ text: t('undone', { name }) }) },
    )
  return (
    <div>
      <Button
        size="sm"
        variant="quiet"
        isBusy={undo.isPending}
        aria-label={t('undoNamed', { name })}
        onClick={takeBack}
      >
        {t('undo')}
      </Button>
      {undo.error !== null && <p role="alert">{failureText(undo.error.code)}</p>}
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
