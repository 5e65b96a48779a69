import { addProgramme, editProgramme, listProgrammes, type Programme, tryRules } from '@tandem/contract/programmes'
import { permittedActions } from '@tandem/domain/permissions'
import { RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import { type RuleSet, ruleSetRefusals } from '@tandem/domain/rule-sets'
import type { Db } from '../../db/open.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { openOfProgramme } from '../due/due-rows.store.ts'
import { followRules } from '../episodes/episodes.routes.ts'
import { guardedEpisode } from '../episodes/episodes.store.ts'
import { rulesInForce } from '../episodes/rules-in-force.store.ts'
import {
  episodeIdsUnder,
  insertProgramme,
  insertRules,
  isNameTaken,
  programmeOf,
  programmesOf,
  updateProgramme,
} from './programmes.store.ts'
import { trialOfRules } from './try-rules.ts'

function refuseRules(rules: RuleSet): void {
  const faults = ruleSetRefusals(rules)
  if (faults.length > 0)
    refuse('rules-refused', {
      errors: faults.map(({ pointer, code }) => ({ pointer: `/rules${pointer}`, detail: code })),
    })
}

function programmeFor(db: Db, programmeId: string): Programme {
  return programmeOf(db, programmeId) ?? refuse('not-found')
}

/** Due days, lists and check-ins are computed anew for whoever the rules concern. */
function applyRules(db: Db, programmeId: string, today: string): void {
  for (const episodeId of episodeIdsUnder(db, programmeId)) followRules(db, episodeId, today)
}

export function programmeRoutes(serve: Serve): void {
  serve(listProgrammes, ({ db, actor }) => {
    authorizeInOrganisation(actor, 'programmes:read')
    return { programmes: programmesOf(db), house: rulesInForce(db)(null) }
  })

  serve(addProgramme, ({ db, actor, body, clock, newId, trace }) => {
    const permit = authorizeInOrganisation(actor, 'programmes:edit')
    const [programmeId, today, createdAt] = [newId(), clock.today(), clock.now()]
    if (isNameTaken(db, body.name, programmeId)) refuseField('already-exists', '/name')
    insertProgramme(db, permit, { ...body, id: programmeId, createdAt })
    const rules = RULE_SET_PRESETS[body.preset]
    insertRules(db, permit, { id: newId(), programmeId, number: 1, rules, sinceOn: today, createdAt })
    if (body.isHouse) applyRules(db, programmeId, today)
    trace.changed({ noun: 'programmes', recordId: programmeId, before: null, after: body })
    return programmeFor(db, programmeId)
  })

  serve(
    editProgramme,
    ({ db, actor, params: { programmeId }, body: { version, rules, ...facts }, clock, newId, trace }) => {
      const permit = authorizeInOrganisation(actor, 'programmes:edit')
      const before = programmeFor(db, programmeId)
      refuseRules(rules)
      if (isNameTaken(db, facts.name, programmeId)) refuseField('already-exists', '/name')
      const settled = { ...facts, isHouse: facts.isHouse && !facts.isArchived }
      if (!updateProgramme(db, permit, programmeId, version, settled)) refuse('stale', { current: before })
      const number = before.rulesNumber + 1
      if (JSON.stringify(rules) !== JSON.stringify(before.rules))
        insertRules(db, permit, {
          id: newId(),
          programmeId,
          number,
          rules,
          sinceOn: clock.today(),
          createdAt: clock.now(),
        })
      applyRules(db, programmeId, clock.today())
      trace.changed({ noun: 'programmes', recordId: programmeId, before, after: { ...settled, rules } })
      return programmeFor(db, programmeId)
    },
  )

  serve(tryRules, ({ db, actor, params: { programmeId }, body: { rules }, clock }) => {
    authorizeInOrganisation(actor, 'programmes:try')
    const today = clock.today()
    const programme = programmeFor(db, programmeId)
    refuseRules(rules)
    const maySee = (episodeId: string) => {
      const episode = guardedEpisode(db, episodeId, today)
      return episode !== undefined && permittedActions(actor, episode).includes('file:read')
    }
    const rows = openOfProgramme(db, programmeId, programme.isHouse, today)
    return trialOfRules(db, rows, rulesInForce(db), { before: programme.rules, after: rules }, maySee, today)
  })
}
