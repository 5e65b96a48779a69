import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { ROOT } from './source-files.ts'

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file of a folder with a fingerprint of its bytes, to see that nothing was touched. */
export function bytesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

export type Run = {
  readonly child: ChildProcess
  /** All that was printed so far. */
  readonly output: () => string
  readonly errors: () => string
  /** The exit code, once the process has ended. */
  readonly ended: Promise<number | null>
}

type Settings = Readonly<Record<string, string>>

/** Runs a file of the built server as a process of its own: `main`, or `commands/` and the name of a command. */
export function runBuilt(name: string, settings: Settings, args: readonly string[] = []): Run {
  const folder: string | undefined = inject('serverFolder')
  if (folder === undefined)
    throw new Error('Name this test in STARTS_PROCESSES of vitest.config.ts: it needs the build')
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(TANDEM_|PORT$|HOST$)/.test(name)),
  )
  const child = spawn(process.execPath, [path.join(folder, `${name}.js`), ...args], {
    cwd: ROOT,
    env: { ...inherited, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, output: () => output, errors: () => errors, ended }
}

export type Running = Run & { readonly url: string }

/** Starts the server on a free port and waits until it says that it is ready. */
export async function startServer(settings: Settings, args: readonly string[] = []): Promise<Running> {
  const run = runBuilt('main', { PORT: '0', ...settings }, args)
  const isEnded = { now: false }
  run.ended.then(() => {
    isEnded.now = true
  })
  for (;;) {
    const url = /ready: (http:\S+)/.exec(run.output())?.[1]
    if (url !== undefined) return { ...run, url: url.replace('localhost', '127.0.0.1') }
    if (isEnded.now) throw new Error(`The server did not start: ${run.errors()}${run.output()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
