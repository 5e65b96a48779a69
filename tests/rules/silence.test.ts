import { addDays } from '@tandem/domain/calendar-date'
import { duesOf } from '@tandem/domain/due'
import type { DueFacts, DueJob } from '@tandem/domain/due/facts'
import { HOUSE_RULES } from '@tandem/domain/rule-set-presets'
import type { RuleSet } from '@tandem/domain/rule-sets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const day = fc.integer({ min: -120, max: 0 }).map((days) => addDays(TODAY, days))
const maybe = fc.option(day, { nil: null })
const days = fc.integer({ min: 1, max: 90 })
const someRules: fc.Arbitrary<RuleSet> = fc
  .record({ workerToward: days, workerIn: days, employer: days })
  .map((silence) => ({ ...HOUSE_RULES, silence }))

/** Somebody at work, or not, of whom nothing else is asked than that both sides are heard. */
const someFacts: fc.Arbitrary<DueFacts & { readonly jobs: readonly DueJob[] }> = fc
  .record({
    enteredOn: fc.constant('2026-01-05'),
    lastWorkerContactOn: maybe,
    lastEmployerContactOn: maybe,
    startedOn: day,
    isAtWork: fc.boolean(),
    refusedOn: fc.option(day, { nil: null }),
  })
  .map(({ startedOn, isAtWork, refusedOn, ...heard }) => ({
    ...heard,
    episodeId: 'e',
    exitedOn: null,
    isPaused: false,
    mayCallAfter: true,
    phase: isAtWork ? ('in' as const) : ('toward' as const),
    plan: null,
    jobs: isAtWork
      ? [
          {
            placementId: 'p',
            startedOn,
            endedOn: null,
            trialEndOn: null,
            employerContactRefusedOn: refusedOn,
            coachVisibility: 'openly' as const,
            nextWorkerCheckInOn: null,
            nextEmployerCheckInOn: null,
          },
        ]
      : [],
    tasks: [],
    agreements: [],
    answers: [],
    divergences: [],
    appointments: [],
    commitments: [],
    milestones: [],
    consentEnds: [],
  }))

/** The day from which each side is told to be silent, where it is. */
function silentOn(facts: DueFacts, rules: RuleSet, today = TODAY) {
  const dues = duesOf(facts, today, { ...rules, reminders: { ...rules.reminders, firstDay: [] } })
  const on = (kind: string) => dues.find((due) => due.kind === kind)?.dueOn ?? null
  return { worker: on('silentWorker'), employer: on('silentEmployer') }
}

describe('silence on either side', () => {
  it('is told from so many days after the last word on, by the rules of the programme, and not a day before', () => {
    fc.assert(
      fc.property(someFacts, someRules, (facts, rules) => {
        const { worker, employer } = silentOn(facts, rules)
        const limit = facts.phase === 'in' ? rules.silence.workerIn : rules.silence.workerToward
        const workerOn = addDays(facts.lastWorkerContactOn ?? facts.enteredOn, limit)
        expect(worker).toBe(workerOn <= TODAY ? workerOn : null)
        const [job] = facts.jobs
        if (job === undefined || job.employerContactRefusedOn !== null) expect(employer).toBeNull()
        else {
          const heardOn = facts.lastEmployerContactOn ?? ''
          const since = heardOn > (job.startedOn ?? '') ? heardOn : (job.startedOn ?? '')
          const employerOn = addDays(since, rules.silence.employer)
          expect(employer).toBe(employerOn <= TODAY ? employerOn : null)
        }
      }),
    )
  })

  it('ends with a word on that side, and says nothing of the other', () => {
    fc.assert(
      fc.property(someFacts, someRules, (facts, rules) => {
        const before = silentOn(facts, rules)
        const worker = silentOn({ ...facts, lastWorkerContactOn: TODAY }, rules)
        const employer = silentOn({ ...facts, lastEmployerContactOn: TODAY }, rules)
        expect(worker).toEqual({ ...before, worker: null })
        expect(employer).toEqual({ ...before, employer: null })
      }),
    )
  })

  it('once told stays told, of the same day, until somebody is heard', () => {
    fc.assert(
      fc.property(someFacts, someRules, fc.integer({ min: 0, max: 60 }), (facts, rules, later) => {
        const now = silentOn(facts, rules)
        const then = silentOn(facts, rules, addDays(TODAY, later))
        if (now.worker !== null) expect(then.worker).toBe(now.worker)
        if (now.employer !== null) expect(then.employer).toBe(now.employer)
      }),
    )
  })

  it('rests with the accompaniment', () => {
    fc.assert(
      fc.property(someFacts, someRules, (facts, rules) => {
        expect(silentOn({ ...facts, isPaused: true }, rules)).toEqual({ worker: null, employer: null })
        expect(silentOn({ ...facts, exitedOn: TODAY }, rules)).toEqual({ worker: null, employer: null })
      }),
    )
  })
})
