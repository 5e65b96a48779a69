import { screen } from '@testing-library/react'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { openApp } from '../support/whole-app.tsx'

async function aHouse() {
  const w = await world()
  const g = given(w)
  g.organisation()
  return { w, g, reader: signedInAs(w, g.member(['reader'], [])) }
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name })

describe('a page that a role does not open', () => {
  it.each(['/employers', `/employers/${v7()}`])(
    'is said to be none of a reader’s, and asked of no server: %s',
    async (at) => {
      const { reader } = await aHouse()
      const { line } = openApp(reader, at)

      expect(await title('This page is not part of your role')).toBeVisible()
      expect(screen.getByRole('link', { name: 'Go to my first page' })).toHaveAttribute('href', '/')
      expect(line.sent).not.toContain('GET /api/employers')
    },
  )

  it('is said to be none of an administrator’s: the outcomes', async () => {
    const { g } = await aHouse()
    openApp(g.administrator(), '/outcomes')

    expect(await title('This page is not part of your role')).toBeVisible()
  })
})

describe('the address of a company', () => {
  it.each([v7(), 'x'])('that is none says so, with the way to the list: %s', async (employerId) => {
    const { g } = await aHouse()
    openApp(g.coach(), `/employers/${employerId}`)

    expect(await title('This company is not here')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to the companies' })).toHaveAttribute('href', '/employers')
  })
})
