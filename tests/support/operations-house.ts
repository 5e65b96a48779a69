import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { memberLinks } from '../../apps/server/src/features/members/members.table.ts'
import { hashPassword } from '../../apps/server/src/identity/passwords.ts'
import { tokenHash } from '../../apps/server/src/identity/tokens.ts'
import { TODAY } from './app.ts'
import { type OperationRow, ofEveryone } from './operation-row.ts'
import type { Scene } from './scene.ts'

const PASSWORD = 'corail lampe tiroir vent'
const NEXT_PASSWORD = 'sillon paravent gravier lune'
const LINK = 'a-link-of-the-scene'
const THIS_YEAR = { from: '2026-01-01', to: TODAY }

async function givePasswords({ w }: Scene): Promise<void> {
  const hash = await hashPassword(PASSWORD)
  w.context.db.run(sql`update members set password_hash = ${hash}`)
}

async function giveLink({ w, coach }: Scene): Promise<void> {
  const { memberId } = coach
  const link = { id: v7(), tokenHash: tokenHash(LINK), memberId, purpose: 'reset' as const, createdBy: memberId }
  const createdAt = w.context.clock.now()
  w.context.db
    .insert(memberLinks)
    .values({ ...link, createdAt, expiresAt: '2026-11-26T00:00:00.000Z' })
    .run()
}

const ofAdministrator = (input: OperationRow['input']): OperationRow => ({
  reach: ['administrator'],
  by: 'administrator',
  input,
})
const ofAnybody = (input: OperationRow['input']): OperationRow => ({ reach: 'public', by: 'nobody', input })

const ofCoach = ({ coach }: Scene) => ({ params: { memberId: coach.memberId } })
const draft = (email: string) => ({ name: 'New', email, roles: ['coach'], teamIds: [], locale: 'fr' })

function sessionOfCoach({ w, coach }: Scene): string {
  const row = w.context.db.get<{ id: string }>(sql`select id from sessions where member_id = ${coach.memberId}`)
  return row.id
}

/** Operations on the organisation, its members and one's own account. */
export const HOUSE_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  readSession: ofAnybody(() => ({})),
  signIn: {
    ...ofAnybody(({ coach }) => ({ body: { email: `${coach.memberId}@tandem.example`, password: PASSWORD } })),
    prepare: givePasswords,
  },
  signOut: ofAnybody(() => ({})),
  openDemonstration: { ...ofAnybody(() => ({ body: { locale: 'fr' } })), answers: 'setup-done' },
  setUpOrganisation: {
    ...ofAnybody(() => ({
      body: {
        code: 'ABCD-EFGH-JKLM',
        organisationName: 'Another',
        teamName: 'Team',
        timeZone: 'Europe/Paris',
        locale: 'fr',
        memberName: 'Somebody',
        email: 'somebody@tandem.example',
        password: NEXT_PASSWORD,
        roles: [],
      },
    })),
    answers: 'setup-done',
  },
  readMemberLink: { ...ofAnybody(() => ({ body: { token: LINK } })), prepare: giveLink },
  useMemberLink: { ...ofAnybody(() => ({ body: { token: LINK, password: NEXT_PASSWORD } })), prepare: giveLink },

  listSessions: ofEveryone(),
  endSession: { reach: 'person', input: (s) => ({ params: { sessionId: sessionOfCoach(s) } }) },
  readDigest: ofEveryone(),
  editDigest: ofEveryone({ body: { isWanted: true } }),
  editMe: ofEveryone({ body: { name: 'Renamed', locale: 'fr', idleMinutes: 30 } }),
  changePassword: {
    ...ofEveryone({ body: { current: PASSWORD, next: NEXT_PASSWORD } }),
    prepare: givePasswords,
  },

  readOrganisation: ofAdministrator(() => ({})),
  editOrganisation: ofAdministrator(() => ({
    body: { name: 'Renamed', locale: 'fr', timeZone: 'Europe/Paris', version: 1 },
  })),
  listMembers: { reach: ['coachElsewhere', 'leadElsewhere', 'administrator'], input: () => ({}) },
  addMember: ofAdministrator(() => ({ body: draft('new@tandem.example') })),
  editMember: ofAdministrator((s) => ({ ...ofCoach(s), body: { ...draft('other@tandem.example'), version: 1 } })),
  setMemberDisabled: ofAdministrator((s) => ({ ...ofCoach(s), body: { isDisabled: true, version: 1 } })),
  mailMemberLink: ofAdministrator((s) => ({ ...ofCoach(s), body: { purpose: 'invitation', version: 1 } })),
  createMemberLink: ofAdministrator((s) => ({ ...ofCoach(s), body: { purpose: 'reset', version: 1 } })),
  addTeam: ofAdministrator(() => ({ body: { name: 'Lessines' } })),
  editTeam: ofAdministrator((s) => ({ params: { teamId: s.coach.teamId }, body: { name: 'Lessines', version: 1 } })),

  readMailSettings: ofAdministrator(() => ({})),
  sendTestMail: ofAdministrator(() => ({})),

  readQuestionnaire: ofEveryone(),
  listQuestionnaires: { reach: ['leadElsewhere', 'administrator'], by: 'administrator', input: () => ({}) },
  publishQuestionnaire: {
    reach: ['leadElsewhere', 'administrator'],
    by: 'administrator',
    input: () => ({ body: { questionnaire: HOUSE_QUESTIONNAIRE, version: 1 } }),
  },

  readOutcomes: { reach: ['coachElsewhere', 'leadElsewhere', 'reader'], input: () => ({ query: THIS_YEAR }) },
  readOutcomeCases: {
    reach: ['coachElsewhere', 'leadElsewhere'],
    input: () => ({ params: { key: 'A3' }, query: THIS_YEAR }),
  },
}
