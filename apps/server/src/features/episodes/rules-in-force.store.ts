import { HOUSE_RULES } from '@tandem/domain/rule-set-presets'
import type { RuleSet, RulesInForce } from '@tandem/domain/rule-sets'
import { ruleSetFrom } from '@tandem/domain/stored-rule-sets'
import { eq, sql } from 'drizzle-orm'
import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/open.ts'
import { programmes, ruleSets } from '../programmes/programmes.table.ts'
import { episodes } from './episodes.table.ts'

/** The version of each programme that holds now; the rules themselves are read once. */
const inForce = hot((db) =>
  db
    .select({ ruleSetId: ruleSets.id, programmeId: ruleSets.programmeId, isHouse: programmes.isHouse })
    .from(ruleSets)
    .innerJoin(programmes, eq(programmes.id, ruleSets.programmeId))
    .where(
      sql`${ruleSets.number} = (select max(newer.number) from ${ruleSets} newer
        where newer.programme_id = ${ruleSets.programmeId})`,
    )
    .prepare(),
)

const oneVersion = hot((db) =>
  db
    .select({ rules: ruleSets.rules })
    .from(ruleSets)
    .where(eq(ruleSets.id, sql.placeholder('ruleSetId')))
    .prepare(),
)

/** Versions are never changed: what was read once holds as long as the connection. */
const known = hot((): Map<string, RuleSet> => new Map())

function versionOf(db: Db, ruleSetId: string): RuleSet {
  const before = known(db).get(ruleSetId)
  if (before !== undefined) return before
  const stored = oneVersion(db).get({ ruleSetId })?.rules
  const rules = stored === undefined ? HOUSE_RULES : ruleSetFrom(stored)
  known(db).set(ruleSetId, rules)
  return rules
}

type Version = { readonly ruleSetId: string | null; readonly rules: RuleSet }

const BUILT_IN: Version = { ruleSetId: null, rules: HOUSE_RULES }

function versionsInForce(db: Db): (programmeId: string | null) => Version {
  const rows = inForce(db).all()
  const byProgramme = new Map(rows.map(({ programmeId, ruleSetId }) => [programmeId, ruleSetId]))
  const house = rows.find(({ isHouse }) => isHouse)?.ruleSetId
  return (programmeId) => {
    const ruleSetId = (programmeId === null ? undefined : byProgramme.get(programmeId)) ?? house
    return ruleSetId === undefined ? BUILT_IN : { ruleSetId, rules: versionOf(db, ruleSetId) }
  }
}

/** The rules that hold today, by programme; each version is read from its text once. */
export function rulesInForce(db: Db): RulesInForce {
  const versions = versionsInForce(db)
  return (programmeId) => versions(programmeId).rules
}

const programmeOfEpisode = hot((db) =>
  db
    .select({ programmeId: episodes.programmeId })
    .from(episodes)
    .where(eq(episodes.id, sql.placeholder('episodeId')))
    .prepare(),
)

/** The rules that hold today for one accompaniment, with their version. */
export function rulesOfEpisode(db: Db, episodeId: string): Version {
  return versionsInForce(db)(programmeOfEpisode(db).get({ episodeId })?.programmeId ?? null)
}
