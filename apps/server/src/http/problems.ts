import type { Socket } from 'node:net'
import { PROBLEMS, type Problem, type ProblemCode } from '@tandem/contract/problem'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { faultOf } from '../faults.ts'

type Extra = Partial<Pick<Problem, 'errors' | 'current' | 'detail' | 'retryAfterSeconds'>> & {
  /** The person whose file was refused, for the access log. */
  readonly refusedWorkerId?: string
}

export class Refusal extends Error {
  readonly code: ProblemCode
  readonly extra: Extra
  constructor(code: ProblemCode, extra: Extra) {
    super(code)
    this.code = code
    this.extra = extra
  }
}

/** Ends an operation with a known problem. Inside a transaction it rolls everything back. */
export function refuse(code: ProblemCode, extra: Extra = {}): never {
  throw new Refusal(code, extra)
}

type FieldFault = {
  readonly pointer: string
  readonly code: ProblemCode
  /** What its sentence names. */
  readonly values?: Readonly<Record<string, string | number>>
}

function errorOf({ pointer, code, values }: FieldFault): NonNullable<Problem['errors']>[number] {
  return { pointer, detail: code, ...(values === undefined ? {} : { values: { ...values } }) }
}

/** A refusal tied to one field of the body, such as `/password`. */
export function refuseField(code: ProblemCode, pointer: string, values?: FieldFault['values']): never {
  refuse(code, { errors: [errorOf({ pointer, code, ...(values === undefined ? {} : { values }) })] })
}

/** Refuses with every fault beside its field, under the code of the first; goes on when there is none. */
export function refuseFields(faults: readonly FieldFault[]): void {
  const [first] = faults
  if (first !== undefined) refuse(first.code, { errors: faults.map(errorOf) })
}

export function problemOf(code: ProblemCode, extra: Omit<Extra, 'refusedWorkerId'> = {}): Problem {
  const { status, title } = PROBLEMS[code]
  return { type: `/problems/${code}`, code, title, status, ...extra }
}

function answer(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', String(problem.retryAfterSeconds))
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}

const BY_FASTIFY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-type',
  FST_ERR_CTP_EMPTY_TYPE: 'unsupported-type',
  FST_UNDER_PRESSURE: 'busy',
}

/** Driver codes of a disk that takes no more writes. */
const STORAGE_CODES = ['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_CANTOPEN']

function codeOf(error: FastifyError): ProblemCode {
  const named = BY_FASTIFY_CODE[error.code]
  if (named !== undefined) return named
  if (STORAGE_CODES.some((code) => error.code?.startsWith(code))) return 'storage-full'
  if (error.code === 'SQLITE_BUSY') return 'busy'
  const status = error.statusCode ?? 500
  if (status === 503) return 'busy'
  return status >= 400 && status < 500 ? 'invalid' : 'internal'
}

/** The only error handler. Answers say nothing of SQL, paths or stacks; the log keeps them, without personal data. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) {
    const { refusedWorkerId: _, ...extra } = error.extra
    return answer(reply, problemOf(error.code, extra))
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      pointer: `/${(issue.instancePath || '').replace(/^\//, '')}`,
      detail: String(issue.message ?? issue.keyword),
    }))
    return answer(reply, problemOf('invalid', { errors }))
  }
  const code = isResponseSerializationError(error) ? 'internal' : codeOf(error)
  if (code === 'internal' || code === 'storage-full')
    request.log.error({ fault: faultOf(error), operation: request.routeOptions.url }, 'request failed')
  return answer(reply, problemOf(code, code === 'busy' ? { retryAfterSeconds: 2 } : {}))
}

/** Answers to what never becomes a request pass no hook, so they carry their own headers. */
const BARE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
}

/** An address that cannot be read, such as one with a broken escape. */
export function handleBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  handleError(error, request, reply.headers(BARE_HEADERS))
}

/** Bytes that are no HTTP, headers without end, or a sender that is too slow. */
export function handleBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
  const status = { ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout', HPE_HEADER_OVERFLOW: '431 Too Large' }[
    error.code ?? ''
  ]
  const body = JSON.stringify(problemOf('invalid'))
  const headers = { ...BARE_HEADERS, 'content-type': 'application/problem+json', 'content-length': body.length }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status ?? '400 Bad Request'}\r\n${lines.join('')}connection: close\r\n\r\n${body}`)
}

export function handleUnknownAddress(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answer(reply, problemOf('not-found'))
}
