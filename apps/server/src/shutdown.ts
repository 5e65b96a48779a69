import type { Server } from './http/server.ts'

/** Milliseconds that requests under way have to finish; then every connection is closed. */
const GRACE = 5_000
/** Milliseconds after which the process ends whatever still hangs. */
const LIMIT = 9_000

/**
 * Stops accepting, lets what is under way finish, closes idle connections, then all: a half-open client cannot hold
 * the end back. Runs once, however often it is called.
 */
export function stopperOf(server: Server, afterwards: () => void): (exitCode: number) => Promise<void> {
  let isStopping = false
  return async (exitCode) => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => server.server.closeAllConnections(), GRACE).unref()
    setTimeout(() => {
      afterwards()
      process.exit(exitCode)
    }, LIMIT).unref()
    await server.close()
    afterwards()
    process.exit(exitCode)
  }
}
