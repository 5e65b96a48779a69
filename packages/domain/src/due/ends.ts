import { addDays, type CalendarDate } from '../calendar-date.ts'
import { outwardRefusal } from '../outward.ts'
import type { DueFacts, DueRules, Found } from './facts.ts'
import { onLine } from './lines.ts'

/** Contracts for a time: renewed, changed or ended; one that has passed stays until somebody says which. Source: domain.md 7.3. */
export function contractEndsDue({ jobs }: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return jobs.flatMap((job): Found[] => {
    const { placementId, startedOn, endedOn, contractEndOn = null } = job
    if (contractEndOn === null || startedOn === null || endedOn !== null) return []
    const line = onLine('contractEnd', contractEndOn, rules, today)
    if (line === null) return []
    const side = outwardRefusal(job) === null ? 'both' : 'worker'
    const key = `contractEnd:${placementId}:${contractEndOn}`
    return [{ key, kind: 'contractEnd', side, dueOn: contractEndOn, placementId, ...line }]
  })
}

/** Days for which a subsidy that has ended is spoken of. */
const SUBSIDY_SHOWN_DAYS = 14

/** Subsidies of jobs that go on: renewed, or the company is told that its cost changes. Source: domain.md 7.3. */
export function subsidyEndsDue({ jobs, subsidies = [] }: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return subsidies.flatMap(({ subsidyId, placementId, payer, toOn }): Found[] => {
    const job = jobs.find((one) => one.placementId === placementId)
    const line = onLine('subsidyEnd', toOn, rules, today)
    if (job === undefined || job.endedOn !== null || line === null) return []
    if (addDays(toOn, SUBSIDY_SHOWN_DAYS) < today) return []
    const side = outwardRefusal(job) === null ? 'employer' : 'worker'
    const key = `subsidyEnd:${subsidyId}:${toOn}`
    return [{ key, kind: 'subsidyEnd', side, dueOn: toOn, placementId, about: payer, ...line }]
  })
}

/** Proofs of eligibility that run out, until a newer one is written down. Source: domain.md 7.3. */
export function eligibilityEndsDue({ proofs = [] }: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return proofs.flatMap(({ proofId, kind, untilOn }): Found[] => {
    const line = onLine('eligibilityEnd', untilOn, rules, today)
    const key = `eligibilityEnd:${proofId}:${untilOn}`
    return line === null ? [] : [{ key, kind: 'eligibilityEnd', side: 'worker', dueOn: untilOn, about: kind, ...line }]
  })
}

/** Days for which an agreement of the person that has run out is spoken of. */
const LAPSED_SHOWN_DAYS = 30

/** What the person agreed to for a time: asked anew before it runs out, or left. Source: domain.md 7.3. */
export function consentEndsDue({ episodeId, consentEnds }: DueFacts, today: CalendarDate, rules: DueRules): Found[] {
  return consentEnds.flatMap(({ purpose, untilOn }): Found[] => {
    const line = onLine('consentEnd', untilOn, rules, today)
    if (line === null || addDays(untilOn, LAPSED_SHOWN_DAYS) < today) return []
    const key = `consentEnd:${episodeId}:${purpose}:${untilOn}`
    return [{ key, kind: 'consentEnd', side: 'worker', dueOn: untilOn, purpose, ...line }]
  })
}

/** Days for which hours that reach a warning are spoken of; the plan itself goes on saying so. */
export const GRANT_SHOWN_DAYS = 14

/** The hours of the plan once a warning is reached: the highest one, on the day on which it was. Source: domain.md 7.3. */
export function grantDue({ plan }: DueFacts, today: CalendarDate, { leadFrom }: DueRules): Found[] {
  if (plan === null || plan.decidedOn !== null || plan.grant == null) return []
  const { percent, reachedOn } = plan.grant
  if (addDays(reachedOn, GRANT_SHOWN_DAYS) < today) return []
  const lead = leadFrom.grantHours
  return [
    {
      key: `grantHours:${plan.planId}:${percent}`,
      kind: 'grantHours',
      side: 'worker',
      dueOn: reachedOn,
      showsOn: reachedOn,
      percent,
      leadOn: lead === null ? null : addDays(reachedOn, lead),
    },
  ]
}
