import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OutcomesScreen } from '../../apps/web/src/features/outcomes/outcomes-screen.tsx'
import type { OutcomesSearch } from '../../apps/web/src/features/outcomes/outcomes-search.ts'
import { signedInAs, TODAY, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { showAt } from '../support/page.tsx'

function outcomes(search: OutcomesSearch = {}, onSearch: (search: OutcomesSearch) => void = () => {}) {
  return <OutcomesScreen today={TODAY} teams={[]} coaches={[]} mayNamePeople search={search} onSearch={onSearch} />
}

async function aYear() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const placementId = g.placement(samir)
  g.logEntry(nadia, samir, { placementId })
  g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau', enteredOn: '2026-11-10' })
  return { w, g, nadia, samir }
}

describe('the outcomes', () => {
  it('show each figure with what it is counted out of', async () => {
    const { nadia } = await aYear()
    showAt(nadia, '/outcomes', outcomes())

    const access = await screen.findByRole('row', { name: /Access to a job/ })
    expect(access.textContent).toContain('50')
    expect(access.textContent).toContain('1 of 2')
    expect(screen.getByRole('row', { name: /Entries/ }).textContent).toContain('2')
    expect(screen.getByRole('row', { name: /Coaching hours/ }).textContent).toContain('1 h 15')
  })

  it('open on the people behind a figure, and on why the others are not counted', async () => {
    const { nadia } = await aYear()
    const { user } = showAt(nadia, '/outcomes', outcomes())

    await user.click((await screen.findAllByRole('button', { name: 'See who: Access to a job' }))[0] as HTMLElement)

    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByRole('link', { name: 'Samir Haddad' })).toBeDefined()
    expect(within(dialog).getByText('No job started yet · 1')).toBeDefined()
    expect(within(dialog).getByRole('link', { name: 'Inès Moreau' })).toBeDefined()
  })

  it('ask for another period, kept in the address', async () => {
    const { nadia } = await aYear()
    const asked: OutcomesSearch[] = []
    const { user } = showAt(
      nadia,
      '/outcomes',
      outcomes({}, (search) => asked.push(search)),
    )

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Period' }), 'Last year')

    expect(asked).toEqual([{ from: '2025-01-01', to: '2025-12-31' }])
  })

  it('say beside the date that a period may not end before it begins', async () => {
    const { nadia } = await aYear()
    showAt(nadia, '/outcomes', outcomes({ from: '2026-05-01', to: '2026-01-01' }))

    expect(await screen.findByText('The period ends before it begins.')).toBeDefined()
  })

  it('tell a reader figures only, hiding those about few people', async () => {
    const { w, g } = await aYear()
    const luc = g.member(['reader'], [])
    showAt(signedInAs(w, luc), '/outcomes', outcomes())

    const access = await screen.findByRole('row', { name: /Access to a job/ })
    expect(access.textContent).toContain('Fewer than 5 people: not shown')
    expect(screen.queryByRole('button', { name: /See who/ })).toBeNull()
  })
})
