import { digestDueFor } from '@tandem/domain/digest'
import { describe, expect, it } from 'vitest'

describe('the week by e-mail', () => {
  it('is due on Monday from seven, and on no other day', () => {
    expect(digestDueFor('2026-11-30', 6)).toBeNull()
    expect(digestDueFor('2026-11-30', 7)).toBe('2026-11-30')
    expect(digestDueFor('2026-11-30', 23)).toBe('2026-11-30')
    for (const day of ['2026-11-29', '2026-12-01', '2026-12-06']) expect(digestDueFor(day, 9)).toBeNull()
  })
})
