import { connect } from 'node:net'
import { listCaseload } from '@tandem/contract/caseload'
import { describe, expect, it } from 'vitest'
import { send, world } from '../support/app.ts'
import { given } from '../support/given.ts'

/** Keeps the event loop from doing anything else. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end) Math.sqrt(end)
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function listening() {
  const w = await world({ shedsLoad: true })
  await w.server.listen({ port: 0, host: '127.0.0.1' })
  const address = w.server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { w, port, url: `http://127.0.0.1:${port}` }
}

/** Sends bytes as they are and returns all that comes back until the server closes. */
function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

describe('a server that cannot keep up', () => {
  it('turns nobody away for one slow step, such as a large answer', async () => {
    const w = await world({ shedsLoad: true })
    const coach = given(w).coach()
    const statuses: number[] = []

    block(400)
    for (let turn = 0; turn < 12; turn++) {
      await pause(100)
      statuses.push((await send(coach, listCaseload, {})).statusCode)
    }

    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  it('turns requests away in words and with a time to wait, answers for its health, and recovers', async () => {
    const w = await world({ shedsLoad: true })
    const coach = given(w).coach()
    const ask = () => send(coach, listCaseload, {})
    expect((await ask()).statusCode).toBe(200)

    for (let turn = 0; turn < 5; turn++) {
      block(800)
      await pause(0)
    }
    const turnedAway = await ask()
    const health = await w.server.inject({ url: '/healthz' })
    const ready = await w.server.inject({ url: '/readyz' })
    const part = await w.server.inject({ url: '/assets/log-dialog.css' })
    let tries = 0
    while ((await ask()).statusCode !== 200 && tries++ < 40) await pause(100)

    expect(turnedAway.statusCode).toBe(503)
    expect(turnedAway.headers).toMatchObject({ 'retry-after': '2', 'content-type': 'application/problem+json' })
    expect(turnedAway.json()).toMatchObject({ code: 'busy', retryAfterSeconds: 2 })
    expect([health.statusCode, ready.statusCode]).toEqual([200, 200])
    expect(part.statusCode).toBe(404)
    expect(tries).toBeLessThan(40)
  })
})

describe('a client that misbehaves', () => {
  it('is answered with a problem for bytes that are no HTTP and for headers without end', async () => {
    const { port } = await listening()

    const noise = await exchange(port, 'MAKE ME A SANDWICH\r\n\r\n')
    const endless = await exchange(port, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`)

    for (const answer of [noise, endless]) {
      expect(answer).toContain('content-type: application/problem+json')
      expect(answer).toContain('"code":"invalid"')
    }
    expect(noise).toMatch(/^HTTP\/1\.1 400 /)
    expect(endless).toMatch(/^HTTP\/1\.1 431 /)
  })

  it('has thirty seconds to send a request whole', async () => {
    const { w } = await listening()
    const { server } = w

    expect(server.initialConfig).toMatchObject({
      requestTimeout: 30_000,
      bodyLimit: 1_048_576,
      connectionTimeout: 30_000,
    })
    expect([server.server.requestTimeout, server.server.timeout]).toEqual([30_000, 30_000])
    expect(server.server.headersTimeout).toBeLessThanOrEqual(60_000)
  })

  it('cannot announce one length and send another', async () => {
    const { port, url } = await listening()
    const large = `POST /api/tasks HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n`

    expect(await exchange(port, `${large}{}`)).toMatch(/^HTTP\/1\.1 (401|413) /)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })
})
