import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { agreementActs, agreementParties } from '../features/agreements/agreements.table.ts'
import { contactLeavings } from '../features/employers/contact-leavings.table.ts'
import { type CompanyKey, companyOf } from './companies.ts'
import type { Contact } from './company.ts'
import { instantAt, type Stage } from './stage.ts'
import { workdayFrom } from './working-days.ts'

/** A contact who left, and who followed in the same part. */
type Left = { readonly former: Contact; readonly next: Contact | undefined; readonly leftOn: CalendarDate }

function leftFrom({ day }: Stage, key: CompanyKey): Left[] {
  const { contacts } = companyOf(key)
  return contacts.flatMap((former) => {
    const { to } = former
    if (to === undefined || to >= 0) return []
    const next = contacts.find((one) => one.part === former.part && (one.from ?? to) > to)
    return [{ former, next, leftOn: day(to) }]
  })
}

/** Who left a company is recorded as such by whoever looks after the relation. */
export function writeLeavings(stage: Stage, key: CompanyKey): void {
  const { put, id } = stage
  for (const { former, next, leftOn } of leftFrom(stage, key))
    put(contactLeavings, {
      id: id(`leaving:${key}:${former.name}`),
      contactId: id(`contact:${key}:${former.name}`),
      leftOn,
      successorId: next === undefined ? null : id(`contact:${key}:${next.name}`),
      recordedAt: instantAt(workdayFrom(leftOn), 10 * 60),
      recordedBy: id(`member:${companyOf(key).owner}`),
    })
}

/** Who signed for a company on a day and has left since, with who signs the contact page. */
export function signatoryThen(stage: Stage, key: CompanyKey, on: CalendarDate) {
  const found = leftFrom(stage, key).find(({ former, next, leftOn }) => {
    const from = former.from === undefined ? on : stage.day(former.from)
    return former.part !== 'tutor' && next !== undefined && from <= on && on < leftOn
  })
  if (found?.next === undefined) return null
  const { former, next, leftOn } = found
  const contactId = (name: string) => stage.id(`contact:${key}:${name}`)
  const joinedOn = next.from === undefined ? addDays(leftOn, 1) : stage.day(next.from)
  return {
    former: { name: former.name, contactId: contactId(former.name) },
    next: { name: next.name, contactId: contactId(next.name) },
    leavingId: stage.id(`leaving:${key}:${former.name}`),
    joinedOn,
  }
}

type Page = Omit<typeof agreementParties.$inferInsert, 'id' | 'participation'>

/** The page of who followed, signed within the week. */
export function writeContactPage({ db, put, newId }: Stage, page: Page, recordedBy: string): void {
  const partyId = newId()
  const actOn = workdayFrom(addDays(page.joinedOn ?? '', 3))
  put(agreementParties, { ...page, id: partyId, participation: 'joins' })
  db.insert(agreementActs)
    .values({
      id: newId(),
      partyId,
      act: 'signed',
      actOn,
      method: 'screen',
      typedName: page.name,
      recordedBy,
      recordedAt: instantAt(actOn, 11 * 60),
    })
    .run()
}
