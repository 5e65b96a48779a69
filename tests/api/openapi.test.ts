import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Endpoint } from '@tandem/contract/endpoint'
import { PROBLEMS, type ProblemCode } from '@tandem/contract/problem'
import { describe, expect, it } from 'vitest'
import type { World } from '../support/app.ts'
import { signedInAs, visitor, world } from '../support/app.ts'
import { endpoints, routesOf } from '../support/endpoints.ts'
import { given } from '../support/given.ts'
import { temporaryFolder } from '../support/process.ts'
import { textOf } from '../support/source-files.ts'

type Document = {
  openapi: string
  paths: Record<string, Record<string, { operationId?: string; responses: Record<string, unknown> }>>
  components: { schemas: Record<string, unknown> }
}

async function documentIn(w: World): Promise<Document> {
  const { cookie } = given(w).coach()
  return (await w.server.inject({ url: '/api/openapi.json', headers: { cookie } })).json()
}

function pagesFolder(): string {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
  return folder
}

/** `/api/workers/:workerId` as the document writes it. */
function written(operation: Endpoint): string {
  return operation.path.replace(/:(\w+)/g, '{$1}')
}

function refusalsIn({ refuses, access }: Endpoint): ProblemCode[] {
  return [...refuses, 'internal', 'busy', ...(access === 'signed-in' ? (['signed-out'] as const) : [])]
}

describe('the description of the API', () => {
  it('is an OpenAPI 3.1 document that lists every operation of the contract with its refusals', async () => {
    const document = await documentIn(await world())

    expect(document.openapi).toBe('3.1.0')
    expect(document.components.schemas.Problem).toBeDefined()
    for (const operation of endpoints) {
      const entry = document.paths[written(operation)]?.[operation.method.toLowerCase()]
      expect(entry?.operationId, `${operation.name} is served`).toBe(operation.name)
      const statuses = Object.keys(entry?.responses ?? {})
      expect(statuses, operation.name).toContain(operation.method === 'POST' && !operation.reads ? '201' : '200')
      for (const code of refusalsIn(operation))
        expect(statuses, `${operation.name}: ${code}`).toContain(String(PROBLEMS[code].status))
    }
  })

  it('lists every route that the server answers, beside the pages', async () => {
    const w = await world()
    const document = await documentIn(w)
    const listed = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, ':x'))
    const served = routesOf(w.server).map((url) => url.replace(/:\w+/g, ':x'))

    expect(served.length).toBeGreaterThan(20)
    expect(served.filter((url) => !listed.includes(url))).toEqual([])
  })

  it('is left out by no route but those that the documentation lists with their reasons', async () => {
    const w = await world({ webFolder: pagesFolder() })
    const contract = endpoints.map((operation) => operation.path as string)
    const others = [...new Set(routesOf(w.server))].filter((url) => !contract.includes(url) && url !== '/')
    const listed = [...textOf('docs/architecture.md').matchAll(/^\| `(\/\S*)` \|/gm)].map((match) => match[1])

    expect(others.sort()).toEqual(listed.sort())
  })

  it('names no reference that it does not hold', async () => {
    const document = await documentIn(await world())
    const references = JSON.stringify(document).match(/"#\/components\/schemas\/[^"]+"/g) ?? []
    const held = Object.keys(document.components.schemas)

    expect(references.length).toBeGreaterThan(20)
    expect(references.filter((one) => !held.includes(one.slice(22, -1)))).toEqual([])
  })

  it('can be read as a page without scripts, under the policy of every other page', async () => {
    const w = await world()
    const { cookie } = given(w).coach()

    const page = await w.server.inject({ url: '/api/docs', headers: { cookie } })
    const style = await w.server.inject({ url: '/api/docs.css', headers: { cookie } })

    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toContain('PUT /api/workers/{workerId}')
    expect(page.body).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
    expect(page.headers['content-security-policy']).not.toContain('unsafe')
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
  })

  it('is shown to members only', async () => {
    const w = await world()
    for (const url of ['/api/openapi.json', '/api/docs', '/api/docs.css']) {
      expect((await w.server.inject({ url })).statusCode, url).toBe(401)
      expect((await w.server.inject({ url, headers: { cookie: `${visitor(w).cookie}x=1` } })).statusCode, url).toBe(401)
    }
    const reader = signedInAs(w, given(w).member(['reader'], []))
    expect((await w.server.inject({ url: '/api/docs', headers: { cookie: reader.cookie } })).statusCode).toBe(200)
  })
})
