import swagger, { type SwaggerTransform } from '@fastify/swagger'
import type { Endpoint } from '@tandem/contract/endpoint'
import { PROBLEMS, type ProblemCode, problemSchema } from '@tandem/contract/problem'
import type { FastifyRequest, FastifySchema } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { identify, SESSION_COOKIE } from '../identity/identify.ts'
import { type ApiDocument, DOCS_STYLE, docsPage } from './openapi-page.ts'
import { refuse } from './problems.ts'
import type { Server } from './server.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The contract of the route, for the OpenAPI document. */
    operation?: Endpoint
  }
}

const PROBLEM_REF = { $ref: '#/components/schemas/Problem' }

/** Creates ask for a key, so that a repeated request is counted once. */
const KEY_HEADER = {
  type: 'object',
  required: ['idempotency-key'],
  properties: {
    'idempotency-key': {
      type: 'string',
      description: 'A value of 8 to 128 characters that is the same for every try of one write',
    },
  },
}

function isCreate({ method, reads, access }: Endpoint): boolean {
  return method === 'POST' && !reads && access !== 'public'
}

/** Every problem code that an operation can answer, its own and those of the plumbing. */
function refusalsOf(operation: Endpoint): readonly ProblemCode[] {
  const hasInput = [operation.params, operation.query, operation.body].some((part) => part !== undefined)
  const codes: readonly (ProblemCode | false)[] = [
    ...operation.refuses,
    hasInput && 'invalid',
    operation.access !== 'public' && 'signed-out',
    operation.method !== 'GET' && 'foreign-origin',
    operation.body !== undefined && 'too-large',
    operation.body !== undefined && 'unsupported-type',
    isCreate(operation) && 'key-missing',
    isCreate(operation) && 'key-reused',
    !operation.reads && 'storage-full',
    'busy',
    'internal',
  ]
  return [...new Set(codes.filter((code) => code !== false))]
}

function refusalResponses(operation: Endpoint): Record<string, unknown> {
  const codes = refusalsOf(operation)
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))]
  const wordsOf = (status: number) =>
    codes.filter((code) => PROBLEMS[code].status === status).map((code) => `${code}: ${PROBLEMS[code].title}`)
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: wordsOf(status).join('; '),
        content: { 'application/problem+json': { schema: PROBLEM_REF } },
      },
    ]),
  )
}

const transform: SwaggerTransform<FastifySchema> = (route) => {
  const { schema, url } = jsonSchemaTransform(route)
  const operation = route.route.config?.operation
  if (operation === undefined) return { schema, url }
  const { response } = schema as { response?: Record<string, unknown> }
  return {
    schema: {
      ...schema,
      ...(isCreate(operation) ? { headers: KEY_HEADER } : {}),
      response: { ...response, ...refusalResponses(operation) },
    },
    url,
  }
}

/** Collects every route registered after it into the OpenAPI document. */
export async function describeApi(server: Server): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tandem',
        version: '0.1.0',
        description:
          'Dates are days of the organisation (YYYY-MM-DD), instants are UTC, durations are minutes. Errors are problems of RFC 9457 with a code. A change gives the version that it was made on; a create gives an Idempotency-Key.',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
        schemas: { Problem: z.toJSONSchema(problemSchema, { target: 'openapi-3.0' }) as object },
      },
      security: [{ session: [] }],
    },
    transform,
  })
}

/** The document and its readable form, for members who are signed in. */
export function serveApiDocs(server: Server, context: Context): void {
  const onRequest = async (request: FastifyRequest) => {
    if (identify(context, request.cookies[SESSION_COOKIE]) === null) refuse('signed-out')
  }
  const describe = (summary: string, operationId: string) => ({
    schema: { summary, operationId, tags: ['api'] },
    onRequest,
  })
  server.get('/api/openapi.json', describe('This API as an OpenAPI document', 'readOpenApi'), async () =>
    server.swagger(),
  )
  server.get('/api/docs', describe('This API for reading', 'readDocs'), async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(server.swagger() as ApiDocument)),
  )
  server.get('/api/docs.css', describe('The style of the readable form', 'readDocsStyle'), async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(DOCS_STYLE),
  )
}
