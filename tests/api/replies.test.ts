import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cutTo } from '../../apps/server/src/http/replies.ts'
import { endpoints } from '../support/endpoints.ts'

const TOO_MUCH = { leaked: 'what nobody may know' }

type Sample = { readonly value: unknown; readonly withTooMuch: unknown }

const same = (value: unknown): Sample => ({ value, withTooMuch: value })

/** Values of a schema, every variant of a union and every empty field among them, and the same with a field too many everywhere. */
function samples(schema: z.ZodType): Sample[] {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, samples(field as z.ZodType)] as const)
    const most = Math.max(1, ...fields.map(([, all]) => all.length))
    return Array.from({ length: most }, (_, index) => {
      const picked = fields.map(([name, all]) => [name, all[index % all.length]] as const)
      const side = (key: keyof Sample) => Object.fromEntries(picked.map(([name, one]) => [name, one?.[key]]))
      return { value: side('value'), withTooMuch: { ...side('withTooMuch'), ...TOO_MUCH } }
    })
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((one) => samples(one as z.ZodType))
  if (schema instanceof z.ZodReadonly) return samples(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) {
    const all = samples(schema.element as z.ZodType)
    return [same([]), { value: all.map(({ value }) => value), withTooMuch: all.map(({ withTooMuch }) => withTooMuch) }]
  }
  if (schema instanceof z.ZodNullable) return [same(null), ...samples(schema.unwrap() as z.ZodType)]
  if (schema instanceof z.ZodOptional) return [same(undefined), ...samples(schema.unwrap() as z.ZodType)]
  if (schema instanceof z.ZodRecord)
    return samples(schema.valueType as z.ZodType).map(({ value, withTooMuch }) => ({
      value: { key: value },
      withTooMuch: { key: withTooMuch },
    }))
  return [same(schema instanceof z.ZodLiteral ? [...schema.values][0] : 'plain')]
}

describe('what leaves the server', () => {
  it.each(endpoints.map(({ name, reply }) => ({ name, reply })))(
    'holds only what the contract names: $name',
    ({ reply }) => {
      const all = samples(reply)
      const cut = cutTo(reply)
      for (const { value, withTooMuch } of all) {
        expect(JSON.parse(JSON.stringify(cut(withTooMuch)))).toEqual(JSON.parse(JSON.stringify(value)))
      }
      expect(JSON.stringify(all)).toContain(TOO_MUCH.leaked)
    },
  )

  it('has no schema that nobody knows how to cut', () => {
    expect(() => cutTo(z.object({ any: z.unknown() }))).toThrow('unknown')
    expect(() => cutTo(z.union([z.string(), z.object({})]))).toThrow('union')
  })
})
