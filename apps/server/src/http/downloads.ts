import { Buffer } from 'node:buffer'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { emptyTrace, insertExport, insertTrace, type Trace } from '../audit/audit.store.ts'
import type { Clock } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/open.ts'
import type { SignedIn } from '../identity/actor.ts'
import { identify, SESSION_COOKIE } from '../identity/identify.ts'
import { refuse } from './problems.ts'
import type { Server } from './server.ts'
import { csvOf, SEPARATORS, type Separator, type SheetTable, xlsxOf } from './spreadsheets.ts'

/** A spreadsheet that can be taken home, served as `<path>.xlsx` and `<path>.csv`. */
export type Download<Query extends z.ZodObject> = {
  readonly name: string
  readonly path: `/api/${string}`
  readonly summary: string
  readonly query: Query
}

export type DownloadCall<Query extends z.ZodObject> = {
  readonly db: Db
  readonly actor: SignedIn
  readonly clock: Clock
  readonly trace: Trace
  readonly query: z.output<Query>
}

export type Spreadsheet = {
  /** Lower-case ASCII without ending: no name of a person, as file names travel far. */
  readonly fileName: string
  /** The CSV holds the first table alone. */
  readonly tables: readonly [SheetTable, ...SheetTable[]]
}

/** A file that is written already. */
export type WrittenFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** What happens before the transaction opens, such as reading in another thread. */
export type BeforeDownload<Query extends z.ZodObject> = Pick<DownloadCall<Query>, 'actor' | 'query'> & {
  readonly context: Context
  readonly format: 'xlsx' | 'csv'
  readonly separator: Separator
}

export type ServeDownload = {
  <Query extends z.ZodObject>(
    download: Download<Query>,
    handler: (call: DownloadCall<Query>) => Spreadsheet | WrittenFile,
  ): void
  <Query extends z.ZodObject, Prepared>(
    download: Download<Query>,
    handler: (call: DownloadCall<Query>, prepared: Prepared) => Spreadsheet | WrittenFile,
    before: (call: BeforeDownload<Query>) => Promise<Prepared>,
  ): void
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'

type Format = Pick<BeforeDownload<z.ZodObject>, 'format' | 'separator'>

async function bytesOf(file: Spreadsheet | WrittenFile, { format, separator }: Format): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes
  return format === 'xlsx' ? xlsxOf(file.tables) : csvOf(file.tables[0], separator)
}

/**
 * Puts downloads on the air. What is exported and the trace of who took it are one transaction; the file is written
 * after it.
 */
export function downloadsOf(server: Server, context: Context): ServeDownload {
  const { clock, db } = context
  const signedIn = new WeakMap<FastifyRequest, SignedIn>()
  const onRequest = async (request: FastifyRequest) => {
    const actor = identify(context, request.cookies[SESSION_COOKIE])
    if (actor === null) refuse('signed-out')
    signedIn.set(request, actor)
  }

  return <Query extends z.ZodObject, Prepared>(
    download: Download<Query>,
    handler: (call: DownloadCall<Query>, prepared: Prepared) => Spreadsheet | WrittenFile,
    before?: (call: BeforeDownload<Query>) => Promise<Prepared>,
  ) => {
    const { name, path, summary } = download
    const send = async (request: FastifyRequest, reply: FastifyReply, query: z.output<Query>, format: Format) => {
      const actor = signedIn.get(request) ?? refuse('signed-out')
      const prepared =
        before === undefined ? (undefined as Prepared) : await before({ actor, query, context, ...format })
      const inOneTransaction = db.$client.transaction(() => {
        const trace = emptyTrace()
        const file = handler({ db, actor, clock, trace, query }, prepared)
        const origin = {
          at: clock.now(),
          today: clock.today(),
          memberId: actor.id,
          operation: name,
          requestId: request.id,
        }
        insertExport(db, origin)
        insertTrace(db, origin, trace.noted)
        return file
      })
      const file = inOneTransaction.immediate()
      return reply
        .type(format.format === 'xlsx' ? XLSX : CSV)
        .header('content-disposition', `attachment; filename="${file.fileName}.${format.format}"`)
        .send(Buffer.from(await bytesOf(file, format)))
    }
    const schemaOf = (format: 'Xlsx' | 'Csv', querystring: z.ZodObject) => ({
      querystring,
      summary: `${summary} (${format.toLowerCase()})`,
      operationId: `${name}${format}`,
      tags: [path.split('/')[2] ?? ''],
    })

    server.get(`${path}.xlsx`, { schema: schemaOf('Xlsx', download.query), onRequest }, (request, reply) =>
      send(request, reply, request.query as z.output<Query>, { format: 'xlsx', separator: 'comma' }),
    )
    const withSeparator = download.query.extend({ separator: z.enum(SEPARATORS).default('comma') })
    server.get(`${path}.csv`, { schema: schemaOf('Csv', withSeparator), onRequest }, (request, reply) => {
      const { separator, ...query } = request.query as z.output<Query> & { readonly separator: Separator }
      return send(request, reply, query as z.output<Query>, { format: 'csv', separator })
    })
  }
}
