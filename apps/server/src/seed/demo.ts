import type { Context } from '../context.ts'
import { refreshCadence } from '../features/episodes/check-in-cadence.store.ts'
import { refreshSummary } from '../features/episodes/episode-summary.store.ts'
import { organisationOf } from '../features/organisation/organisation.store.ts'
import { hashPassword } from '../identity/passwords.ts'
import { type DemoFile, writeFile } from './demo-file.ts'
import { lifeOf } from './demo-life.ts'
import { writeLog, writeWorkshop } from './demo-log.ts'
import { writeOrganisation } from './demo-organisation.ts'
import { DEMO_PEOPLE } from './demo-people.ts'
import { COACH_TEAMS, type CoachKey, DEMO_MEMBERS, DEMO_PASSWORD, demoEmail, type TeamKey } from './demo-team.ts'

/** An account of the demonstration, as printed in the terminal. */
export type DemoAccount = { readonly name: string; readonly email: string; readonly password: string }

const COACHES = Object.keys(COACH_TEAMS) as CoachKey[]

function writeStory(context: Context, passwordHash: string): void {
  const { db, newId } = context
  const today = context.clock.today()
  const writing = { db, newId, today }
  const organisation = writeOrganisation(writing, passwordHash)
  const given: Record<TeamKey, number> = { tournai: 0, mouscron: 0 }
  const files = DEMO_PEOPLE.map((person): DemoFile => {
    const team = COACH_TEAMS[person.coach]
    const places = organisation.workplaces[team]
    const life = lifeOf(person, today)
    const place = places[given[team] % places.length]
    if (place === undefined) throw new Error(`No company works with ${team}`)
    if (life.job !== null) given[team] += 1
    const file = writeFile(writing, organisation, life, place)
    writeLog(writing, file, places)
    return file
  })
  for (const coach of COACHES) {
    const looking = files
      .filter(({ life }) => life.person.coach === coach && life.person.story === 'looking')
      .slice(0, 4)
    writeWorkshop(writing, looking, 6)
    writeWorkshop(writing, looking.slice(0, 3), 34)
  }
  for (const { episodeId, placementId } of files) {
    if (placementId !== null) refreshCadence(db, placementId, today)
    refreshSummary(db, episodeId, today)
  }
}

/** Fills an empty database with the demonstration; a filled one is left as it is. Returns the accounts. */
export async function seedDemo(context: Context): Promise<readonly DemoAccount[]> {
  if (organisationOf(context.db) === undefined) {
    const passwordHash = await hashPassword(DEMO_PASSWORD)
    context.db.$client.transaction(() => writeStory(context, passwordHash))()
  }
  return DEMO_MEMBERS.map((member) => ({ name: member.name, email: demoEmail(member), password: DEMO_PASSWORD }))
}
