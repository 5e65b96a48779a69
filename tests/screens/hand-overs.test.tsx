import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function beforeTheLeave() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const sofia = g.coach(g.team(), { name: 'Sofia Lind' })
  const luc = g.coach(sofia.teamId, { name: 'Luc Martin' })
  const lead = g.lead(sofia.teamId)
  const samir = g.episode(sofia)
  g.episode(sofia, { firstName: 'Inès', lastName: 'Moreau' })
  return { w, g, sofia, luc, lead, samir }
}

describe('handing people over', () => {
  it('asks whom and when, what must be known, and says what happens before it does', async () => {
    const { lead } = await beforeTheLeave()
    const { user } = openApp(lead, '/team')
    await choose(user, 'More for Sofia Lind', 'Hand people over')

    await user.click(await screen.findByRole('button', { name: 'Next' }))
    expect(await screen.findByText('Fill this in.')).toBeDefined()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who takes over' }), 'Luc Martin')
    await user.click(screen.getByRole('checkbox', { name: 'Inès Moreau' }))
    await user.click(screen.getByRole('button', { name: 'Next' }))

    await user.type(await screen.findByRole('textbox', { name: /^What not to do/ }), 'Never call before ten.')
    expect(screen.getAllByRole('heading', { level: 3, name: 'Samir Haddad' })).toHaveLength(1)
    expect(screen.queryByRole('heading', { name: 'Inès Moreau' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Next' }))

    expect(await screen.findByText(/Luc Martin becomes the main coach of 1 person/)).toBeDefined()
    expect(screen.getByText('Entries keep their author. Private notes stay with Sofia Lind.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Hand over' }))

    expect(await screen.findByText(/1 person goes to Luc Martin on/)).toBeDefined()
    expect(await screen.findByText('Sofia Lind → Luc Martin, 24 Nov')).toBeDefined()
  })

  it('begins from one person’s file, keeps what was typed, and is handed back', async () => {
    const { sofia, lead, samir } = await beforeTheLeave()
    const first = openApp(sofia, `/people/${samir.workerId}`)
    await choose(first.user, 'Change', 'Hand over')
    await first.user.selectOptions(await screen.findByRole('combobox', { name: 'Who takes over' }), 'Luc Martin')
    expect((screen.getByRole('checkbox', { name: 'Inès Moreau' }) as HTMLInputElement).checked).toBe(false)
    await first.user.click(screen.getByRole('button', { name: 'Next' }))
    await first.user.click(await screen.findByRole('button', { name: 'Next' }))
    await first.user.click(await screen.findByRole('button', { name: 'Hand over' }))
    await screen.findByText(/1 person goes to Luc Martin on/)
    first.unmount()

    const { user } = openApp(lead, '/team')
    await user.click(await screen.findByRole('button', { name: 'Hand back what Luc Martin took over from Sofia Lind' }))
    const dialog = await theDialog('Hand these people back?', 'alertdialog')
    await user.click(dialog.getByRole('button', { name: 'Hand back' }))
    expect(await screen.findByText('Sofia Lind → Luc Martin, 24 Nov · handed back')).toBeDefined()
    const row = within(screen.getByRole('row', { name: /^Sofia Lind/ }))
    expect(row.getByText('2 of 20')).toBeDefined()
  })
})
