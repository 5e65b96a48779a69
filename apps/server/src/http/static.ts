import { readdirSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { LINK_PAGES } from '@tandem/domain/personal-link-texts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Server } from './server.ts'

/** What a build may hold beside the files that are served: their compressed twins, and maps of the sources. */
const NOT_SERVED = /\.(br|gz|map)$|^\.|\/\./

/** Pages of their own, by their addresses; every other address without an ending is the application's. */
const PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(LINK_PAGES).map((address) => [address.slice(1), 'answer.html']),
)

/** The files of the built application by their addresses, without the pages. */
function filesIn(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((file) => !file.endsWith('.html') && !NOT_SERVED.test(file)),
  )
}

/**
 * Serves the built web application: its files by name, the page for every other address without an ending, so that a
 * link into the application opens. Names of built files change with their content, so browsers keep them for a year;
 * the page itself is never kept.
 */
export async function serveWeb(server: Server, folder: string): Promise<void> {
  const files = filesIn(folder)
  await server.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, dotfiles: 'deny' })
  const send = async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = (request.params as { '*'?: string })['*'] ?? ''
    if (files.has(asked)) {
      const isNamedByContent = asked.startsWith('assets/')
      return reply.sendFile(asked, isNamedByContent ? { maxAge: '365d', immutable: true } : { maxAge: '1h' })
    }
    const isPage = !/^(api|assets)(\/|$)/.test(asked) && !path.posix.basename(asked).includes('.')
    if (!isPage) return reply.callNotFound()
    return reply
      .header('cache-control', 'no-store')
      .sendFile(PAGES[asked] ?? 'index.html', { cacheControl: false, etag: false, lastModified: false })
  }
  const schema = { hide: true }
  server.get('/', { schema }, send)
  server.get('/*', { schema }, send)
}
