import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EmployerScreen } from '../../apps/web/src/features/employers/employer-screen.tsx'
import { EmployersScreen } from '../../apps/web/src/features/employers/employers-screen.tsx'
import { SearchBox } from '../../apps/web/src/features/search/search-box.tsx'
import { TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { showAt } from '../support/page.tsx'

async function aBakery() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const bakery = g.employer('Boulangerie Lenoir')
  const laundry = g.employer('Blanchisserie du Cornet')
  g.placement(samir, { establishmentId: bakery.establishmentId })
  return { nadia, samir, bakery, laundry }
}

describe('the companies', () => {
  it('come with the people there and the next check-in, and narrow by name', async () => {
    const { nadia } = await aBakery()
    const { user } = showAt(nadia, '/employers', <EmployersScreen mayEdit owners={[]} />)

    const first = (await screen.findAllByRole('row'))[1]
    expect(first?.textContent).toContain('Boulangerie Lenoir')
    expect(screen.getByText('2 companies · 1 person there now')).toBeDefined()

    await user.type(screen.getByRole('searchbox', { name: 'Find in the list' }), 'cornet')
    expect(screen.getAllByRole('row')).toHaveLength(2)
    expect(screen.getByRole('link', { name: 'Blanchisserie du Cornet' })).toBeDefined()
  })

  it('say who begins when there is none yet, in French too', async () => {
    const w = await world()
    const nadia = given(w).coach()
    showAt(nadia, '/employers', <EmployersScreen mayEdit owners={[]} />, { locale: 'fr' })

    expect(await screen.findByText('Pas encore d’entreprise')).toBeDefined()
  })

  it('can be added, a missing name being told beside its field', async () => {
    const { nadia } = await aBakery()
    const { user } = showAt(nadia, '/employers', <EmployersScreen mayEdit owners={[]} />)

    await user.click(await screen.findByRole('button', { name: 'Add a company' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: /^Sector/ }), 'Bakery')
    await user.click(within(dialog).getByRole('button', { name: /^(Add|Save)/ }))

    const name = within(dialog).getByRole('textbox', { name: /^Company/ })
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect((within(dialog).getByRole('textbox', { name: /^Sector/ }) as HTMLInputElement).value).toBe('Bakery')
  })
})

describe('one company', () => {
  it('shows who works there, and takes a new contact', async () => {
    const { nadia, bakery } = await aBakery()
    const { user } = showAt(
      nadia,
      '/employers/$employerId',
      <EmployerScreen employerId={bakery.employerId} today={TODAY} owners={[]} openLog={() => {}} />,
      { address: `/employers/${bakery.employerId}` },
    )

    expect(await screen.findByRole('heading', { name: 'Boulangerie Lenoir', level: 1 })).toBeDefined()
    expect(screen.getByRole('link', { name: /Samir Haddad/ })).toBeDefined()

    await user.click(screen.getByRole('button', { name: 'Add a contact' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Claire Dumont')
    await user.click(within(dialog).getByRole('button', { name: /^(Add|Save)/ }))

    expect(await screen.findByText('Claire Dumont')).toBeDefined()
  })
})

describe('the search', () => {
  it('finds a person and a company, whatever the accents, and goes there', async () => {
    const { nadia, samir } = await aBakery()
    const { user, router } = showAt(nadia, '/', <SearchBox />)

    await user.type(await screen.findByRole('combobox'), 'hàddad')
    await user.click(await screen.findByRole('option', { name: /Samir Haddad/ }))

    expect(router.state.location.pathname).toBe(`/people/${samir.workerId}`)
  })
})
