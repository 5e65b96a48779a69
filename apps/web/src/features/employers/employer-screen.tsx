import { type Employer, readEmployer } from '@tandem/contract/employers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { isWorkedOn } from '@tandem/domain/episodes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { DueChip } from '../../parts/due-chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { jobEndWords } from '../../parts/placements.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, TwoColumns } from '../../ui/page.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { ContactDialog, PlaceDialog } from './contact-dialogs.tsx'
import { employerWords } from './employer.words.ts'
import { EmployerDialog, type OwnerChoice } from './employer-dialog.tsx'
import { Contacts, Knowledge, Places } from './employer-facts.tsx'
import { EmployerTimeline } from './employer-timeline.tsx'

type Props = {
  readonly employerId: string
  readonly today: CalendarDate
  readonly owners: readonly OwnerChoice[]
  readonly openLog: (employer: { employerId: string; name: string }) => void
}

type Open =
  | { readonly what: 'employer' }
  | { readonly what: 'contact'; readonly contact: Employer['contacts'][number] | null }
  | { readonly what: 'place'; readonly place: Employer['establishments'][number] | null }

/** What do we know and owe this company? */
export function EmployerScreen({ employerId, today, owners, openLog }: Props) {
  const t = useWords(employerWords)
  const query = useQuery(read(readEmployer, { params: { employerId } }))
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Loaded query={query} lines={8}>
      {(employer) => (
        <>
          <Card edge="b">
            <PageHead
              title={employer.name}
              sub={[employer.sector, employer.establishments[0]?.municipality, employer.ownerName]
                .filter((fact) => fact != null && fact !== '')
                .join(' · ')}
              actions={
                <>
                  {employer.mayEdit && <Button onClick={() => setOpen({ what: 'employer' })}>{t('edit')}</Button>}
                  <Button variant="primary" onClick={() => openLog({ employerId, name: employer.name })}>
                    {t('log')}
                  </Button>
                </>
              }
            />
            {employer.doNotContact && (
              <Notice tone="bad" role="none">
                {t('doNotContactSince', { reason: employer.doNotContactReason ?? '' })}
              </Notice>
            )}
          </Card>
          <TwoColumns
            aside={
              <>
                <Contacts
                  employer={employer}
                  today={today}
                  onOpen={(contact) => setOpen({ what: 'contact', contact })}
                />
                <Places employer={employer} onOpen={(place) => setOpen({ what: 'place', place })} />
                <Knowledge employer={employer} />
              </>
            }
          >
            <People employer={employer} today={today} />
            <EmployerTimeline employerId={employerId} />
          </TwoColumns>
          {open?.what === 'employer' && <EmployerDialog employer={employer} owners={owners} onClose={close} />}
          {open?.what === 'contact' && <ContactDialog employerId={employerId} contact={open.contact} onClose={close} />}
          {open?.what === 'place' && <PlaceDialog employerId={employerId} place={open.place} onClose={close} />}
        </>
      )}
    </Loaded>
  )
}

function People({ employer, today }: { readonly employer: Employer; readonly today: CalendarDate }) {
  const t = useWords(employerWords)
  const end = useWords(jobEndWords)
  const formats = useFormats()
  const line = (person: Employer['people'][number]) => (
    <div key={person.placementId} className="row row-between row-wrap">
      <span className="row row-s row-wrap">
        {person.workerId !== null && person.name !== null ? (
          <Link to="/people/$workerId" params={{ workerId: person.workerId }}>
            <PartyMark tone="a" label={person.name} />
          </Link>
        ) : (
          <PartyMark tone="a" label={person.name ?? t('colleagues')} />
        )}
        <span className="small">
          {[
            person.jobTitle,
            person.startedOn === null ? null : t('since', { day: formats.day(person.startedOn) }),
            person.endedOn === null ? null : t('until', { day: formats.day(person.endedOn) }),
            person.endReason === null ? null : end(person.endReason),
          ]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </span>
      </span>
      {person.nextEmployerCheckInOn !== null && person.endedOn === null && (
        <DueChip dueOn={person.nextEmployerCheckInOn} today={today} />
      )}
    </div>
  )
  const now = employer.people.filter(
    (person) => isWorkedOn(person, today) || person.startedOn === null || person.startedOn > today,
  )
  const before = employer.people.filter((person) => !now.includes(person))
  return (
    <Card title={t('people')}>
      <div className="stack">
        {now.length === 0 ? <p className="small">{t('nobody')}</p> : now.map(line)}
        {before.length > 0 && (
          <Disclosure summary={t('peopleFormer', { count: before.length })}>
            <div className="stack">{before.map(line)}</div>
          </Disclosure>
        )}
      </div>
    </Card>
  )
}
