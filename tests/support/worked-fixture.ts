import type { OutcomeFacts } from '@tandem/domain/outcomes/facts'
import { episode, facts, job, told } from './given-outcomes.ts'

type Placement = Parameters<typeof job>[0]

function worked(workerId: string, id: string, startedOn: string, endedOn: string | null, values: Placement = {}) {
  return { id, workerId, establishmentId: id.slice(0, 2), startedOn, endedOn, ...values }
}

const W01 = facts(
  episode({ id: 'W01', workerId: 'W01', enteredOn: '2025-01-13', exitedOn: '2026-01-30', exitReason: 'durableExit' }),
  { placements: job(worked('W01', 'E1', '2025-04-07', null)).placements ?? [] },
  {
    contractSegments: [
      { placementId: 'E1', fromOn: '2025-04-07', toOn: '2025-10-06', weeklyMinutes: 2100 },
      { placementId: 'E1', fromOn: '2025-10-07', toOn: null, weeklyMinutes: 2100 },
    ],
  },
)

const AFTER_CARE_ANSWER = told('notWorking', '2026-03-02', null, 'W06')

/** The worked fixture of indicators.md, section 13. Jobs bear the number of their employer; W08's is `E1-W08`. */
export function workedFixture({ hasAfterCareAnswer = true } = {}): OutcomeFacts {
  return facts(
    W01,
    episode({ id: 'W02', workerId: 'W02', enteredOn: '2025-02-03' }),
    job(worked('W02', 'E2', '2025-03-10', '2025-04-25', { endReason: 'trialEndedByEmployer' })),
    job(worked('W02', 'E3', '2025-06-02', null)),
    episode({
      id: 'W03',
      workerId: 'W03',
      enteredOn: '2025-02-17',
      exitedOn: '2025-08-29',
      exitReason: 'positiveExit',
    }),
    episode({
      id: 'W04',
      workerId: 'W04',
      enteredOn: '2025-03-03',
      situationAtEntry: 'employed',
      exitedOn: '2025-09-15',
      exitReason: 'unemployed',
    }),
    job(worked('W04', 'E4', '2021-09-01', '2025-07-31', { endReason: 'businessClosed' })),
    episode({ id: 'W05', workerId: 'W05', enteredOn: '2025-04-01' }),
    job(worked('W05', 'E5', '2025-05-19', null), 12),
    job(worked('W05', 'E6', '2025-06-16', '2025-11-28', { endReason: 'seasonEnded' }), 8),
    episode({ id: 'W06', workerId: 'W06', enteredOn: '2025-05-12', exitedOn: '2026-01-15', exitReason: 'unemployed' }),
    job(worked('W06', 'E7', '2025-09-01', '2025-12-01', { endReason: 'contractEnded' })),
    hasAfterCareAnswer ? AFTER_CARE_ANSWER : {},
    episode({ id: 'W07', workerId: 'W07', enteredOn: '2025-06-10', exitedOn: '2025-06-24', exitReason: 'moved' }),
    episode({ id: 'W08', workerId: 'W08', enteredOn: '2025-09-22' }),
    job(worked('W08', 'E1-W08', '2026-02-02', null)),
    episode({ id: 'W09', workerId: 'W09', enteredOn: '2025-10-06' }),
    episode({
      id: 'W10-first',
      workerId: 'W10',
      enteredOn: '2024-01-08',
      exitedOn: '2024-12-20',
      exitReason: 'unemployed',
    }),
    episode({ id: 'W10', workerId: 'W10', enteredOn: '2025-11-03' }),
    job(worked('W10', 'E8', '2025-12-08', '2025-12-10', { endReason: 'contractEnded', paidMinutesTotal: 540 })),
    job(worked('W10', 'E9', '2026-01-19', null)),
  )
}
