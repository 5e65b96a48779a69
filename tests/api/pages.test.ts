import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { world } from '../support/app.ts'
import { temporaryFolder } from '../support/process.ts'

const SCRIPT = 'console.log("tandem")'.repeat(100)
const PAGE = '<!doctype html><title>Tandem</title>'

/** A built application, with what a build may leave beside it. */
async function built() {
  const webFolder = temporaryFolder()
  mkdirSync(path.join(webFolder, 'assets'))
  const write = (name: string, content: string | Buffer) => writeFileSync(path.join(webFolder, name), content)
  write('index.html', PAGE)
  write('favicon.svg', '<svg/>')
  write('assets/main-abc123.js', SCRIPT)
  write('assets/main-abc123.js.br', brotliCompressSync(SCRIPT))
  write('assets/main-abc123.js.gz', gzipSync(SCRIPT))
  write('assets/main-abc123.js.map', '{"sources":["secret.ts"]}')
  write('.env', 'TOKEN=1')
  writeFileSync(path.join(path.dirname(webFolder), 'outside.txt'), 'outside')
  const { server } = await world({ webFolder })
  return (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
    server.inject({ method, url, headers })
}

describe('the pages', () => {
  it('open at every address of the application, and are never kept', async () => {
    const get = await built()
    for (const url of ['/', '/caseload', '/people/019a0000-0000-7000-8000-000000000000?tab=jobs', '/a/b/c', '/apis']) {
      const page = await get(url)
      expect([page.statusCode, page.body], url).toEqual([200, PAGE])
      expect(page.headers['cache-control']).toBe('no-store')
      expect(page.headers['content-type']).toContain('text/html')
      expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    }
  })

  it('send their parts compressed as built, to be kept for a year', async () => {
    const get = await built()
    const url = '/assets/main-abc123.js'
    const brotli = await get(url, { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await get(url, { 'accept-encoding': 'gzip' })
    const plain = await get(url)

    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(SCRIPT)
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT)
    expect(plain.body).toBe(SCRIPT)
    for (const answer of [brotli, gzip, plain]) {
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(answer.headers['content-type']).toContain('javascript')
      expect(answer.headers.vary).toBe('accept-encoding')
    }
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600')
  })

  it('answer a question for the headers alone', async () => {
    const get = await built()
    for (const url of ['/', '/caseload', '/assets/main-abc123.js']) {
      const head = await get(url, {}, 'HEAD')
      expect([head.statusCode, head.body], url).toEqual([200, ''])
      expect(Number(head.headers['content-length'])).toBeGreaterThan(0)
    }
  })

  it.each([
    '/assets/main-abc123.js.map',
    '/assets/main-abc123.js.br',
    '/assets/main-abc123.js.gz',
    '/assets/main-old999.js',
    '/assets/',
    '/.env',
    '/assets/../.env',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/tandem.db',
    '/package.json',
    '/api',
    '/api/',
    '/api/nothing',
    '/api/nothing.js',
  ])('are all that is served: nothing is at %s', async (url) => {
    const get = await built()
    const answer = await get(url)

    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'not-found' })
  })

  it('are read, not written to', async () => {
    const get = await built()

    expect((await get('/caseload', {}, 'POST')).statusCode).toBe(404)
  })
})
