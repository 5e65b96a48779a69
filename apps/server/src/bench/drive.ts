import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { CannotRun } from '../commands/run-command.ts'

export type Ask = {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

export type Measured = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  /** Milliseconds of the server's processor for one operation. */
  readonly cpu: number
  readonly perSecond: number
  /** Requests that an overloaded server refused; each was sent again. */
  readonly turnedAway: number
}

/** Seconds of processor that a process has used. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** False when the server turned the request away. */
function sendOnce(agent: Agent, port: number, { method = 'GET', path, headers = {}, body }: Ask): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const type =
      text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    const sent = request(
      { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...type } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          if ((response.statusCode ?? 500) < 300) resolve(true)
          else if (response.statusCode === 503) resolve(false)
          else
            reject(
              new CannotRun(
                `${path} answered ${response.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 200)}`,
              ),
            )
        })
      },
    )
    sent.on('error', reject)
    sent.end(text)
  })
}

/** Milliseconds after which a request that was turned away is sent again, as the web application does. */
const PATIENCE_MS = 1_000

export type Load = { readonly connections: number; readonly seconds: number; readonly inTurn?: true | undefined }

/** A closed loop: `connections` ask again when their answer has arrived. An operation is one request or several together. */
export async function drive(
  server: { readonly port: number; readonly pid: number },
  operation: (index: number) => readonly Ask[],
  { connections, seconds, inTurn }: Load,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections * 6 })
  const times: number[] = []
  let index = 0
  let turnedAway = 0
  const send = async (ask: Ask) => {
    while (!(await sendOnce(agent, server.port, ask))) {
      turnedAway += 1
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    }
  }
  const loop = async (until: number, isCounted: boolean) => {
    while (performance.now() < until) {
      const started = performance.now()
      const asks = operation(index++)
      if (inTurn) for (const ask of asks) await send(ask)
      else await Promise.all(asks.map(send))
      if (isCounted) times.push(performance.now() - started)
    }
  }
  const all = (until: number, isCounted: boolean) =>
    Promise.all(Array.from({ length: connections }, () => loop(until, isCounted)))
  await all(performance.now() + 500, false)
  const cpuBefore = cpuSeconds(server.pid)
  const started = performance.now()
  await all(started + seconds * 1000, true)
  const elapsed = (performance.now() - started) / 1000
  const cpu = ((cpuSeconds(server.pid) - cpuBefore) * 1000) / times.length
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN
  return { count: times.length, p50: at(0.5), p95: at(0.95), cpu, perSecond: times.length / elapsed, turnedAway }
}
