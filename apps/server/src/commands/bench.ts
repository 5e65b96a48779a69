import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { v7 } from 'uuid'
import { serveBare } from '../bench/bare-server.ts'
import { BENCH_DAY, benchId, KIND } from '../bench/bench-rows.ts'
import { drive, type Measured } from '../bench/drive.ts'
import { fillBench } from '../bench/fill.ts'
import { type Job, jobsOf } from '../bench/jobs.ts'
import { HEAD, rowOf } from '../bench/table.ts'
import { clockIn } from '../clock.ts'
import { databaseIn } from '../db/folder.ts'
import { SESSION_COOKIE, sessionEnd } from '../identity/identify.ts'
import { insertSession } from '../identity/sessions.store.ts'
import { CannotRun, runCommand, say } from './run-command.ts'

type Running = { readonly process: ChildProcess; readonly port: number; readonly pid: number }

const PORTS = { tandem: 7410, bare: 7411 } as const

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

/** `--only outcomes` measures the jobs whose name has the word. */
function wordAfter(name: string): string | undefined {
  const place = process.argv.indexOf(`--${name}`)
  return place === -1 ? undefined : process.argv[place + 1]
}

/** Data in a folder of its own, and a signed-in coach who leads the team. */
function filled(folder: string, people: number, entries: number): string {
  const file = databaseIn(folder)
  if (existsSync(file)) return file
  mkdirSync(folder, { mode: 0o700, recursive: true })
  say(`Filling ${people} people and about ${entries} entries…`)
  const db = fillBench(file, { people, entries })
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
  return file
}

async function measure(job: Job, connections: number, servers: readonly [Running, Running], load: Length) {
  const [tandem, bare] = servers
  const [ours, theirs]: [Measured[], Measured[]] = [[], []]
  const { seconds, rounds } = load
  for (let round = 0; round < rounds; round++) {
    ours.push(await drive(tandem, job.tandem, { connections, seconds, inTurn: job.inTurn }))
    theirs.push(await drive(bare, job.bare, { connections, seconds }))
  }
  say(rowOf(job, connections, ours, theirs))
}

type Length = { readonly seconds: number; readonly rounds: number }

async function bench(): Promise<void> {
  const [people, entries] = [option('people', 20_000), option('entries', 1_000_000)]
  const load: Length = { seconds: option('seconds', 4), rounds: option('rounds', 5) }
  const only = wordAfter('only') ?? ''
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-bench-'))
  const running: Running[] = []
  try {
    const ours = path.join(folder, 'data')
    mkdirSync(ours, { mode: 0o700 })
    const source = filled(wordAfter('data') ?? ours, people, entries)
    if (source !== databaseIn(ours)) copyFileSync(source, databaseIn(ours))
    const bareFile = path.join(folder, 'bare.db')
    copyFileSync(source, bareFile)
    const main = path.join(import.meta.dirname, '../main.js')
    if (!existsSync(main)) throw new CannotRun('Build first: npm run bench does it.')
    const env = { ...process.env, PORT: String(PORTS.tandem), TANDEM_DATA: ours, TANDEM_TODAY: BENCH_DAY }
    running.push(
      await started(
        spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
        PORTS.tandem,
        '/api/caseload',
      ),
    )
    const self = [path.join(import.meta.dirname, 'bench.js'), '--bare', bareFile]
    running.push(
      await started(spawn(process.execPath, self, { stdio: ['ignore', 'ignore', 'inherit'] }), PORTS.bare, '/outcomes'),
    )
    const servers = running as [Running, Running]
    for (const line of HEAD) say(line)
    for (const job of jobsOf(people, `${SESSION_COOKIE}=bench`).filter(({ name }) => name.includes(only)))
      for (const connections of job.connections) await measure(job, connections, servers, load)
    say(`Each figure is the median of ${load.rounds} rounds of ${load.seconds} s, ours and the bare server in turn.`)
    say(
      `Load of the machine in the last minutes: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
    )
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
