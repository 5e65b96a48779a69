import { hash, verify } from '@node-rs/argon2'

/** argon2id, the library's default kind, with 19 MiB and two passes. Source: trust.md R26. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

let decoy: Promise<string> | null = null

/** True when the password is the member's. Does the same work for an account that does not exist. */
export async function isPasswordOf(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hash('no member has this password', COST)
  const right = await verify(stored ?? (await decoy), password)
  return right && stored != null
}
