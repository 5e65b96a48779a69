import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@tandem/domain/members'
import { v7 } from 'uuid'
import { buildApp } from './app.ts'
import { clockIn, systemClock } from './clock.ts'
import { say } from './commands/run-command.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { ATTACHMENTS_NAME } from './db/attachment-files.ts'
import { backUp } from './db/backup.ts'
import { databaseIn, lockFolder, prepareFolder } from './db/folder.ts'
import { migrateDatabase } from './db/migrate.ts'
import { type Connection, openDatabase } from './db/open.ts'
import { organisationOf } from './features/organisation/organisation.store.ts'
import type { Server } from './http/server.ts'
import { randomToken, readableCode } from './identity/tokens.ts'
import { smtpMail } from './mail/smtp.ts'

type Accounts = {
  readonly accounts: readonly { readonly name: string; readonly email: string }[]
  readonly password: string
}

/** One organisation's folder, open; its server is ready to listen. */
export type Installation = {
  readonly context: Context
  readonly server: Server
  /** The accounts of the demonstration; `null` elsewhere. */
  readonly demo: Accounts | null
  /** Lets go of the database and of its folder. */
  readonly release: () => void
}

/** What a start asks for beside the settings. */
type Wish = {
  /** The language in which the demonstration is told; `null` for the organisation of one's own. */
  readonly demoIn: Locale | null
  readonly openDemo: Context['openDemo']
}

function openData(folder: string, now: string): Connection {
  const file = databaseIn(folder)
  const db = openDatabase(file)
  try {
    const { from, to } = migrateDatabase(db, () =>
      backUp(file, path.join(folder, 'backups'), now, { prefix: 'before-update' }),
    )
    if (from > 0 && to > from) say(`The database was brought from version ${from} to ${to}; a copy is in backups.`)
    return db
  } catch (error) {
    db.$client.close()
    throw error
  }
}

function contextOf(config: Config, folder: string, db: Connection, { demoIn, openDemo }: Wish): Context {
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const isFirstRun = demoIn === null && organisationOf(db) === undefined
  const webFolder = path.join(import.meta.dirname, '../../web/dist')
  return {
    db,
    file: databaseIn(folder),
    attachments: path.join(folder, ATTACHMENTS_NAME),
    clock: clockIn(() => organisationOf(db)?.timeZone ?? ownZone, config.today),
    newId: () => v7(),
    newToken: randomToken,
    origin: config.origin,
    mail: config.mail === null ? null : smtpMail(config.mail.server, config.mail.from, config.mail.origin),
    setupCode: isFirstRun ? readableCode() : null,
    openDemo: isFirstRun && config.origin === null ? openDemo : null,
    webFolder: existsSync(path.join(webFolder, 'index.html')) ? webFolder : null,
    isDemo: demoIn !== null,
    trustedProxies: config.proxies,
    log: config.log,
    shedsLoad: true,
  }
}

async function demoAccountsOf(context: Context, locale: Locale): Promise<Accounts> {
  const { seedDemo } = await import('./seed/demo.ts')
  return seedDemo(context, { locale })
}

/**
 * Opens the folder of the settings, or the demonstration's own beside it, which is filled the first time. Throws
 * `CannotOpen` or `CannotMigrate` and leaves the folder to others when it cannot be had.
 */
export async function openInstallation(config: Config, wish: Wish): Promise<Installation> {
  const folder = wish.demoIn !== null ? `${config.folder}-demo` : config.folder
  prepareFolder(folder)
  const unlock = lockFolder(folder)
  let db: Connection | null = null
  const release = () => {
    db?.$client.close()
    unlock()
  }
  try {
    db = openData(folder, systemClock.now())
    const context = contextOf(config, folder, db, wish)
    const demo = wish.demoIn === null ? null : await demoAccountsOf(context, wish.demoIn)
    return { context, server: await buildApp(context), demo, release }
  } catch (error) {
    release()
    throw error
  }
}
