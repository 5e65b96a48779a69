import type { DueFacts } from '@tandem/domain/due/facts'

/** Somebody accompanied for whom nothing is due, seen and heard on `day`: a test says what it adds. */
export const nothingDue = (day: string): DueFacts => ({
  episodeId: 'e1',
  enteredOn: '2026-06-02',
  exitedOn: null,
  isPaused: false,
  mayCallAfter: true,
  phase: 'toward',
  lastWorkerContactOn: day,
  lastEmployerContactOn: day,
  plan: null,
  jobs: [],
  tasks: [],
  appointments: [],
  agreements: [],
  answers: [],
  commitments: [],
  consentEnds: [],
  milestones: [],
  divergences: [],
})
