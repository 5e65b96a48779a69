import { describe, expect, it } from 'vitest'
import { faultsOfEveryScreen } from '../support/every-screen.ts'

describe('everybody can use every screen', () => {
  it('on a phone, in French, dark', async () => {
    const look = { size: { width: 390, height: 844 }, locale: 'fr', colorScheme: 'dark' } as const
    expect(await faultsOfEveryScreen(look)).toEqual({})
  }, 400_000)
})
