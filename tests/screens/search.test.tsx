import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SearchBox } from '../../apps/web/src/features/search/search-box.tsx'
import { signedInAs } from '../support/app.ts'
import { showAt } from '../support/page.tsx'
import { aCompany } from '../support/places.ts'

describe('the search box', () => {
  it('is reached by Ctrl K and by /, finds by any word, and opens a person’s file with Enter', async () => {
    const { coach, samir } = await aCompany()
    const { user, router, line } = showAt(coach, '/', <SearchBox />)
    const box = await screen.findByRole('combobox')
    expect(screen.getByText('Ctrl K')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
    await user.keyboard('/')
    expect(document.activeElement).toBe(box)
    ;(document.activeElement as HTMLElement).blur()
    await user.keyboard('{Control>}k{/Control}')
    expect(document.activeElement).toBe(box)

    await user.keyboard('hàddad sam')
    const option = await screen.findByRole('option', { name: /Samir Haddad/ })
    expect(option.textContent).toContain('Person · Boulangerie Lenoir')
    await user.keyboard('{Enter}')

    await waitFor(() => expect(router.state.location.pathname).toBe(`/people/${samir.workerId}`))
    expect(line.sent.every((one) => !/haddad|sam/i.test(one))).toBe(true)
  })

  it('leads to a company', async () => {
    const { coach, employerId } = await aCompany()
    const { user, router } = showAt(coach, '/', <SearchBox />)
    await user.type(await screen.findByRole('combobox'), 'lenoir')
    await user.click(await screen.findByRole('option', { name: /Boulangerie Lenoir/ }))

    await waitFor(() => expect(router.state.location.pathname).toBe(`/employers/${employerId}`))
  })

  it('tells who coaches a colleague’s person, and leads to the door of the file, not into it', async () => {
    const { w, g, coach } = await aCompany()
    const colleague = signedInAs(w, g.member(['coach'], [coach.teamId], { locale: 'fr' }))
    const { user, router } = showAt(colleague, '/', <SearchBox />, { locale: 'fr' })
    await user.type(await screen.findByRole('combobox'), 'haddad')
    const option = await screen.findByRole('option', { name: /Samir Haddad/ })
    expect(within(option).getByText('Accompagnée par Nadia Benali : seul le nom vous est visible')).toBeDefined()
    await user.click(option)

    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/people\//))
  })

  it('says when nothing is found', async () => {
    const { coach } = await aCompany()
    const { user } = showAt(coach, '/', <SearchBox />)
    await user.type(await screen.findByRole('combobox'), 'zz')

    expect((await screen.findAllByText('Nothing found')).length).toBeGreaterThan(0)
  })
})
