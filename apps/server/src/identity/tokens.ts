import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, safe in a cookie or an address. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

let key: Buffer | null = null

/**
 * Keys what is stored of every token of this process, so that a row written into a copied database opens nothing.
 * Called once, before the first request; another key makes every earlier token worthless.
 */
export function keyTokens(secret: Buffer | null): void {
  key = secret
}

/** What is stored in place of a token. */
export function tokenHash(token: string): string {
  const hash = key === null ? createHash('sha256') : createHmac('sha256', key)
  return hash.update(token).digest('hex')
}

const DAY_MS = 86_400_000

/** The instant until which a link opens, some days of 24 hours after the one at which it was made. */
export function linkExpiry(createdAt: string, days: number): string {
  return new Date(Date.parse(createdAt) + days * DAY_MS).toISOString()
}

/** The fingerprint of a text that is kept for ever: without a key, so that anybody can compute it again. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Compares two secrets in a time that tells nothing of where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}

/** A code that can be read aloud: no letter or digit that looks like another. */
export function readableCode(): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const chars = [...randomBytes(12)].map((byte) => letters[byte % letters.length])
  return `${chars.slice(0, 4).join('')}-${chars.slice(4, 8).join('')}-${chars.slice(8).join('')}`
}
