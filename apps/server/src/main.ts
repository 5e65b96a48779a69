import { createServer } from 'node:net'
import { LOCALES, type Locale } from '@tandem/domain/members'
import { CannotRun, runCommand, say } from './commands/run-command.ts'
import { type Config, configFrom } from './config.ts'
import { sweepFiles } from './db/attachment-files.ts'
import { faultOf } from './faults.ts'
import { keptAttachmentIds } from './features/attachments/attachments.store.ts'
import { forgetOldAnswers } from './http/idempotency.ts'
import { keyTokens } from './identity/tokens.ts'
import { type Installation, openInstallation } from './installation.ts'
import { forgetOldMails } from './mail/outbox.store.ts'
import { closeServer, stopperOf } from './shutdown.ts'

const DAY_MS = 86_400_000

function isDemoAsked(args: readonly string[]): boolean {
  const unknown = args.find((arg) => arg !== '--demo')
  if (unknown !== undefined) throw new CannotRun(`There is no option "${unknown}": npm start, or npm start -- --demo`)
  return args.includes('--demo')
}

/** The language of whoever starts it, where Tandem speaks it. */
function localeOfMachine(): Locale {
  const { locale } = Intl.DateTimeFormat().resolvedOptions()
  return LOCALES.find((one) => locale.startsWith(one)) ?? 'en'
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

/** Once a day: forgets what is kept for a time only, and lets the database renew its statistics. */
function keepTidy(served: () => Installation): void {
  const tidy = () => {
    const { context, server } = served()
    try {
      forgetOldAnswers(context.db, context.clock.now())
      forgetOldMails(context.db, context.clock.now())
      sweepFiles(context.attachments, keptAttachmentIds(context.db), Date.now())
      context.db.$client.pragma('optimize')
    } catch (error) {
      server.log.error({ fault: faultOf(error) }, 'daily tidying failed')
    }
  }
  tidy()
  setInterval(tidy, DAY_MS).unref()
}

function portOf({ server }: Installation): number {
  const address = server.server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function welcome({ context, demo }: Installation, config: Config, port: number): string[] {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host.replace(/^127\.0\.0\.1$/, 'localhost')
  return [
    `Tandem is ready: ${config.origin ?? `http://${host}:${port}`}`,
    ...(context.setupCode === null ? [] : [`First run: create your organisation with the code ${context.setupCode}`]),
    ...(config.today === null ? [] : [`The day is fixed: ${config.today}`]),
    ...(context.webFolder === null ? ['The pages are not built: only the API is served.'] : []),
    ...(demo === null ? [] : ['Sign in to the demonstration with:']),
    ...(demo?.accounts ?? []).map(({ email, name }) => `  ${email}  ${demo?.password}  (${name})`),
  ]
}

async function listen(installation: Installation, config: Config, port: number): Promise<void> {
  installation.server.log.level = 'warn'
  await installation.server.listen({ port, host: config.host })
  for (const line of welcome(installation, config, portOf(installation))) say(line)
}

async function start(): Promise<void> {
  const isDemo = isDemoAsked(process.argv.slice(2))
  const config = configFrom(process.env)
  await tryAddress(config)
  keyTokens(config.secret)

  /** Puts another installation in the place of the one that is served, at the same address. */
  const exchange = async (next: Installation) => {
    const before = served
    const port = portOf(before)
    served = next
    await closeServer(before.server)
    before.release()
    await listen(next, config, port)
  }
  let isOpening = false
  const openDemo = async (demoIn: Locale) => {
    if (isOpening) return
    isOpening = true
    try {
      const demo = await openInstallation(config, { demoIn, openDemo: null })
      setImmediate(() => void runCommand(() => exchange(demo)))
    } catch (error) {
      isOpening = false
      throw error
    }
  }
  let served = await openInstallation(config, { demoIn: isDemo ? localeOfMachine() : null, openDemo })
  const stop = stopperOf(() => served)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0))
  process.on('unhandledRejection', (error) => served.server.log.error({ fault: faultOf(error) }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => {
    served.server.log.fatal({ fault: faultOf(error) }, 'uncaught exception')
    void stop(1)
  })
  await listen(served, config, config.port)
  keepTidy(() => served)
}

await runCommand(start)
