import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import underPressure from '@fastify/under-pressure'
import Fastify, { LogController } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { Context } from '../context.ts'
import { handleBadAddress, handleBrokenRequest, handleError, handleUnknownAddress, refuse } from './problems.ts'
import { replyCompiler } from './replies.ts'

/** Bytes of a JSON body. Imports have their own, larger limit. */
const BODY_LIMIT = 1_048_576
/** Milliseconds for a request to arrive whole. */
const REQUEST_TIMEOUT = 30_000
/** Mean delay of the event loop, in milliseconds, from which requests are turned away until it falls again. */
const OVERLOAD_DELAY = 500
/** Milliseconds over which the delay is measured: long enough for one slow step, such as the start, not to count. */
const OVERLOAD_WINDOW = 1_000

const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
}

/** Fields that a log line may hold: never a query string, a cookie, a body or a name. */
function loggedRequest(request: { id: string; method: string; routeOptions?: { url?: string | undefined } }) {
  return { id: request.id, method: request.method, route: request.routeOptions?.url }
}

export async function newServer(context: Context) {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: REQUEST_TIMEOUT,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    trustProxy: context.trustedProxies.length === 0 ? false : [...context.trustedProxies],
    frameworkErrors: handleBadAddress,
    clientErrorHandler: handleBrokenRequest,
    genReqId: () => context.newId(),
    logController: new LogController({ disableRequestLogging: true }),
    logger: context.log ? { level: 'info', serializers: { req: loggedRequest } } : false,
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(replyCompiler)
  server.removeContentTypeParser('text/plain')
  server.setErrorHandler(handleError)
  server.setNotFoundHandler(handleUnknownAddress)

  await server.register(cookie)
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity:
      context.origin?.startsWith('https:') === true ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })
  await server.register(underPressure, {
    maxEventLoopDelay: context.shedsLoad ? OVERLOAD_DELAY : 0,
    sampleInterval: OVERLOAD_WINDOW,
    /* Pages cost little, and a part of one that was turned away would be missing until it is reloaded. */
    pressureHandler: async (request) => {
      if (request.url.startsWith('/api/')) refuse('busy', { retryAfterSeconds: 2 })
    },
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignOrigin(request.headers, context.origin)
  })
  return server
}

export type Server = Awaited<ReturnType<typeof newServer>>

/** A write must come from our own pages, or from a program that is no browser. */
function refuseForeignOrigin(headers: Record<string, string | string[] | undefined>, origin: string | null): void {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse('foreign-origin')
  const from = headers.origin
  if (from === undefined) return
  const own = origin === null ? [`http://${headers.host}`, `https://${headers.host}`] : [origin]
  if (!own.includes(String(from))) refuse('foreign-origin')
}
