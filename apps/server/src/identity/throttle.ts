import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '../http/problems.ts'

/** Wrong tries of one account from one source before they must wait. Source: trust.md R28. */
const TRIES = 20
/** Wrong tries of one source across accounts before they must wait: an office shares one source. */
const SOURCE_TRIES = 100
/** Seconds after which tries are forgotten. */
const PAIR_MEMORY = 86_400
const SOURCE_MEMORY = 3_600
/** Seconds of the first wait; each further one is twice as long. */
const FIRST_WAIT = 60
const LONGEST_WAIT = 3_600

/** Slows down who guesses: by account and source together, and by source across accounts. The owner elsewhere gets in. */
export type Throttle = {
  /**
   * Counts a try before its work begins, so that a hundred sent at once are a hundred. Refuses one too many and tells in
   * how many seconds the next is looked at.
   */
  readonly begin: (account: string, address: string) => Promise<void>
  /** The try was no guess: the account starts anew and the source is given its try back. */
  readonly right: (account: string, address: string) => Promise<void>
}

type Counter = {
  readonly count: (key: string) => Promise<void>
  readonly giveBack: (key: string) => Promise<void>
  readonly forget: (key: string) => Promise<void>
}

function newCounter(free: number, memory: number): Counter {
  const tries = new RateLimiterMemory({ points: free, duration: memory })
  const waits = new RateLimiterMemory({ points: 1, duration: FIRST_WAIT })
  const giveBack = async (key: string) => {
    await tries.reward(key)
  }
  return {
    count: async (key) => {
      const { consumedPoints } = await tries.penalty(key)
      if (consumedPoints < free) return
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (consumedPoints - free))
      try {
        await waits.consume(key, 1, { customDuration: wait })
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        await giveBack(key)
        refuse('too-many-tries', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) })
      }
    },
    giveBack,
    forget: async (key) => {
      await tries.delete(key)
      await waits.delete(key)
    },
  }
}

/** What counts as one source: an address, or the /64 of an IPv6 one, which a single subscriber holds whole. */
export function sourceOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!bare.includes(':')) return bare
  const [left = '', right] = bare.split('::')
  const groups = (part: string | undefined) => (part === undefined || part === '' ? [] : part.split(':'))
  const missing = right === undefined ? 0 : 8 - groups(left).length - groups(right).length
  const all = [...groups(left), ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...groups(right)]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

export function newThrottle(): Throttle {
  const pairs = newCounter(TRIES, PAIR_MEMORY)
  const sources = newCounter(SOURCE_TRIES, SOURCE_MEMORY)
  const pairOf = (account: string, source: string) => `${account}\n${source}`
  return {
    begin: async (account, address) => {
      const source = sourceOf(address)
      await sources.count(source)
      try {
        await pairs.count(pairOf(account, source))
      } catch (error) {
        await sources.giveBack(source)
        throw error
      }
    },
    right: async (account, address) => {
      const source = sourceOf(address)
      await pairs.forget(pairOf(account, source))
      await sources.giveBack(source)
    },
  }
}

/** Holds back who asks too often for what is theirs. */
export type Pace = {
  /** Counts one; refuses one too many and tells in how many seconds the next is answered. */
  readonly spend: (account: string) => Promise<void>
}

/** So many times in so many seconds for each account. */
export function newPace(times: number, seconds: number): Pace {
  const spent = new RateLimiterMemory({ points: times, duration: seconds })
  return {
    spend: async (account) => {
      try {
        await spent.consume(account)
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        refuse('too-many-tries', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) })
      }
    },
  }
}
