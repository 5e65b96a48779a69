import type { Endpoint } from '@tandem/contract/endpoint'

const modules = import.meta.glob<Record<string, unknown>>('../../packages/contract/src/*.ts', { eager: true })

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value
}

/** Each operation of the contract with the name under which its file exports it. */
export const exported: readonly { readonly file: string; readonly as: string; readonly operation: Endpoint }[] =
  Object.entries(modules).flatMap(([file, module]) =>
    Object.entries(module).flatMap(([as, value]) => (isEndpoint(value) ? [{ file, as, operation: value }] : [])),
  )

/** Every operation of the API: tests that walk them cover a new one from the day it is written. */
export const endpoints: readonly Endpoint[] = exported.map(({ operation }) => operation)

/** The addresses that a server answers, read from its own drawing of them. */
export function routesOf(server: { printRoutes(options: { commonPrefix: boolean }): string }): string[] {
  const parents: string[] = []
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = /^(.*?)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? []
      if (indent === undefined || part === undefined) return []
      const depth = indent.length / 4
      parents.length = depth
      parents[depth] = part
      return methods === undefined ? [] : [parents.join('')]
    })
}
