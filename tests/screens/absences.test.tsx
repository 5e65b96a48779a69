import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function aTeam() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const sofia = g.coach(g.team(), { name: 'Sofia Lind' })
  const tunde = g.coach(sofia.teamId, { name: 'Tunde Okoye' })
  const lead = g.lead(sofia.teamId)
  const samir = g.episode(sofia)
  g.episode(sofia, { firstName: 'Inès', lastName: 'Moreau' })
  return { w, g, sofia, tunde, lead, samir }
}

describe('an absence', () => {
  it('is planned from the team, one colleague for everybody and one person apart', async () => {
    const { lead } = await aTeam()
    const { user } = openApp(lead, '/team')
    await choose(user, 'More for Sofia Lind', 'Absence and cover')
    await screen.findByText('0 of 2 people covered.')
    const dialog = await theDialog('When Sofia Lind is away')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Who stands in' }), 'Tunde Okoye')
    expect(dialog.getByText('2 of 2 people covered.')).toBeDefined()
    await user.click(dialog.getByText('Person by person'))
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Inès Moreau' }), 'Nobody')
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    const row = within(await screen.findByRole('row', { name: /^Sofia Lind/ }))
    expect(await row.findByText('Since 24 Nov, return not known')).toBeDefined()
    expect(row.getByText('covered by Tunde Okoye · 1 person without cover')).toBeDefined()
    expect(within(screen.getByRole('row', { name: /^Tunde Okoye/ })).getByText('stands in for 1 person')).toBeDefined()
  })

  it('is told in Today: to whoever stands in by person, to the lead where nobody does', async () => {
    const { g, sofia, tunde, lead, samir } = await aTeam()
    g.task(sofia, samir)
    const absenceId = g.absence(sofia, { toOn: '2026-12-04' })
    g.assignment(samir.episodeId, tunde.memberId, { share: 'replacement', fromOn: '2026-11-24', absenceId })

    const { unmount } = openApp(tunde, '/')
    expect(await screen.findByText(/covering for Sofia Lind/)).toBeDefined()
    unmount()
    openApp(lead, '/')
    const panel = within(await screen.findByRole('region', { name: 'Nobody covers' }))
    expect(panel.getByText('Away until 4 Dec · 1 person without cover')).toBeDefined()
    expect(panel.getByRole('link', { name: 'Plan the cover in Team' })).toBeDefined()
  })

  it('is a coach’s own to plan, and what is wrong stands beside its field', async () => {
    const { sofia } = await aTeam()
    const { user } = openApp(sofia, '/settings')
    await user.click(await screen.findByRole('button', { name: 'Plan an absence' }))
    await screen.findByText('0 of 2 people covered.')
    const dialog = await theDialog('When Sofia Lind is away')
    await user.type(dialog.getByLabelText(/^Last day away/), '2026-11-20')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await dialog.findAllByText(/before/)).not.toHaveLength(0)
    await user.clear(dialog.getByLabelText(/^Last day away/))
    await user.type(dialog.getByLabelText(/^Last day away/), '2026-11-30')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('24 Nov to 30 Nov')).toBeDefined()
  })

  it('says for whom one stands in on the days chosen', async () => {
    const { g, sofia, tunde, samir } = await aTeam()
    const absenceId = g.absence(sofia, { fromOn: '2026-12-01', toOn: '2026-12-04' })
    const days = { fromOn: '2026-12-01', toOn: '2026-12-04', absenceId }
    g.assignment(samir.episodeId, tunde.memberId, { share: 'replacement', ...days })
    const { user } = openApp(tunde, '/settings')
    await user.click(await screen.findByRole('button', { name: 'Plan an absence' }))
    await screen.findByText(/^On these days you stand in/)
    const dialog = await theDialog('When Tunde Okoye is away')
    expect(
      dialog.getByText('On these days you stand in for Sofia Lind (1 person): they need somebody else.'),
    ).toBeDefined()
    await user.type(dialog.getByLabelText(/^Last day away/), '2026-11-30')
    expect(dialog.queryByText(/^On these days/)).toBeNull()
  })
})

describe('the file of a colleague’s person', () => {
  it('is opened in need with a reason, read without anything to write, and seen by the lead', async () => {
    const { tunde, lead, samir } = await aTeam()
    const { user, unmount } = openApp(tunde, `/people/${samir.workerId}`)
    expect(await screen.findByText(/^Accompanied by Sofia Lind/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: /^Open the file until/ }))
    expect(await screen.findByText('Fill this in.')).toBeDefined()
    await user.type(screen.getByRole('textbox', { name: /^Why do you need/ }), 'The company called.')
    await user.click(screen.getByRole('button', { name: /^Open the file until/ }))
    expect(await screen.findByText(/^You read this file in need, until Monday 30 November/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Log' })).toBeNull()
    unmount()

    const shown = openApp(lead, '/team')
    expect(await screen.findByText('The company called.')).toBeDefined()
    await shown.user.click(screen.getByRole('button', { name: 'Close the file of Samir Haddad for Tunde Okoye' }))
    expect(await screen.findByText(/closed 24 Nov/)).toBeDefined()
  })
})
