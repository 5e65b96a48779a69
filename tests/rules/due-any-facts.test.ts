import { addDays } from '@tandem/domain/calendar-date'
import { duesOf } from '@tandem/domain/due'
import type { DueFacts } from '@tandem/domain/due/facts'
import { outwardRefusal } from '@tandem/domain/outward'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'

describe('for any facts', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days))
  const maybe = fc.option(day, { nil: null })
  const anyJob = fc.record({
    placementId: fc.uuid(),
    startedOn: maybe,
    endedOn: maybe,
    trialEndOn: maybe,
    employerContactRefusedOn: maybe,
    coachVisibility: fc.constantFrom('openly', 'asHrPartner', 'notAtAll'),
    nextWorkerCheckInOn: maybe,
    nextEmployerCheckInOn: maybe,
  })
  const anyFacts: fc.Arbitrary<DueFacts> = fc.record({
    episodeId: fc.uuid(),
    enteredOn: day,
    exitedOn: maybe,
    isPaused: fc.boolean(),
    mayCallAfter: fc.boolean(),
    phase: fc.constantFrom('intake', 'toward', 'in', 'after'),
    lastWorkerContactOn: maybe,
    lastEmployerContactOn: maybe,
    plan: fc.option(fc.record({ planId: fc.uuid(), endsOn: day, decidedOn: maybe, reviewOn: maybe }), { nil: null }),
    jobs: fc.array(anyJob, { maxLength: 3 }),
    tasks: fc.array(
      fc.record({ taskId: fc.uuid(), side: fc.constantFrom('worker', 'employer', 'both', 'other'), dueOn: day }),
      { maxLength: 3 },
    ),
    appointments: fc.array(
      fc.record({
        appointmentId: fc.uuid(),
        side: fc.constantFrom('worker', 'employer', 'both'),
        placementId: fc.constant(null),
        heldOn: day,
      }),
      { maxLength: 2 },
    ),
    agreements: fc.array(
      fc.record({
        agreementId: fc.uuid(),
        placementId: fc.option(fc.uuid(), { nil: null }),
        sentOn: day,
        remindedOn: maybe,
        awaits: fc.array(fc.constantFrom('worker', 'employer', 'other'), { maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
    commitments: fc.constant([]),
    consentEnds: fc.constant([]),
    answers: fc.array(
      fc.record({
        linkId: fc.uuid(),
        placementId: fc.uuid(),
        party: fc.constantFrom('worker', 'employer'),
        answeredOn: day.filter((on) => on <= TODAY),
      }),
      { maxLength: 2 },
    ),
    divergences: fc.constant([]),
    milestones: fc.constant([]),
  })

  it('every key is named once, late things come first, and a refused employer is never called', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const dues = duesOf(facts, TODAY)
        expect(new Set(dues.map((due) => due.key)).size).toBe(dues.length)
        expect(dues.map((due) => due.dueOn)).toEqual(dues.map((due) => due.dueOn).sort())
        const refused = facts.jobs.filter((one) => outwardRefusal(one) !== null).map((one) => one.placementId)
        const calls = dues.filter((due) => due.kind === 'employerCheckIn' || due.kind === 'silentEmployer')
        expect(calls.filter((due) => refused.includes(due.placementId ?? ''))).toEqual([])
      }),
    )
  })
})
