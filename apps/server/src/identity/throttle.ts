import { type IRateLimiterOptions, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '../http/problems.ts'

/** Wrong tries of one account from one source before they must wait. Source: trust.md R28. */
const TRIES = 20
const QUARTER_HOUR = 900

function limiter(points: number, seconds: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: seconds } satisfies IRateLimiterOptions)
}

/** Slows down who guesses: by account and source together, and by source across accounts. The owner elsewhere gets in. */
export type Throttle = {
  /** Refuses a source that has guessed too often; tells in how many seconds to come back. */
  readonly check: (account: string, source: string) => Promise<void>
  readonly wrong: (account: string, source: string) => Promise<void>
  readonly right: (account: string, source: string) => Promise<void>
}

export function newThrottle(): Throttle {
  const pair = limiter(TRIES, QUARTER_HOUR)
  const source = limiter(TRIES * 5, QUARTER_HOUR)
  const waits = limiter(1_000_000, 86_400)
  const key = (account: string, from: string) => `${account}\n${from}`

  /** Each further refusal waits longer: one minute, two, four, at most an hour. */
  async function refuseFor(name: string): Promise<never> {
    const { consumedPoints } = await waits.consume(name)
    const seconds = Math.min(3_600, 60 * 2 ** Math.min(6, consumedPoints - 1))
    refuse('too-many-tries', { retryAfterSeconds: seconds })
  }

  return {
    check: async (account, from) => {
      const name = key(account, from)
      const [byPair, bySource] = await Promise.all([pair.get(name), source.get(from)])
      if ((byPair?.consumedPoints ?? 0) >= TRIES || (bySource?.consumedPoints ?? 0) >= TRIES * 5) await refuseFor(name)
    },
    wrong: async (account, from) => {
      const ignoreLimit = (error: unknown) => {
        if (!(error instanceof RateLimiterRes)) throw error
      }
      await pair.consume(key(account, from)).catch(ignoreLimit)
      await source.consume(from).catch(ignoreLimit)
    },
    right: async (account, from) => {
      await pair.delete(key(account, from))
      await waits.delete(key(account, from))
    },
  }
}
