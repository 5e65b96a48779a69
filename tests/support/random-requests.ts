import type { Endpoint } from '@tandem/contract/endpoint'
import fc from 'fast-check'
import { z } from 'zod'

type JsonSchema = {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

/** Texts that have broken programs before. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202egnirts',
  '👩🏽‍🏭 e\u0301',
  "Robert'); DROP TABLE workers;--",
  '%_\\',
  '<script>alert(1)</script>',
  '=HYPERLINK("x")',
  '__proto__',
  '../../etc/passwd',
  '2026-02-30',
  '2026-11-24',
  '0000-00-00',
  'true',
  'null',
  'NaN',
  '1e999',
  'x'.repeat(20_000),
]

const hostileText = fc.constantFrom(...HOSTILE_TEXTS)
const hostileValue = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 2 ** 53, 1e308, [], {}, [[]], [null], { __proto__: null, a: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Records that exist, by the name of the field that refers to them. */
export type Ids = Readonly<Record<string, string>>

const NOWHERE = '019a0000-0000-7000-8000-000000000000'

/** One field in forty is bent, so that many requests pass the contract and meet the rules behind it. */
function mostly(plain: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: plain }, { weight: 1, arbitrary: odd })
}

function textOf(schema: JsonSchema, ids: Ids, key: string): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid')
    return mostly(
      fc.constant(ids[key] ?? NOWHERE),
      fc.oneof(fc.constantFrom(...Object.values(ids)), fc.uuid(), hostileText),
    )
  if (schema.maxLength === undefined)
    return mostly(
      fc.constantFrom('2026-11-20', '2026-11-24', '2026-12-31', '2026-06-12'),
      fc.oneof(fc.constant('09:30'), hostileText),
    )
  return mostly(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.oneof(hostileText, fc.constant('é'.repeat(schema.maxLength + 1))),
  )
}

function numberOf({ minimum = -10, maximum = 10_000 }: JsonSchema): fc.Arbitrary<unknown> {
  const [least, most] = [Math.max(minimum, -(2 ** 31)), Math.min(maximum, 2 ** 31)]
  return mostly(
    fc.integer({ min: Math.max(least, Math.min(1, most)), max: Math.min(most, Math.max(least, 1) + 2) }),
    fc.constantFrom<unknown>(least - 1, least, most, most + 1, 0.5, '7', 2 ** 53),
  )
}

/** Values near a schema: mostly of its shape, now and then of another. */
function near(schema: JsonSchema, ids: Ids, key = ''): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => near(choice, ids, key)))
  if (schema.const !== undefined) return mostly(fc.constant(schema.const), hostileValue)
  if (schema.enum !== undefined) return mostly(fc.constantFrom(...schema.enum), hostileValue)
  if (schema.type === 'string') return textOf(schema, ids, key)
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'array') return fc.array(near(schema.items ?? {}, ids, key), { maxLength: 4 })
  if (schema.properties === undefined) return hostileValue
  return bent(
    fc.record(Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, near(one, ids, name)]))),
  )
}

/** An object as it is, without one of its fields, or with one too many. */
function bent(whole: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 10, arbitrary: whole },
    fc.tuple(whole, fc.nat()).map(([object, at]) => {
      const keys = Object.keys(object)
      return Object.fromEntries(Object.entries(object).filter(([key]) => key !== keys[at % Math.max(keys.length, 1)]))
    }),
    fc
      .tuple(whole, fc.constantFrom('extra', 'role', 'id', 'constructor'), hostileValue)
      .map(([object, key, value]) => ({
        ...object,
        [key]: value,
      })),
  )
}

type Request = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown }

function partOf(schema: z.ZodType | undefined, ids: Ids): fc.Arbitrary<unknown> {
  if (schema === undefined) return fc.constant(undefined)
  return near(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, ids)
}

/** Requests for an operation, from its contract. */
export function requestsFor({ params, query, body }: Endpoint, ids: Ids): fc.Arbitrary<Request> {
  return fc.record({
    params: partOf(params, ids),
    query: partOf(query, ids),
    body: body === undefined ? fc.constant(undefined) : mostly(partOf(body, ids), hostileValue),
  })
}
