import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 } from 'uuid'
import { serveBare } from '../bench/bare-server.ts'
import { BENCH_DAY, benchId, KIND, sequence } from '../bench/bench-rows.ts'
import { type Ask, drive, type Measured } from '../bench/drive.ts'
import { fillBench } from '../bench/fill.ts'
import { clockIn } from '../clock.ts'
import { databaseIn } from '../db/folder.ts'
import { SESSION_COOKIE, sessionEnd } from '../identity/identify.ts'
import { insertSession } from '../identity/sessions.store.ts'
import { CannotRun, runCommand, say } from './run-command.ts'

type Running = { readonly process: ChildProcess; readonly port: number; readonly pid: number }

const PORTS = { tandem: 7410, bare: 7411 } as const
const ROUNDS = 3

/** `--people 20000 --entries 1000000 --seconds 4`. */
function option(name: string, usual: number): number {
  const place = process.argv.indexOf(`--${name}`)
  const value = place === -1 ? usual : Number(process.argv[place + 1])
  if (!Number.isInteger(value) || value <= 0) throw new CannotRun(`--${name} is a whole number, such as ${usual}.`)
  return value
}

async function started(process_: ChildProcess, port: number, health: string): Promise<Running> {
  const limit = Date.now() + 60_000
  while (Date.now() < limit) {
    const isUp = await fetch(`http://127.0.0.1:${port}${health}`).then(
      (answer) => answer.status < 500,
      () => false,
    )
    if (isUp && process_.pid !== undefined) return { process: process_, port, pid: process_.pid }
    if (process_.exitCode !== null) throw new CannotRun('A server of the bench did not start: see above.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new CannotRun('A server of the bench did not start within a minute.')
}

type Job = { readonly name: string; readonly tandem: (index: number) => Ask[]; readonly bare: (index: number) => Ask[] }

function jobs(people: number, cookie: string): Job[] {
  const next = sequence(11)
  const headers = { cookie }
  const heavy = () => Math.floor(next() * (people / 100)) * 100
  const coaches = Math.max(1, Math.round(people / 200))
  const active = () => people - coaches * (1 + Math.floor(next() * Math.max(1, Math.floor(people / 8 / coaches))))
  people - 1 - Math.floor(next() * Math.floor(people / 800)) * Math.max(1, Math.round(people / 200))
  const note = 'entretien employeur contrat formation projet logement permis candidature stage poste horaires transport'
  return [
    {
      name: 'caseload, 25 people',
      tandem: () => [{ path: '/api/caseload?scope=mine', headers }],
      bare: () => [{ path: `/caseload/${benchId(KIND.coach, 0)}` }],
    },
    {
      name: 'file with 200 entries',
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
        ].map((address) => ({ path: address, headers }))
      },
      bare: () => [{ path: `/file/${benchId(KIND.episode, heavy())}` }],
    },
    {
      name: 'log entry, durable',
      tandem: () => {
        const entryId = v7()
        const body = {
          entryId,
          occurredOn: BENCH_DAY,
          startsAt: null,
          minutes: 45,
          travelMinutes: 20,
          withParties: ['worker'],
          forWhom: null,
          mode: 'phone',
          kind: 'interview',
          missedBy: null,
          missedReason: null,
          parts: [{ episodeId: benchId(KIND.episode, active()), placementId: null, minutes: 45 }],
          employerId: null,
          establishmentId: null,
          goals: [],
          note,
          coachNote: '',
          next: null,
          settledTaskIds: [],
        }
        return [{ method: 'POST', path: '/api/log-entries', headers: { ...headers, 'idempotency-key': entryId }, body }]
      },
      bare: () => [
        {
          method: 'POST',
          path: '/entries',
          body: { entryId: v7(), authorId: benchId(KIND.coach, 0), episodeId: benchId(KIND.episode, active()), note },
        },
      ],
    },
    {
      name: 'outcomes of a year',
      tandem: (index) => [
        {
          path: `/api/outcomes?from=2024-01-01&to=2024-12-31&asOf=2025-12-${String((index % 28) + 1).padStart(2, '0')}`,
          headers,
        },
      ],
      bare: () => [{ path: '/outcomes' }],
    },
  ]
}

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

function row(name: string, connections: number, ours: readonly Measured[], bare: readonly Measured[]): string {
  const median = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  const of = (runs: readonly Measured[], pick: (run: Measured) => number) => median(runs.map(pick))
  const ratios = ours.map((run, round) => run.cpu / (bare[round]?.cpu ?? Number.NaN))
  const cells = [
    name,
    connections,
    shown(of(ours, (run) => run.p50)),
    shown(of(ours, (run) => run.p95)),
    shown(of(ours, (run) => run.cpu)),
    shown(of(bare, (run) => run.p50)),
    shown(of(bare, (run) => run.cpu)),
    `${shown(median(ratios))} (${shown(Math.min(...ratios))}–${shown(Math.max(...ratios))})`,
  ]
  return `| ${cells.join(' | ')} |`
}

async function bench(): Promise<void> {
  const [people, entries, seconds] = [option('people', 20_000), option('entries', 1_000_000), option('seconds', 4)]
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-bench-'))
  const running: Running[] = []
  try {
    const ours = path.join(folder, 'data')
    mkdirSync(ours, { mode: 0o700 })
    say(`Filling ${people} people and about ${entries} entries…`)
    const db = fillBench(databaseIn(ours), { people, entries })
    const at = clockIn(() => 'UTC', BENCH_DAY).now()
    insertSession(db, {
      id: v7(),
      token: 'bench',
      memberId: benchId(KIND.coach, 0),
      device: 'bench',
      at,
      expiresAt: sessionEnd(at),
    })
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
    db.$client.close()
    const bareFile = path.join(folder, 'bare.db')
    copyFileSync(databaseIn(ours), bareFile)
    const main = path.join(import.meta.dirname, '../main.js')
    if (!existsSync(main)) throw new CannotRun('Build first: npm run bench does it.')
    const env = { ...process.env, PORT: String(PORTS.tandem), TANDEM_DATA: ours, TANDEM_TODAY: BENCH_DAY }
    running.push(
      await started(
        spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
        PORTS.tandem,
        '/healthz',
      ),
    )
    const self = [path.join(import.meta.dirname, 'bench.js'), '--bare', bareFile]
    running.push(
      await started(spawn(process.execPath, self, { stdio: ['ignore', 'ignore', 'inherit'] }), PORTS.bare, '/outcomes'),
    )
    const [tandem, bare] = running as [Running, Running]
    say('| job | connections | p50 ms | p95 ms | CPU ms | bare p50 ms | bare CPU ms | CPU ratio, median (least–most) |')
    say('| --- | --- | --- | --- | --- | --- | --- | --- |')
    for (const job of jobs(people, `${SESSION_COOKIE}=bench`))
      for (const connections of job.name.startsWith('outcomes') ? [1] : [1, 10]) {
        const mine: Measured[] = []
        const theirs: Measured[] = []
        for (let round = 0; round < ROUNDS; round++) {
          mine.push(await drive(tandem, job.tandem, { connections, seconds }))
          theirs.push(await drive(bare, job.bare, { connections, seconds }))
        }
        say(row(job.name, connections, mine, theirs))
      }
  } finally {
    for (const { process: server } of running) server.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}

await runCommand(async () => {
  const place = process.argv.indexOf('--bare')
  const file = process.argv[place + 1]
  if (place !== -1 && file !== undefined) await serveBare(file, PORTS.bare)
  else await bench()
})
