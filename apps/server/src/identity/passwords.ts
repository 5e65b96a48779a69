import { hash, parseOptions, verify } from '@node-rs/argon2'

/** argon2id, the library's default kind, with 19 MiB and two passes. Source: trust.md R26. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** True for a hash made at another cost: the password is hashed anew the next time it is typed. */
export function isOutdatedHash(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored)
  return memoryCost !== COST.memoryCost || timeCost !== COST.timeCost || parallelism !== COST.parallelism
}

let decoy: Promise<string> | null = null

/** True when the password is the member's. Does the same work for an account that does not exist. */
export async function isPasswordOf(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hash('no member has this password', COST)
  const inItsPlace = await decoy
  const right = await verify(stored ?? inItsPlace, password)
  return right && stored != null
}
