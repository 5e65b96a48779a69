import { addDays } from '@tandem/domain/calendar-date'
import { RULE_SET_PRESETS } from '@tandem/domain/rule-set-presets'
import { countedBetween } from '../features/episodes/plan-facts.store.ts'
import { evidenceOf } from '../features/plans/extensions.store.ts'
import { planExtensions } from '../features/plans/plans.table.ts'
import { programmes, ruleSets } from '../features/programmes/programmes.table.ts'
import type { Life } from './life.ts'
import { PROGRAMMES, type ProgrammeKey } from './programmes.ts'
import { instantAt, type Stage } from './stage.ts'

/** The administrator set the programmes up when the service opened. */
const SET_UP = -550

export function writeProgrammes({ put, id, day, say }: Stage): void {
  const sinceOn = day(SET_UP)
  const written = { createdAt: instantAt(sinceOn, 11 * 60), createdBy: id('member:marie') }
  for (const key of Object.keys(PROGRAMMES) as ProgrammeKey[]) {
    const { name, funder, preset } = PROGRAMMES[key]
    const programmeId = id(`programme:${key}`)
    put(programmes, {
      id: programmeId,
      name: say(name),
      funder: funder === null ? null : say(funder),
      preset,
      isHouse: key === 'house',
      ...written,
    })
    put(ruleSets, {
      id: id(`rules:${key}`),
      programmeId,
      number: 1,
      rules: RULE_SET_PRESETS[preset],
      sinceOn,
      ...written,
    })
  }
}

/** More time asked for, with what the file said on that day; told once the log is written. */
export function writeExtensions(stage: Stage, life: Life): void {
  const { db, put, id, day, workday, say } = stage
  const episodeId = id(life.name)
  for (const { plan, name, startsOn } of life.plans)
    for (const [number, asked] of (plan.extensions ?? []).entries()) {
      const requestedOn = workday(asked.asked)
      const usedMinutes = countedBetween(db, episodeId, startsOn, requestedOn).minutes
      const granted = plan.hours === null ? null : plan.hours * 60
      const extraMinutes = (asked.extra ?? 0) * 60
      const grantedMinutes = granted === null || asked.answer !== 'granted' ? granted : granted - extraMinutes
      put(planExtensions, {
        id: id(`extension:${name}:${number}`),
        planId: id(name),
        requestedOn,
        requestedBy: id(`member:${life.person.coach}`),
        reason: asked.reason,
        words: say(asked.words),
        formerEndsOn: day(asked.from),
        endsOn: day(asked.to),
        extraMinutes,
        evidence: evidenceOf(db, { planId: id(name), episodeId, startsOn, usedMinutes, grantedMinutes }, requestedOn),
        ruleSetId: id(`rules:${life.stay.programme ?? 'house'}`),
        status: asked.answer ?? 'pending',
        decidedOn: asked.answer === undefined ? null : addDays(requestedOn, 2),
        decidedBy: asked.answer === undefined ? null : id('member:ann'),
        denialReason: asked.denial ?? null,
        alternative: asked.alternative === undefined ? null : say(asked.alternative),
        createdAt: instantAt(requestedOn, 16 * 60),
      })
    }
}
