import { addDays } from '@tandem/domain/calendar-date'
import { v7 } from 'uuid'
import { BENCH_DAY, benchId, KIND, sequence } from './bench-rows.ts'
import type { Ask } from './drive.ts'

/** Most times the processor time of the bare server that a job may cost. Source: performance.md, section 6. */
type Budget = { readonly goal: string; readonly most: number }

export type Job = {
  readonly name: string
  readonly budget: Budget | null
  readonly connections: readonly number[]
  /** The requests of one operation follow each other; otherwise they are sent together. */
  readonly inTurn?: true
  readonly tandem: (index: number) => Ask[]
  readonly bare: (index: number) => Ask[]
}

const NOTE = 'entretien employeur contrat formation projet logement permis candidature stage poste horaires transport'
const WHOLE_YEAR = '/api/outcomes?from=2024-01-01&to=2024-12-31'

/**
 * An eighth of the processor time in which Directus hands over the rows alone, which is 1.7 times the bare report: a report
 * worked out already, or one row of outcomes kept for each person.
 */
const OUTCOMES: Budget = { goal: 'P5', most: 1.7 / 8 }

const twoDigits = (value: number) => String(value).padStart(2, '0')

let written = 0

/** Entries are spread over half a year: nobody writes a thousand on one day. */
function logEntry(headers: Record<string, string>, episodeId: string): Ask {
  const entryId = v7()
  written += 1
  const body = {
    entryId,
    occurredOn: addDays(BENCH_DAY, -(written % 180)),
    startsAt: null,
    minutes: 45,
    travelMinutes: 20,
    withParties: ['worker'],
    forWhom: null,
    mode: 'phone',
    kind: 'interview',
    missedBy: null,
    missedReason: null,
    parts: [{ episodeId, placementId: null, minutes: 45, note: '' }],
    employerId: null,
    establishmentId: null,
    goals: [],
    note: NOTE,
    coachNote: '',
    next: null,
    settledTaskIds: [],
  }
  return { method: 'POST', path: '/api/log-entries', headers: { ...headers, 'idempotency-key': entryId }, body }
}

/** A change of a person, which makes the server forget what it has read for outcomes. */
function editedWorker(headers: Record<string, string>, workerId: string, version: number): Ask {
  const nothing = { birthOn: null, sex: null, phone: null, email: null, municipality: null, preferredChannel: null }
  const more = { preferredLocale: null, languages: null, externalRef: null, reachNote: null }
  const body = { firstName: 'Bench', lastName: 'Bench', ...nothing, ...more, version }
  return { method: 'PUT', path: `/api/workers/${workerId}`, headers, body }
}

/** The jobs that are measured, each beside the same by hand. */
export function jobsOf(people: number, cookie: string): Job[] {
  const next = sequence(11)
  const headers = { cookie }
  const heavy = () => Math.floor(next() * (people / 100)) * 100
  const coaches = Math.max(1, Math.round(people / 200))
  const active = () => people - coaches * (1 + Math.floor(next() * Math.max(1, Math.floor(people / 8 / coaches))))
  const activeEpisode = () => benchId(KIND.episode, active())
  const outcomes = (query: string): Ask => ({ path: query, headers })
  let [version, asOfDays, periods] = [0, 0, 0]
  const both = [1, 10]
  const report = () => [{ path: '/outcomes' }]
  return [
    {
      name: 'caseload, 25 people',
      budget: { goal: 'P1', most: 2.5 },
      connections: both,
      tandem: () => [{ path: '/api/caseload?scope=mine', headers }],
      bare: () => [{ path: `/caseload/${benchId(KIND.coach, 0)}` }],
    },
    {
      name: 'file with 200 entries',
      budget: { goal: 'P2', most: 1.5 },
      connections: both,
      tandem: () => {
        const index = heavy()
        const episode = `/api/episodes/${benchId(KIND.episode, index)}`
        const worker = `/api/workers/${benchId(KIND.worker, index)}`
        return [
          worker,
          `${worker}/placements`,
          `${episode}/plans`,
          `${episode}/goals`,
          `${episode}/timeline?limit=200`,
        ].map((path) => ({ path, headers }))
      },
      bare: () => [{ path: `/file/${benchId(KIND.episode, heavy())}` }],
    },
    {
      name: 'log entry, durable',
      budget: { goal: 'P3', most: 3 },
      connections: both,
      tandem: () => [logEntry(headers, activeEpisode())],
      bare: () => [
        {
          method: 'POST',
          path: '/entries',
          body: { entryId: v7(), authorId: benchId(KIND.coach, 0), episodeId: activeEpisode(), note: NOTE },
        },
      ],
    },
    {
      name: 'outcomes asked again',
      budget: OUTCOMES,
      connections: [1],
      tandem: () => [outcomes(WHOLE_YEAR)],
      bare: report,
    },
    {
      name: 'outcomes of another period',
      budget: OUTCOMES,
      connections: [1],
      tandem: () => {
        periods += 1
        const [year, month] = [2016 + (periods % 9), 1 + (periods % 12)]
        const [from, to] = [
          `${year}-${twoDigits(month)}-01`,
          `${year + 1}-${twoDigits(month)}-${twoDigits(1 + (periods % 28))}`,
        ]
        return [outcomes(`/api/outcomes?from=${from}&to=${to}`)]
      },
      bare: report,
    },
    {
      name: 'outcomes on another day',
      budget: null,
      connections: [1],
      tandem: () => {
        asOfDays += 1
        const asOf = `2025-${twoDigits(1 + (asOfDays % 12))}-${twoDigits(1 + (asOfDays % 28))}`
        return [outcomes(`${WHOLE_YEAR}&asOf=${asOf}`)]
      },
      bare: report,
    },
    {
      name: 'outcomes, after a log entry',
      budget: null,
      connections: [1],
      inTurn: true,
      tandem: () => [logEntry(headers, activeEpisode()), outcomes(WHOLE_YEAR)],
      bare: report,
    },
    {
      name: 'outcomes, all read anew',
      budget: null,
      connections: [1],
      inTurn: true,
      tandem: () => {
        version += 1
        return [editedWorker(headers, benchId(KIND.worker, people - coaches), version), outcomes(WHOLE_YEAR)]
      },
      bare: report,
    },
  ]
}
