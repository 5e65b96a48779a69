import { addDays } from '@tandem/domain/calendar-date'
import { IDLE_MINUTES } from '@tandem/domain/members'
import { foldedName } from '@tandem/domain/workers'
import { employerContacts, employers, establishments } from '../features/employers/employers.table.ts'
import { members, memberTeams } from '../features/members/members.table.ts'
import { organisations } from '../features/organisation/organisation.table.ts'
import { teams } from '../features/teams/teams.table.ts'
import { COMPANIES, type CompanyKey, companyOf } from './companies.ts'
import type { Contact } from './company.ts'
import { writeLeavings } from './contacts-left.ts'
import { DEMO_MEMBERS, DEMO_ORGANISATION, DEMO_TEAMS, demoEmail, type TeamKey } from './demo-team.ts'
import { instantAt, type Stage } from './stage.ts'

/** The service opened a little more than eighteen months ago. */
const OPENED = -560

/** The organisation, its teams and its members, who all have one password. */
export function writeHouse({ put, locale, today, id }: Stage, passwordHash: string): void {
  const createdAt = instantAt(addDays(today, OPENED), 10 * 60)
  const organisation = { id: 1, name: DEMO_ORGANISATION, locale, timeZone: 'Europe/Brussels', isDemo: true, createdAt }
  put(organisations, organisation)
  for (const key of Object.keys(DEMO_TEAMS) as TeamKey[])
    put(teams, { id: id(`team:${key}`), name: DEMO_TEAMS[key], createdAt })
  for (const [index, member] of DEMO_MEMBERS.entries()) {
    const memberId = id(`member:${member.key}`)
    const row = {
      id: memberId,
      name: member.name,
      email: demoEmail(member),
      roles: [...member.roles],
      locale,
      passwordHash,
      idleMinutes: IDLE_MINUTES.most,
      createdAt: instantAt(addDays(today, OPENED), 10 * 60 + index),
    }
    put(members, row)
    for (const team of member.teams) put(memberTeams, { memberId, teamId: id(`team:${team}`) })
  }
}

function writeContact({ put, id, day, say }: Stage, key: CompanyKey, contact: Contact): void {
  const { name, part, label, phone, channel, reach, from, to } = contact
  const initials = foldedName(name).replaceAll(' ', '.')
  put(employerContacts, {
    id: id(`contact:${key}:${name}`),
    employerId: id(`company:${key}`),
    name,
    function: part,
    functionLabel: label === undefined ? null : say(label),
    phone: phone ?? null,
    email: channel === 'email' ? `${initials}@${key}.example` : null,
    preferredChannel: channel ?? null,
    reachNote: reach === undefined ? null : say(reach),
    fromOn: day(from ?? OPENED),
    toOn: to === undefined ? null : day(to),
  })
}

/** The companies, their places of work and the people one speaks with. */
export function writeCompanies(stage: Stage): void {
  const { put, id, day, say } = stage
  for (const key of Object.keys(COMPANIES) as CompanyKey[]) {
    const company = companyOf(key)
    const { name, town, address, access, sector, size, owner, remark, doNotContact, second } = company
    put(employers, {
      id: id(`company:${key}`),
      name,
      searchName: foldedName(name),
      sector: say(sector),
      sizeBand: size,
      ownerId: id(`member:${owner}`),
      doNotContact: doNotContact !== undefined,
      doNotContactReason: doNotContact === undefined ? null : say(doNotContact),
      remark: remark === undefined ? null : say(remark),
      createdAt: instantAt(day(OPENED), 11 * 60),
      createdBy: id(`member:${owner}`),
    })
    put(establishments, {
      id: id(`place:${key}`),
      employerId: id(`company:${key}`),
      name: null,
      address: address ?? null,
      municipality: town,
      access: access === undefined ? null : say(access),
    })
    if (second !== undefined)
      put(establishments, {
        id: id(`place:${key}:second`),
        employerId: id(`company:${key}`),
        name: say(second.name),
        municipality: second.town,
      })
    for (const contact of company.contacts) writeContact(stage, key, contact)
    writeLeavings(stage, key)
  }
}
