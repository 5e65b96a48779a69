import { onlineManager } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CaseloadScreen } from '../../apps/web/src/features/caseload/caseload-screen.tsx'
import { signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { showAt } from '../support/page.tsx'
import { openApp } from '../support/whole-app.tsx'

const caseload = (
  <CaseloadScreen hasOwn hasTeam mayExport coaches={[]} addActions={<button type="button">Add a person</button>} />
)

async function aCaseload() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  g.plan(samir)
  g.placement(samir)
  g.logEntry(nadia, samir)
  const ines = g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau', enteredOn: '2026-11-10' })
  g.task(nadia, ines)
  return { w, g, nadia }
}

describe('the caseload', () => {
  it('shows who needs something first, with both sides and the next action', async () => {
    const { nadia } = await aCaseload()
    showAt(nadia, '/caseload', caseload)

    const rows = await screen.findAllByRole('row')
    expect(rows).toHaveLength(3)
    expect(rows[1]?.textContent).toContain('Haddad Samir')
    expect(rows[1]?.textContent).toContain('In the job')
    expect(rows[1]?.textContent).toContain('Boulangerie Lenoir')
    expect(rows[2]?.textContent).toContain('Call back about the childcare place')
    expect(screen.getByText('2 people · 2 with something late · 2 for 20 at full time')).toBeDefined()
  })

  it('narrows by name without accents, and says how many are left', async () => {
    const { nadia } = await aCaseload()
    const { user } = showAt(nadia, '/caseload', caseload)

    await user.type(await screen.findByRole('searchbox', { name: 'Find in the list' }), 'ines')

    expect(screen.getAllByRole('row')).toHaveLength(2)
    expect(screen.getByText('1 of 2 shown')).toBeDefined()
    await user.type(screen.getByRole('searchbox'), 'zzz')
    expect(screen.getAllByText('Nobody matches')).not.toHaveLength(0)
    await user.click(screen.getAllByRole('button', { name: 'Show everybody' })[0] as HTMLElement)
    expect(screen.getAllByRole('row')).toHaveLength(3)
  })

  it('keeps its filters in the address', async () => {
    const { nadia } = await aCaseload()
    const { user, router } = showAt(nadia, '/caseload', caseload)

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Phase' }), 'in')

    expect(router.state.location.search).toMatchObject({ phase: 'in' })
    expect(await screen.findAllByRole('row')).toHaveLength(2)
  })

  it('sorts by a column, turns it, and goes back to need', async () => {
    const { nadia } = await aCaseload()
    const { user } = showAt(nadia, '/caseload', caseload)
    const header = await screen.findByRole('button', { name: 'Person' })
    const first = () => within(screen.getAllByRole('row')[1] as HTMLElement).getByRole('rowheader').textContent

    await user.click(header)
    expect(first()).toBe('Haddad Samir')
    await user.click(screen.getByRole('button', { name: 'Person' }))
    expect(first()).toBe('Moreau Inès')
  })

  it('teaches the way in when it is empty, in French too', async () => {
    const w = await world()
    showAt(given(w).coach(), '/caseload', caseload, { locale: 'fr' })

    expect(await screen.findByText('Votre file active est vide')).toBeDefined()
  })

  it('is not for whoever accompanies nobody: they are led to what is theirs', async () => {
    const w = await world()
    const g = given(w)
    g.organisation()
    const { router } = openApp(signedInAs(w, g.member(['reader'], [g.team()])), '/caseload')
    await waitFor(() => expect(router.state.location.pathname).toBe('/outcomes'))
  })

  it('keeps the coach, both sides and the next action in one card of the team', async () => {
    const { g, nadia } = await aCaseload()
    showAt(g.lead(nadia.teamId), '/caseload', caseload, { address: '/caseload?scope=team' })
    const row = within(await screen.findByRole('row', { name: /Haddad Samir/ }))
    expect(row.getByText('Nadia Benali')).toBeDefined()
    expect(row.getByText('Worker seen')).toBeDefined()
    expect(row.getByText('Employer seen')).toBeDefined()
  })

  it('says at once that the device has no network, and comes by itself when it has', async () => {
    const { nadia } = await aCaseload()
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    showAt(nadia, '/caseload', caseload)
    expect(await screen.findByText(/^No connection\./)).toBeDefined()
    onlineManager.setOnline(true)
    expect(await screen.findAllByRole('row')).toHaveLength(3)
  })

  it('says what went wrong and offers to try again', async () => {
    const { nadia } = await aCaseload()
    const { user, line } = showAt(nadia, '/caseload', caseload)
    line.state = 'down'

    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 15_000 })
    line.state = 'up'
    await user.click(again)

    expect(await screen.findAllByRole('row')).toHaveLength(3)
  })
})
