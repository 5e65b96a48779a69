import type { FastifySerializerCompiler } from 'fastify'
import { z } from 'zod'

type Cut = (value: unknown) => unknown

const asItIs: Cut = (value) => value

/** Schemas whose values hold no keys that could be too many. */
const PLAIN: readonly string[] = ['boolean', 'enum', 'literal', 'number', 'string']

function cutObject(schema: z.ZodObject): Cut {
  const fields = Object.entries(schema.shape).map(([name, field]) => ({ name, cut: cutTo(field as z.ZodType) }))
  return (value) => {
    const whole = value as Readonly<Record<string, unknown>>
    const kept: Record<string, unknown> = {}
    for (const { name, cut } of fields) {
      const one = whole[name]
      if (one !== undefined) kept[name] = cut === asItIs ? one : cut(one)
    }
    return kept
  }
}

function cutUnion(schema: z.ZodDiscriminatedUnion): Cut {
  const { discriminator } = schema.def
  const cuts = new Map<unknown, Cut>()
  for (const option of schema.options) {
    const { shape } = option as z.ZodObject
    for (const word of (shape[discriminator] as z.ZodLiteral).values) cuts.set(word, cutTo(option as z.ZodType))
  }
  return (value) => {
    const word = (value as Readonly<Record<string, unknown>>)[discriminator]
    const cut = cuts.get(word)
    if (cut === undefined) throw new Error(`a reply has a ${discriminator} that the contract does not name`)
    return cut(value)
  }
}

const known = new WeakMap<z.ZodType, Cut>()

/**
 * Cuts a value to the fields that a schema names, at every depth. What a handler answers is of the contract's type when
 * it compiles, so nothing else is looked at: parsing a large reply costs more than reading it from the database.
 */
export function cutTo(schema: z.ZodType): Cut {
  const cut = known.get(schema) ?? cutOf(schema)
  known.set(schema, cut)
  return cut
}

function cutOf(schema: z.ZodType): Cut {
  if (schema instanceof z.ZodObject) return cutObject(schema)
  if (schema instanceof z.ZodDiscriminatedUnion) return cutUnion(schema)
  if (schema instanceof z.ZodReadonly) return cutTo(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) {
    const cut = cutTo(schema.element as z.ZodType)
    return cut === asItIs ? asItIs : (value) => (value as unknown[]).map(cut)
  }
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const cut = cutTo(schema.unwrap() as z.ZodType)
    return cut === asItIs ? asItIs : (value) => (value === null || value === undefined ? value : cut(value))
  }
  if (schema instanceof z.ZodRecord) {
    const cut = cutTo(schema.valueType as z.ZodType)
    if (cut === asItIs) return asItIs
    return (value) => Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, cut(one)]))
  }
  if (PLAIN.includes(schema.def.type)) return asItIs
  throw new Error(`a reply cannot hold a schema of type ${schema.def.type}`)
}

/** Replies leave as the contract's schema names them; the schema itself parses them in every test. */
export const replyCompiler: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  const cut = cutTo(schema)
  return (reply) => JSON.stringify(cut(reply))
}
