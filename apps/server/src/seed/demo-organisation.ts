import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { foldedName } from '@tandem/domain/workers'
import type { Db } from '../db/open.ts'
import { employerContacts, employers, establishments } from '../features/employers/employers.table.ts'
import { members, memberTeams } from '../features/members/members.table.ts'
import { organisations } from '../features/organisation/organisation.table.ts'
import { teams } from '../features/teams/teams.table.ts'
import { DEMO_COMPANIES } from './demo-companies.ts'
import { DEMO_MEMBERS, DEMO_ORGANISATION, DEMO_TEAMS, demoEmail, type MemberKey, type TeamKey } from './demo-team.ts'

export type Workplace = {
  readonly employerId: string
  readonly establishmentId: string
  readonly tutorId: string | null
  readonly contactId: string | null
  readonly job: string
  readonly isDoNotContact: boolean
}

export type DemoOrganisation = {
  readonly memberIds: Readonly<Record<MemberKey, string>>
  readonly teamIds: Readonly<Record<TeamKey, string>>
  readonly workplaces: Readonly<Record<TeamKey, readonly Workplace[]>>
}

/** Who keeps the relation with every second company. */
const OWNERS = { tournai: ['nadia', 'jonas'], mouscron: ['sofia', 'tunde'] } as const

type Writing = { readonly db: Db; readonly newId: () => string; readonly today: CalendarDate }

function writeCompanies(
  { db, newId, today }: Writing,
  memberIds: DemoOrganisation['memberIds'],
  team: TeamKey,
): Workplace[] {
  const foundedOn = addDays(today, -550)
  const createdAt = `${foundedOn}T08:00:00.000Z`
  return DEMO_COMPANIES[team].map((company, index) => {
    const ownerId = memberIds[OWNERS[team][index % 2 === 0 ? 0 : 1]]
    const employerId = newId()
    db.insert(employers)
      .values({
        id: employerId,
        name: company.name,
        searchName: foldedName(company.name),
        sector: company.sector,
        sizeBand: company.size,
        ownerId,
        doNotContact: company.doNotContact !== undefined,
        doNotContactReason: company.doNotContact ?? null,
        remark: company.remark ?? null,
        createdAt,
        createdBy: ownerId,
      })
      .run()
    const establishmentId = newId()
    db.insert(establishments).values({ id: establishmentId, employerId, municipality: company.town }).run()
    if (company.secondPlace !== undefined)
      db.insert(establishments)
        .values({ id: newId(), employerId, name: company.secondPlace, municipality: company.town })
        .run()
    const contacts = company.contacts.map(([name, part, left], at) => {
      const id = newId()
      db.insert(employerContacts)
        .values({
          id,
          employerId,
          name,
          function: part,
          phone: `069 00 ${10 + index} ${20 + at}`,
          fromOn: foundedOn,
          toOn: left === undefined ? null : addDays(today, -70),
        })
        .run()
      return { id, part, isHere: left === undefined }
    })
    const here = contacts.filter((contact) => contact.isHere)
    return {
      employerId,
      establishmentId,
      tutorId: here.find(({ part }) => part === 'tutor')?.id ?? null,
      contactId: here[0]?.id ?? null,
      job: company.job,
      isDoNotContact: company.doNotContact !== undefined,
    }
  })
}

/** Writes the organisation, its members with one password, its teams and the companies it knows. */
export function writeOrganisation(writing: Writing, passwordHash: string): DemoOrganisation {
  const { db, newId, today } = writing
  const createdAt = `${addDays(today, -550)}T08:00:00.000Z`
  db.insert(organisations)
    .values({ id: 1, name: DEMO_ORGANISATION, locale: 'fr', timeZone: 'Europe/Brussels', isDemo: true, createdAt })
    .run()
  const teamIds = { tournai: newId(), mouscron: newId() }
  db.insert(teams).values({ id: teamIds.tournai, name: DEMO_TEAMS.tournai, createdAt }).run()
  db.insert(teams).values({ id: teamIds.mouscron, name: DEMO_TEAMS.mouscron, createdAt }).run()
  const memberIds = {
    nadia: newId(),
    jonas: newId(),
    sofia: newId(),
    tunde: newId(),
    ann: newId(),
    marie: newId(),
    luc: newId(),
  }
  for (const member of DEMO_MEMBERS) {
    const { key, name, roles, locale } = member
    const id = memberIds[key]
    db.insert(members)
      .values({
        id,
        name,
        email: demoEmail(member),
        roles: [...roles],
        locale,
        passwordHash,
        idleMinutes: 480,
        createdAt,
      })
      .run()
    for (const team of member.teams) db.insert(memberTeams).values({ memberId: id, teamId: teamIds[team] }).run()
  }
  const welcoming = (team: TeamKey) =>
    writeCompanies(writing, memberIds, team).filter((place) => !place.isDoNotContact && place.contactId !== null)
  return {
    memberIds,
    teamIds,
    workplaces: { tournai: welcoming('tournai'), mouscron: welcoming('mouscron') },
  }
}
