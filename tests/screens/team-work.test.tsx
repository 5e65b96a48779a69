import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function aTeam() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const lead = g.lead(nadia.teamId)
  const samir = g.episode(nadia)
  g.plan(samir, { endsOn: '2026-11-10' })
  g.logEntry(nadia, samir, { occurredOn: '2026-11-20', recordedAt: '2026-11-23T08:00:00.000Z' })
  g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau', enteredOn: '2026-11-20' })
  return { w, g, nadia, lead }
}

describe('the team', () => {
  it('leads from each number to the people that it counts', async () => {
    const { lead, nadia } = await aTeam()
    const { user, router } = openApp(lead, '/team')
    const row = within(await screen.findByRole('row', { name: /Nadia Benali/ }))
    expect(row.getByText('2 of 20')).toBeDefined()

    await user.click(row.getByRole('link', { name: 'Nadia Benali: 1 plan past its end' }))

    expect(await screen.findByText('1 of 2 shown')).toBeDefined()
    expect(screen.getByRole('row', { name: /Haddad Samir/ })).toBeDefined()
    expect(screen.queryByRole('row', { name: /Moreau/ })).toBeNull()
    expect(router.state.location.search).toEqual({ scope: 'team', coach: nadia.memberId, show: 'planOverdue' })
  })

  it('opens the entries behind the delay of writing', async () => {
    const { lead } = await aTeam()
    const { user } = openApp(lead, '/team')
    await user.click(await screen.findByRole('button', { name: /writes 3 days after/ }))
    const dialog = await theDialog('When Nadia Benali wrote it down')
    expect(await dialog.findByText('3 days after')).toBeDefined()
    expect(dialog.getByRole('link', { name: 'Samir Haddad' })).toBeDefined()
  })

  it('is not in the way of a coach', async () => {
    const { nadia } = await aTeam()
    openApp(nadia, '/team')
    expect(await screen.findByRole('heading', { name: 'This page is not part of your role' })).toBeDefined()
    expect(screen.queryByRole('link', { name: 'Team' })).toBeNull()
  })
})

describe('the working time of a coach', () => {
  it('is said by the lead, and the people stand against it', async () => {
    const { lead } = await aTeam()
    const { user } = openApp(lead, '/team')
    await choose(user, 'More for Nadia Benali', 'Working time')
    await screen.findByText('Full time, as nothing else was said.')
    const dialog = await theDialog('Working time of Nadia Benali')
    const percent = dialog.getByRole('textbox', { name: /^Percent/ })
    await user.clear(percent)
    await user.type(percent, '50')
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('2 of 10')).toBeDefined()
    expect(screen.getByText('50% of a full time')).toBeDefined()
  })
})

describe('the week in numbers', () => {
  it('opens from Today, and each number opens its people', async () => {
    const { nadia } = await aTeam()
    const { user, router } = openApp(nadia, '/')
    await user.click(await screen.findByRole('link', { name: 'The week in numbers' }))
    await user.click(await screen.findByRole('link', { name: '1 new person' }))
    expect(await screen.findByText('1 of 2 shown')).toBeDefined()
    expect(router.state.location.search).toMatchObject({ show: 'entered' })
    expect(screen.getByRole('row', { name: /Moreau/ })).toBeDefined()
  })
})
