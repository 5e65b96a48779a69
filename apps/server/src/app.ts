import type { Context } from './context.ts'
import { caseloadRoutes } from './features/caseload/caseload.routes.ts'
import { checkInRoutes } from './features/check-ins/check-ins.routes.ts'
import { episodeRoutes } from './features/episodes/episodes.routes.ts'
import { goalRoutes } from './features/goals/goals.routes.ts'
import { placementRoutes } from './features/placements/placements.routes.ts'
import { planRoutes } from './features/plans/plans.routes.ts'
import { todayRoutes } from './features/today/today.routes.ts'
import { workerRoutes } from './features/workers/workers.routes.ts'
import { serverOf } from './http/serve.ts'
import { newServer, type Server } from './http/server.ts'

const FEATURES = [
  caseloadRoutes,
  checkInRoutes,
  episodeRoutes,
  goalRoutes,
  placementRoutes,
  planRoutes,
  todayRoutes,
  workerRoutes,
]

/** The whole server as a value: nothing is opened, read or listened to beside the context. */
export async function buildApp(context: Context): Promise<Server> {
  const server = await newServer(context)
  const serve = serverOf(server, context)
  for (const addRoutes of FEATURES) addRoutes(serve)
  server.get('/healthz', async () => ({ status: 'ok' }))
  server.get('/readyz', async () => {
    context.db.$client.prepare('SELECT 1').get()
    return { status: 'ready' }
  })
  return server
}
