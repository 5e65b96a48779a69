import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../../..')
export const DIST = path.join(ROOT, 'apps/server/dist')
const STAMP = path.join(DIST, '.built')

/** What a build is made of; a folder counts with everything in it. */
const SOURCES = [
  'package-lock.json',
  'tsconfig.base.json',
  'apps/server/migrations',
  'apps/server/package.json',
  'apps/server/rolldown.config.mjs',
  'apps/server/src',
  'apps/web/answer.html',
  'apps/web/index.html',
  'apps/web/package.json',
  'apps/web/precompress.ts',
  'apps/web/public',
  'apps/web/src',
  'apps/web/vite-answer.config.ts',
  'apps/web/vite.config.ts',
  'packages/contract/src',
  'packages/domain/src',
]

const isWindows = process.platform === 'win32'

/** The path of a tool that a package brings. */
export function tool(packageFile) {
  return path.join(ROOT, 'node_modules', packageFile)
}

/** Runs a program to its end, in the root, on this terminal. Returns its exit code. */
export function run(program, args) {
  const { status, signal } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: program === 'npm' && isWindows,
  })
  return signal === null ? (status ?? 1) : 1
}

/** Runs a Node program to its end, in the root, and keeps what it says. Resolves to its exit code and its words. */
export function runAside(args) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString().trim() }))
  })
}

/** Starts a Node program on this terminal without waiting for its end. */
export function startNode(args, env = {}) {
  return spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
}

function newestIn(target) {
  if (!existsSync(target)) return 0
  const { mtimeMs } = statSync(target)
  if (!statSync(target).isDirectory()) return mtimeMs
  return readdirSync(target).reduce((newest, entry) => Math.max(newest, newestIn(path.join(target, entry))), mtimeMs)
}

function isInstalled() {
  const installed = path.join(ROOT, 'node_modules/.package-lock.json')
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(ROOT, 'package-lock.json')).mtimeMs
}

/** The oldest Node.js that runs Tandem. */
const LEAST_NODE = [20, 19]

function isNodeTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])
}

/** Installs what the lock file says, where that is missing or older than it. */
export function installIfNeeded() {
  if (isNodeTooOld()) {
    console.error(`Tandem needs Node.js ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  if (isInstalled()) return
  console.log('Installing what Tandem needs (some minutes the first time)…')
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    console.error('The installation failed: see above.')
    process.exit(1)
  }
}

function buildPages(options) {
  return run(process.execPath, [tool('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel=warn', ...options])
}

/** Builds the pages and the server. Returns the exit code. */
export function build() {
  const startedAt = new Date()
  rmSync(STAMP, { force: true })
  const code =
    buildPages([]) ||
    buildPages(['--config', 'apps/web/vite-answer.config.ts']) ||
    run(process.execPath, ['apps/server/verbs/bundle.mjs'])
  if (code !== 0) return code
  writeFileSync(STAMP, '')
  utimesSync(STAMP, startedAt, startedAt)
  return 0
}

function isBuilt() {
  if (!existsSync(STAMP) || !existsSync(path.join(ROOT, 'apps/web/dist/index.html'))) return false
  const builtAt = statSync(STAMP).mtimeMs
  return SOURCES.every((source) => newestIn(path.join(ROOT, source)) <= builtAt)
}

/** Builds where a source is newer than the last build. */
export function buildIfStale() {
  if (isBuilt()) return
  console.log('Building…')
  if (build() !== 0) {
    console.error('The build failed: see above.')
    process.exit(1)
  }
}

/** npm puts a shell between itself and us, and a signal ends only that: whoever is left behind stops too. */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 200).unref()
}
