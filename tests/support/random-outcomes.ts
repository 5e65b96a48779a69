import { addDays } from '@tandem/domain/calendar-date'
import { EXIT_REASONS, PHASES, SITUATIONS } from '@tandem/domain/episodes'
import { GOAL_DOMAINS, GOAL_LEVELS, GOAL_OUTCOMES, GOAL_OWNERS } from '@tandem/domain/goals'
import { FOR_WHOM, SIDES } from '@tandem/domain/log-entries'
import { type LogRow, type OutcomeFacts, STATUS_RESULTS } from '@tandem/domain/outcomes/facts'
import { type OutcomeParameters, outcomeParameters } from '@tandem/domain/outcomes/parameters'
import { PLACEMENT_TYPES } from '@tandem/domain/placements'
import { SATISFACTION_WAYS } from '@tandem/domain/satisfaction'
import fc from 'fast-check'

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2024-10-01', days))
const maybeDay = fc.option(day)
const worker = fc.constantFrom('ana', 'luc', 'eve')
const programme = fc.constantFrom('city', 'region')
const workplace = fc.constantFrom('bakery', 'mill', 'agency')
const minutes = fc.option(fc.integer({ min: 0, max: 720 }))
const numbered = (count: number, of: string) => fc.constantFrom(...Array.from({ length: count }, (_, n) => `${of}${n}`))
const episodeId = numbered(6, 'episode')
const placementId = numbered(8, 'placement')

function identified<Row extends object>(of: string, rows: readonly Row[]): (Row & { id: string })[] {
  return rows.map((row, index) => ({ ...row, id: `${of}${index}` }))
}

const entryRows = fc
  .tuple(
    fc.record({
      occurredOn: maybeDay,
      minutes,
      travelMinutes: minutes,
      kind: fc.constantFrom('interview', 'missed'),
      side: fc.constantFrom(...SIDES),
      forWhom: fc.option(fc.constantFrom(...FOR_WHOM)),
      phaseOverride: fc.option(fc.constantFrom(...PHASES)),
    }),
    fc.uniqueArray(fc.record({ episodeId: fc.option(episodeId), placementId: fc.option(placementId) }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ episodeId }) => episodeId,
    }),
  )
  .map(([entry, parts]) => parts.map((part, index) => ({ ...entry, ...part, partMinutes: index === 0 ? null : 0 })))

const randomFacts: fc.Arbitrary<OutcomeFacts> = fc.record({
  episodes: fc
    .array(
      fc.record({
        workerId: worker,
        enteredOn: maybeDay,
        situationAtEntry: fc.constantFrom(...SITUATIONS),
        exitedOn: maybeDay,
        exitReason: fc.option(fc.constantFrom(...EXIT_REASONS)),
      }),
      { maxLength: 6 },
    )
    .map((rows) => identified('episode', rows)),
  episodeProgrammes: fc.array(fc.record({ episodeId, programmeId: programme }), { maxLength: 6 }),
  pauses: fc.array(fc.record({ episodeId, fromOn: day, toOn: maybeDay }), { maxLength: 3 }),
  establishments: fc.constant([
    { id: 'bakery', employerId: 'bread' },
    { id: 'mill', employerId: 'bread' },
  ]),
  placements: fc
    .array(
      fc.record({
        workerId: worker,
        type: fc.constantFrom(...PLACEMENT_TYPES),
        establishmentId: workplace,
        userEstablishmentId: fc.option(workplace),
        startedOn: maybeDay,
        endedOn: maybeDay,
        endReason: fc.option(fc.constantFrom('death', 'contractEnded')),
        paidMinutesTotal: fc.option(fc.integer({ min: 0, max: 500 })),
        continuesPlacementId: fc.option(placementId),
        employerContactRefusedOn: maybeDay,
      }),
      { maxLength: 8 },
    )
    .map((rows) => identified('placement', rows)),
  plans: fc.array(fc.record({ episodeId }), { maxLength: 4 }).map((rows) => identified('plan', rows)),
  goals: fc
    .array(
      fc.record({
        episodeId,
        planId: fc.option(numbered(4, 'plan')),
        owner: fc.constantFrom(...GOAL_OWNERS),
        domain: fc.constantFrom(...GOAL_DOMAINS),
        agreedOn: maybeDay,
        closedOn: maybeDay,
        outcome: fc.option(fc.constantFrom(...GOAL_OUTCOMES)),
        weight: fc.constantFrom(1, 2, 3),
        baselineLevel: fc.option(fc.constantFrom(-2, -1)),
        level: fc.option(fc.constantFrom(...GOAL_LEVELS)),
        isWorse: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((rows) => identified('goal', rows)),
  contractSegments: fc.array(
    fc.record({
      placementId,
      fromOn: day,
      toOn: maybeDay,
      weeklyMinutes: fc.option(fc.integer({ min: 0, max: 2400 })),
    }),
    { maxLength: 12 },
  ),
  dueCheckIns: fc
    .array(
      fc.record({
        episodeId,
        party: fc.constantFrom('worker', 'employer'),
        dueOn: maybeDay,
        doneOn: maybeDay,
        isCancelled: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((rows) => identified('check-in', rows)),
  heldCheckIns: fc.array(fc.record({ placementId, heldOn: day }), { maxLength: 4 }),
  statusChecks: fc.array(
    fc.record({
      workerId: worker,
      placementId: fc.option(placementId),
      situationOn: day,
      result: fc.constantFrom(...STATUS_RESULTS),
    }),
    { maxLength: 4 },
  ),
  surveys: fc
    .array(
      fc.record({
        episodeId,
        party: fc.constantFrom('worker', 'employer'),
        sentOn: maybeDay,
        answeredOn: maybeDay,
        score: fc.option(fc.integer({ min: 0, max: 10 })),
        way: fc.constantFrom(...SATISFACTION_WAYS),
      }),
      { maxLength: 6 },
    )
    .map((rows) => identified('survey', rows)),
  log: fc
    .array(entryRows, { maxLength: 8 })
    .map((entries) =>
      entries.flatMap((rows, index) => rows.map((row): LogRow => ({ ...row, entryId: `entry${index}` }))),
    ),
  logShares: fc.array(
    fc.record({
      entryId: numbered(8, 'entry'),
      programmeId: programme,
      percent: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 4 },
  ),
})

const randomParameters: fc.Arbitrary<OutcomeParameters> = fc
  .record({
    asOfOn: day,
    cohortBasis: fc.constantFrom('entry', 'jobStart'),
    sameEmployerBy: fc.constantFrom('legalEmployer', 'userCompany'),
    programmeIds: fc.subarray(['city', 'region']),
  })
  .map(({ asOfOn, ...changes }) => outcomeParameters({ fromOn: '2024-12-01', toOn: '2025-10-31', asOfOn }, changes))

/** Any facts, sensible or not, and any question about them. */
export const anyCalculation = fc.tuple(randomFacts, randomParameters)
