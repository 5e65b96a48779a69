import type { CoachedThere, Employer } from '@tandem/contract/employers'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { Link } from '@tanstack/react-router'
import { DueChip } from '../../parts/due-chip.tsx'
import { jobEndWords, placementTypeWords } from '../../parts/placements.words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ItemList, ItemRow } from '../../ui/item-row.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { employerWords } from './employer.words.ts'

type Props = {
  readonly employer: Employer
  readonly today: CalendarDate
  readonly openCheckIn: (about: { placementId: string; party: 'employer' }) => void
}

/** Everybody coached there, now and before; those whom the reader may not know are counted. */
export function PeopleCard({ employer, today, openCheckIn }: Props) {
  const t = useWords(employerWords)
  const now = employer.people.filter((person) => person.isThereNow)
  const before = employer.people.filter((person) => !person.isThereNow)
  const { others } = employer
  const list = (people: readonly CoachedThere[], label: string) => (
    <ItemList label={label}>
      {people.map((person) => (
        <Person key={person.placementId} person={person} today={today} openCheckIn={openCheckIn} />
      ))}
    </ItemList>
  )
  const hasBefore = before.length + others.before > 0
  const stillThere = now.filter(({ startedOn }) => startedOn === null || startedOn <= today)
  return (
    <Card title={t('people')} padding="list">
      {now.length + others.now === 0 && <p className="small">{t('nobody')}</p>}
      {now.length > 0 && list(now, t('people'))}
      {others.now > 0 && <p className="small">{t('othersNow', { count: others.now })}</p>}
      {hasBefore && (
        <Disclosure summary={t('peopleFormer', { count: countOf(before, stillThere) + others.before })}>
          {before.length > 0 && list(before, t('peopleBefore'))}
          {others.before > 0 && <p className="small">{t('othersBefore', { count: others.before })}</p>}
        </Disclosure>
      )}
    </Card>
  )
}

function idOf({ workerId, placementId }: CoachedThere): string {
  return workerId ?? placementId
}

/** People, not jobs: whoever came back counts as there, and not as before. */
function countOf(before: readonly CoachedThere[], stillThere: readonly CoachedThere[]): number {
  const back = new Set(stillThere.map(idOf))
  return new Set(before.map(idOf).filter((id) => !back.has(id))).size
}

type PersonProps = Pick<Props, 'today' | 'openCheckIn'> & { readonly person: CoachedThere }

function Person({ person, today, openCheckIn }: PersonProps) {
  const t = useWords(employerWords)
  const type = useWords(placementTypeWords)
  const end = useWords(jobEndWords)
  const formats = useFormats()
  const { startedOn, endedOn, endReason, nextEmployerCheckInOn: checkInOn } = person
  const begins = startedOn !== null && startedOn > today
  const facts = [
    person.jobTitle ?? (person.type === null ? null : type(person.type)),
    startedOn === null ? null : t(begins ? 'begins' : 'since', { day: formats.shortDay(startedOn, today) }),
    person.otherCompany === null
      ? null
      : t(person.isWorkplace ? 'employedBy' : 'worksAt', { name: person.otherCompany }),
    person.weeklyMinutes === null ? null : t('weekly', { hours: formats.duration(person.weeklyMinutes) }),
    endedOn === null ? null : t('until', { day: formats.shortDay(endedOn, today) }),
    endReason === null ? null : end(endReason).toLowerCase(),
    person.noShowOn === null ? null : t('didNotCome', { day: formats.shortDay(person.noShowOn, today) }),
    person.coachName === null ? null : t('coachedBy', { name: person.coachName }),
    person.mayOpen ? null : t('nameOnly'),
  ]
  return (
    <ItemRow
      title={
        person.workerId === null ? (
          <PartyMark tone="a" label={person.name} />
        ) : (
          <Link to="/people/$workerId" params={{ workerId: person.workerId }}>
            <PartyMark tone="a" label={person.name} />
          </Link>
        )
      }
      sub={facts.filter((fact) => fact !== null).join(' · ')}
      actions={
        person.mayCheckIn ? (
          <>
            {checkInOn !== null && <DueChip dueOn={checkInOn} today={today} />}
            <Button
              size="sm"
              aria-label={t('checkInAbout', { name: person.name })}
              onClick={() => openCheckIn({ placementId: person.placementId, party: 'employer' })}
            >
              {t('checkInNow')}
            </Button>
          </>
        ) : undefined
      }
    />
  )
}
