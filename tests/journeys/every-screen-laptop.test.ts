import { describe, expect, it } from 'vitest'
import { faultsOfEveryScreen } from '../support/every-screen.ts'

describe('everybody can use every screen', () => {
  it('on a laptop, in English, light', async () => {
    const look = { size: { width: 1360, height: 900 }, locale: 'en', colorScheme: 'light' } as const
    expect(await faultsOfEveryScreen(look)).toEqual({})
  }, 400_000)
})
