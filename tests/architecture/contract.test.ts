import type { Endpoint } from '@tandem/contract/endpoint'
import { PROBLEMS } from '@tandem/contract/problem'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exported } from '../support/endpoints.ts'

const SHAPE = /^\/api(\/([a-z][a-z0-9-]*|:[a-z][A-Za-z]*))+$/

type JsonSchema = { readonly [key: string]: unknown }

/** Objects of a schema that let unknown fields through. */
function openObjects(schema: unknown, at = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => openObjects(one, `${at}/${index}`))
  if (typeof schema !== 'object' || schema === null) return []
  const { type, additionalProperties } = schema as JsonSchema
  const isOpen = type === 'object' && 'properties' in schema && additionalProperties !== false
  return [
    ...(isOpen ? [at] : []),
    ...Object.entries(schema).flatMap(([key, inner]) => openObjects(inner, `${at}/${key}`)),
  ]
}

const jsonOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'throw' })

/** What is wrong with one operation, in words. */
function faultsOf(as: string, operation: Endpoint): string[] {
  const { name, method, path, params, query, body, refuses, reads, access, summary, alsoChanges } = operation
  const asked = [...path.matchAll(/:(\w+)/g)].map((match) => match[1])
  const described = params === undefined ? [] : Object.keys(jsonOf(params, 'input').properties ?? {})
  const givenParts = { params, query, body }
  const found: (string | false)[] = [
    name !== as && `is exported as ${as}`,
    !SHAPE.test(path) && `has the address ${path}`,
    asked.sort().join() !== described.sort().join() && `has the parameters ${described}, not ${asked}`,
    summary.trim() === '' && 'has no summary',
    method === 'GET' && !reads && 'is a GET that writes',
    method === 'GET' && body !== undefined && 'is a GET with a body',
    (method === 'PUT' || method === 'DELETE') && reads && `is a ${method} that reads`,
    reads && alsoChanges.length > 0 && 'reads, yet makes other answers old',
    access === 'public' && refuses.includes('signed-out') && 'is public and refuses the signed out',
    ...refuses.map((code) => !(code in PROBLEMS) && `refuses with ${code}, which is no problem code`),
    new Set(refuses).size !== refuses.length && 'names a refusal twice',
    ...Object.entries(givenParts).flatMap(([part, schema]) =>
      schema === undefined
        ? []
        : openObjects(jsonOf(schema, 'input')).map((at) => `lets unknown fields into ${part}${at}`),
    ),
  ]
  return found.filter((fault) => fault !== false).map((fault) => `${name} ${fault}`)
}

describe('the contract', () => {
  it('names each operation once, by the name of its constant, at an address of its own', () => {
    const names = exported.map(({ operation }) => operation.name)
    const addresses = exported.map(({ operation }) => `${operation.method} ${operation.path.replace(/:\w+/g, ':')}`)

    expect(exported.length).toBeGreaterThan(40)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(addresses.filter((one, index) => addresses.indexOf(one) !== index)).toEqual([])
  })

  it('closes every body, query and address, and refuses with known codes only', () => {
    expect(exported.flatMap(({ as, operation }) => faultsOf(as, operation))).toEqual([])
  })

  it('can be written as a schema for other programs: no reply is transformed on its way', () => {
    for (const { operation } of exported) expect(() => jsonOf(operation.reply, 'output'), operation.name).not.toThrow()
  })

  it('changes things with PUT, which says the version it was made on', () => {
    const blind = exported
      .map(({ operation }) => operation)
      .filter(({ method, body }) => method === 'PUT' && body !== undefined)
      .filter(({ body }) => !hasVersion(jsonOf(body, 'input')))
      .map(({ name }) => name)

    expect(blind.filter((name) => !(name in WITHOUT_VERSION))).toEqual([])
    expect(Object.keys(WITHOUT_VERSION).filter((name) => !blind.includes(name))).toEqual([])
  })

  it('is watched: a planted open body, a wrong name and an unknown code are each seen', () => {
    const planted = {
      name: 'plant',
      method: 'PUT',
      path: '/api/Plants/:plantId',
      summary: ' ',
      access: 'signed-in',
      reads: false,
      params: z.strictObject({}),
      query: undefined,
      body: z.object({ a: z.string() }),
      reply: z.object({}),
      refuses: ['too-green'],
      alsoChanges: [],
    } as unknown as Endpoint
    const faults = faultsOf('other', planted).join('\n')

    for (const words of ['exported as other', '/api/Plants', 'parameters', 'no summary', 'too-green', 'into body'])
      expect(faults).toContain(words)
    expect(() => jsonOf(z.string().transform(Number), 'output')).toThrow()
  })
})

/** Changes that need no version, each with its reason. */
const WITHOUT_VERSION: Readonly<Record<string, string>> = {
  editDigest: 'one’s own switch',
  releaseDue: 'ends a wait; a second time changes nothing',
  editMe: 'one’s own name and language, changed by nobody else on that screen',
  changePassword: 'gives the present password instead',
}

function hasVersion(schema: JsonSchema): boolean {
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (choices !== undefined) return choices.every(hasVersion)
  return Object.keys((schema.properties as object | undefined) ?? {}).some((name) => /version$/i.test(name))
}
