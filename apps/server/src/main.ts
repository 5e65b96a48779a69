import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { v7 } from 'uuid'
import { buildApp } from './app.ts'
import { clockIn, systemClock } from './clock.ts'
import { CannotRun, runCommand, say } from './commands/run-command.ts'
import { type Config, configFrom } from './config.ts'
import type { Context } from './context.ts'
import { backUp } from './db/backup.ts'
import { databaseIn, lockFolder, prepareFolder } from './db/folder.ts'
import { migrateDatabase } from './db/migrate.ts'
import { type Connection, openDatabase } from './db/open.ts'
import { faultOf } from './faults.ts'
import { organisationOf } from './features/organisation/organisation.store.ts'
import { forgetOldAnswers } from './http/idempotency.ts'
import type { Server } from './http/server.ts'
import { keyTokens, randomToken, readableCode } from './identity/tokens.ts'
import { stopperOf } from './shutdown.ts'

const DAY_MS = 86_400_000

function isDemoAsked(args: readonly string[]): boolean {
  const unknown = args.find((arg) => arg !== '--demo')
  if (unknown !== undefined) throw new CannotRun(`There is no option "${unknown}": npm start, or npm start -- --demo`)
  return args.includes('--demo')
}

function portRefusal(code: string | undefined, { host, port }: Config): CannotRun {
  if (code === 'EADDRINUSE')
    return new CannotRun(
      `Port ${port} is in use: stop the program that uses it, or choose another port, such as PORT=${port + 1}.`,
    )
  if (code === 'EACCES')
    return new CannotRun(`Port ${port} needs more rights: choose one from 1024, such as PORT=3000.`)
  return new CannotRun(`HOST is "${host}", but this machine cannot listen on it.`)
}

/** Tries the address before anything is opened, so that a busy port leaves the data untouched. */
function tryAddress(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portRefusal(error.code, config)))
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })
}

function openData(folder: string, now: string): Connection {
  const file = databaseIn(folder)
  const db = openDatabase(file)
  try {
    const { from, to } = migrateDatabase(db, () => backUp(file, path.join(folder, 'backups'), now, 'before-update'))
    if (from > 0 && to > from) say(`The database was brought from version ${from} to ${to}; a copy is in backups.`)
    return db
  } catch (error) {
    db.$client.close()
    throw error
  }
}

function contextOf(config: Config, folder: string, db: Connection, isDemo: boolean): Context {
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const webFolder = path.join(import.meta.dirname, '../../web/dist')
  return {
    db,
    file: databaseIn(folder),
    clock: clockIn(() => organisationOf(db)?.timeZone ?? ownZone, config.today),
    newId: () => v7(),
    newToken: randomToken,
    origin: config.origin,
    setupCode: isDemo || organisationOf(db) !== undefined ? null : readableCode(),
    webFolder: existsSync(path.join(webFolder, 'index.html')) ? webFolder : null,
    isDemo,
    trustedProxies: config.proxies,
    log: config.log,
    shedsLoad: true,
  }
}

/** Once a day: forgets what is kept for a time only, and lets the database renew its statistics. */
function keepTidy(context: Context, server: Server): void {
  const tidy = () => {
    try {
      forgetOldAnswers(context.db, context.clock.now())
      context.db.$client.pragma('optimize')
    } catch (error) {
      server.log.error({ fault: faultOf(error) }, 'daily tidying failed')
    }
  }
  tidy()
  setInterval(tidy, DAY_MS).unref()
}

async function seed(context: Context): Promise<readonly string[]> {
  const { seedDemo } = await import('./seed/demo.ts')
  const { accounts, password } = await seedDemo(context)
  return [
    'Sign in to the demonstration with:',
    ...accounts.map(({ email, name }) => `  ${email}  ${password}  (${name})`),
  ]
}

function welcome(context: Context, config: Config, port: number): string[] {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host.replace(/^127\.0\.0\.1$/, 'localhost')
  return [
    `Tandem is ready: ${config.origin ?? `http://${host}:${port}`}`,
    ...(context.setupCode === null ? [] : [`First run: create your organisation with the code ${context.setupCode}`]),
    ...(config.today === null ? [] : [`The day is fixed: ${config.today}`]),
    ...(context.webFolder === null ? ['The pages are not built: only the API is served.'] : []),
  ]
}

async function start(): Promise<void> {
  const isDemo = isDemoAsked(process.argv.slice(2))
  const config = configFrom(process.env)
  const folder = isDemo ? `${config.folder}-demo` : config.folder
  await tryAddress(config)
  prepareFolder(folder)
  keyTokens(config.secret)
  const unlock = lockFolder(folder)
  try {
    await serveFrom(folder, config, isDemo, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function serveFrom(folder: string, config: Config, isDemo: boolean, unlock: () => void): Promise<void> {
  const db = openData(folder, systemClock.now())
  const context = contextOf(config, folder, db, isDemo)
  const accounts = isDemo ? await seed(context) : []
  const server = await buildApp(context)
  const stop = stopperOf(server, () => {
    db.$client.close()
    unlock()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0))
  process.on('unhandledRejection', (error) => server.log.error({ fault: faultOf(error) }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => {
    server.log.fatal({ fault: faultOf(error) }, 'uncaught exception')
    void stop(1)
  })
  server.log.level = 'warn'
  await server.listen({ port: config.port, host: config.host })
  keepTidy(context, server)
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  for (const line of [...welcome(context, config, port), ...accounts]) say(line)
}

await runCommand(start)
