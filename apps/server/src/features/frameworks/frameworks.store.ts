import type { CurrentFramework } from '@tandem/contract/frameworks'
import { HOUSE_FRAMEWORKS } from '@tandem/domain/house-frameworks'
import { asc, desc, eq } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import type { Permit } from '../../identity/authorize.ts'
import { members } from '../members/members.table.ts'
import { frameworks } from './frameworks.table.ts'

/** The number of what every service is offered at first; its own versions follow. */
const FIRST_VERSION = 1

/** Every framework as it stands now, those of the house first. */
export function currentFrameworks(db: Db): CurrentFramework[] {
  const found = new Map<string, CurrentFramework>(
    Object.entries(HOUSE_FRAMEWORKS).map(([frameworkCode, framework]) => [
      frameworkCode,
      { frameworkCode, version: FIRST_VERSION, framework },
    ]),
  )
  for (const { code, number, content } of db.select().from(frameworks).orderBy(asc(frameworks.number)).all())
    found.set(code, { frameworkCode: code, version: number, framework: content })
  return [...found.values()]
}

export function currentFramework(db: Db, frameworkCode: string): CurrentFramework | undefined {
  return currentFrameworks(db).find((one) => one.frameworkCode === frameworkCode)
}

/** Every version of a framework, latest first. */
export function frameworkVersions(db: Db, frameworkCode: string) {
  const own = db
    .select({ version: frameworks.number, publishedAt: frameworks.publishedAt, publishedBy: members.name })
    .from(frameworks)
    .innerJoin(members, eq(members.id, frameworks.publishedBy))
    .where(eq(frameworks.code, frameworkCode))
    .orderBy(desc(frameworks.number))
    .all()
  const ofHouse = { version: FIRST_VERSION, publishedAt: null, publishedBy: null }
  return Object.hasOwn(HOUSE_FRAMEWORKS, frameworkCode) ? [...own, ofHouse] : own
}

export function insertFramework(
  db: Db,
  permit: Permit<'questions:edit'>,
  { frameworkCode, version, framework }: CurrentFramework,
  publishedAt: string,
): void {
  db.insert(frameworks)
    .values({ code: frameworkCode, number: version, content: framework, publishedAt, publishedBy: permit.actorId })
    .run()
}
