import { type Employer, readEmployer } from '@tandem/contract/employers'
import type { LogEntry } from '@tandem/contract/log-entries'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useWords } from '../../words/locale.tsx'
import { ContactDialog, PlaceDialog } from './contact-dialogs.tsx'
import { ContactLeavingDialog } from './contact-leaving-dialog.tsx'
import { employerWords } from './employer.words.ts'
import { EmployerDialog, type OwnerChoice } from './employer-dialog.tsx'
import { ContactsCard, KnowledgeCard, NextCard, PlacesCard } from './employer-facts.tsx'
import { PeopleCard } from './employer-people.tsx'
import { EmployerTimeline } from './employer-timeline.tsx'
import styles from './employers.module.css'

type Props = {
  readonly employerId: string
  readonly today: CalendarDate
  readonly owners: readonly OwnerChoice[]
  readonly openLog: (employer: { employerId: string; name: string }) => void
  readonly openCheckIn: (about: { placementId: string; party: 'employer' }) => void
  /** Opens an entry of the log to be corrected. */
  readonly openCorrection: (entry: LogEntry) => void
  /** What was agreed with the company, and how ready it is to take somebody in. */
  readonly agreements?: ReactNode
  /** What is planned with it. */
  readonly renderPlanned?: (employer: Employer) => ReactNode
}

type Open =
  | { readonly what: 'employer' }
  | { readonly what: 'leave'; readonly contact: Employer['contacts'][number] }
  | { readonly what: 'contact'; readonly contact: Employer['contacts'][number] | null }
  | { readonly what: 'place'; readonly place: Employer['establishments'][number] | null }

/** What do we know and owe this company? */
export function EmployerScreen(props: Props) {
  const query = useQuery(read(readEmployer, { params: { employerId: props.employerId } }))
  const t = useWords(employerWords)
  const code = query.data === undefined ? query.error?.code : undefined
  /* What cannot be an address of a company is none either. */
  if (code === 'not-found' || code === 'invalid')
    return (
      <EmptyPage
        title={t('noFileTitle')}
        action={
          <Link className={buttonClass('primary')} to="/employers">
            {t('toList')}
          </Link>
        }
      >
        {t('noFileText')}
      </EmptyPage>
    )
  return (
    <>
      {code !== undefined && <PageHead title={t('file')} />}
      <Loaded query={query} lines={8}>
        {(employer) => <File {...props} employer={employer} />}
      </Loaded>
    </>
  )
}

function File({
  employer,
  employerId,
  today,
  owners,
  openLog,
  openCheckIn,
  openCorrection,
  agreements,
  renderPlanned,
}: Props & { readonly employer: Employer }) {
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Header
        employer={employer}
        onEdit={() => setOpen({ what: 'employer' })}
        onLog={() => openLog({ employerId, name: employer.name })}
      />
      <div className={styles.file}>
        <div className={styles.facts}>
          <ContactsCard
            employer={employer}
            today={today}
            onOpen={(contact) => setOpen({ what: 'contact', contact })}
            onLeave={(contact) => setOpen({ what: 'leave', contact })}
          />
          {renderPlanned?.(employer)}
          <NextCard employer={employer} today={today} />
          <PlacesCard employer={employer} onOpen={(place) => setOpen({ what: 'place', place })} />
          <KnowledgeCard employer={employer} />
        </div>
        <div className={styles.story}>
          <PeopleCard employer={employer} today={today} openCheckIn={openCheckIn} />
          {agreements}
          <EmployerTimeline employerId={employerId} openCorrection={openCorrection} />
        </div>
      </div>
      {open?.what === 'employer' && <EmployerDialog employer={employer} known={[]} owners={owners} onClose={close} />}
      {open?.what === 'contact' && <ContactDialog employerId={employerId} contact={open.contact} onClose={close} />}
      {open?.what === 'leave' && (
        <ContactLeavingDialog employerId={employerId} contact={open.contact} onClose={close} />
      )}
      {open?.what === 'place' && <PlaceDialog employerId={employerId} place={open.place} onClose={close} />}
    </>
  )
}

type HeaderProps = { readonly employer: Employer; readonly onEdit: () => void; readonly onLog: () => void }

/** Which company, where, and whether it may be contacted: always in sight. */
function Header({ employer, onEdit, onLog }: HeaderProps) {
  const t = useWords(employerWords)
  const towns = [...new Set(employer.establishments.map((place) => place.municipality))]
  const facts = [
    employer.sector,
    ...towns,
    employer.sizeBand === null ? null : t('size', { band: employer.sizeBand }),
    employer.ownerName === null ? t('noOwner') : t('ownedBy', { name: employer.ownerName }),
  ]
  return (
    <Card>
      <div className={styles.header}>
        <PageHead
          title={
            <>
              <PartyMark tone="b" label={t('employer')} isCompact /> {employer.name}
            </>
          }
          sub={facts.filter((fact) => fact !== null && fact !== '').join(' · ')}
          actions={
            employer.mayEdit && (
              <>
                <Button onClick={onEdit}>{t('edit')}</Button>
                <Button variant="primary" onClick={onLog}>
                  {t('log')}
                </Button>
              </>
            )
          }
        />
        {employer.doNotContact && (
          <Notice tone="bad" role="none" title={t('doNotContact')}>
            {employer.doNotContactReason}
          </Notice>
        )}
      </div>
    </Card>
  )
}
