import type { Employer } from '@tandem/contract/employers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { contactFunctionWords } from '../../parts/employers.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { employerWords } from './employer.words.ts'

type PartProps<Item> = { readonly employer: Employer; readonly onOpen: (item: Item | null) => void }

/** Who to call, former contacts folded away. */
export function Contacts({
  employer,
  today,
  onOpen,
}: PartProps<Employer['contacts'][number]> & { readonly today: CalendarDate }) {
  const t = useWords(employerWords)
  const functionText = useWords(contactFunctionWords)
  const formats = useFormats()
  const isFormer = (contact: Employer['contacts'][number]) => contact.toOn !== null && contact.toOn < today
  const line = (contact: Employer['contacts'][number]) => (
    <div key={contact.contactId} className="stack stack-s">
      <div className="row row-between">
        <strong>{contact.name}</strong>
        {employer.mayEdit && (
          <Button size="sm" variant="quiet" onClick={() => onOpen(contact)}>
            {t('edit')}
          </Button>
        )}
      </div>
      <span className="small">
        {[
          contact.functionLabel ?? functionText(contact.function),
          contact.fromOn === null ? null : t('since', { day: formats.day(contact.fromOn) }),
          contact.toOn === null ? null : t('until', { day: formats.day(contact.toOn) }),
        ]
          .filter((fact) => fact !== null)
          .join(' · ')}
      </span>
      {contact.phone !== null && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
      {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
      {contact.reachNote !== null && <span className="small">{contact.reachNote}</span>}
    </div>
  )
  const former = employer.contacts.filter(isFormer)
  const current = employer.contacts.filter((contact) => !isFormer(contact))
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
        {current.length === 0 ? <p className="small">{t('noContacts')}</p> : current.map(line)}
        {former.length > 0 && (
          <Disclosure summary={t('former', { count: former.length })}>
            <div className="stack">{former.map(line)}</div>
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

export function Places({ employer, onOpen }: PartProps<Employer['establishments'][number]>) {
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
      <div className="stack">
        {employer.establishments.map((place) => (
          <div key={place.establishmentId} className="row row-between row-top">
            <div className="stack stack-s">
              {place.name !== null && <strong>{place.name}</strong>}
              <span className="small">
                {[place.address, [place.postalCode, place.municipality].filter((part) => part !== null).join(' ')]
                  .filter((part) => part !== null && part !== '')
                  .join(', ') || t('none')}
              </span>
              {place.access !== null && <span className="small">{place.access}</span>}
            </div>
            {employer.mayEdit && (
              <Button size="sm" variant="quiet" onClick={() => onOpen(place)}>
                {t('edit')}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Card>
  )
}

export function Knowledge({ employer }: { readonly employer: Employer }) {
  const t = useWords(employerWords)
  return (
    <Card title={t('knowledge')}>
      <DefinitionList
        items={[
          { key: 'register', term: t('registerNumber'), value: employer.registerNumber ?? t('none') },
          { key: 'size', term: t('sizeBand'), value: employer.sizeBand ?? t('none') },
          { key: 'owner', term: t('owner'), value: employer.ownerName ?? t('none') },
          { key: 'remark', term: t('remark'), value: employer.remark ?? t('none') },
        ]}
      />
    </Card>
  )
}
