import type { Server } from './http/server.ts'
import type { Installation } from './installation.ts'

/** Milliseconds that requests under way have to finish; then every connection is closed. */
const GRACE = 5_000
/** Milliseconds after which the process ends whatever still hangs. */
const LIMIT = 9_000

/**
 * Stops accepting, lets what is under way finish, closes idle connections, then all: a half-open client cannot hold
 * the end back.
 */
export async function closeServer(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.server.closeAllConnections(), GRACE).unref()
  await server.close()
  clearTimeout(impatience)
}

/** Closes what is served and ends the process. Runs once, however often it is called. */
export function stopperOf(served: () => Pick<Installation, 'server' | 'release'>): (exitCode: number) => Promise<void> {
  let isStopping = false
  return async (exitCode) => {
    if (isStopping) return
    isStopping = true
    const { server, release } = served()
    setTimeout(() => {
      release()
      process.exit(exitCode)
    }, LIMIT).unref()
    await closeServer(server)
    release()
    process.exit(exitCode)
  }
}
