import { listCaseload } from '@tandem/contract/caseload'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { dueHolds } from '../../apps/server/src/features/due/due.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function twoPeople() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach()
  const ines = g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau', enteredOn: '2026-11-10' })
  const samir = g.episode(nadia, { firstName: 'Samir', lastName: 'Haddad' })
  g.plan(samir)
  g.placement(samir)
  g.task(nadia, ines, { title: 'Ask the school about the canteen', dueOn: '2026-11-23' })
  g.task(nadia, ines, { title: 'Send the bus map', dueOn: '2026-11-27' })
  return { g, nadia, samir, holds: () => w.context.db.select().from(dueHolds).all() }
}

const firstLine = async () => {
  const list = await screen.findByRole('list', { name: 'What needs you, late first' })
  return within(list).getAllByRole('listitem')[0]?.textContent
}

describe('putting something off for a few days', () => {
  it('takes one choice and no reason, and is taken back at once', async () => {
    const { nadia, holds } = await twoPeople()
    const { user } = openApp(nadia, '/')

    await choose(user, 'More for Ask the school about the canteen Inès Moreau', 'Back on Mon 30')
    expect(await screen.findByText('On hold until 30 Nov')).toBeVisible()
    expect(holds()).toMatchObject([{ untilOn: '2026-11-30', reason: '' }])
    await user.click(await screen.findByText('1 thing on hold'))
    expect(within(screen.getByRole('list', { name: 'On hold' })).getByText('put off until 30 Nov')).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.queryByText('1 thing on hold')).toBeNull())
    expect(screen.getByText(/Ask the school about the canteen/)).toBeVisible()
  })

  it('is another thing than putting on hold, which says its reason', async () => {
    const { nadia, holds } = await twoPeople()
    const { user } = openApp(nadia, '/')
    await choose(user, 'More for Ask the school about the canteen Inès Moreau', 'Put on hold…')
    const dialog = await theDialog('Put on hold')
    await user.clear(dialog.getByLabelText('Until'))
    await user.type(dialog.getByLabelText('Until'), '2026-12-20')
    await user.click(dialog.getByRole('button', { name: 'Put on hold' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Reason: Fill this in.')
    expect(dialog.getByLabelText('Until')).toHaveValue('2026-12-20')
    expect(holds()).toEqual([])
    await user.type(dialog.getByLabelText('Reason'), 'On leave until Christmas')
    await user.click(dialog.getByRole('button', { name: 'Close' }))
    const question = await theDialog('Leave without saving?', 'alertdialog')
    await user.click(question.getByRole('button', { name: 'Keep for later' }))
    await choose(user, 'More for Ask the school about the canteen Inès Moreau', 'Put on hold…')
    const again = await theDialog('Put on hold')
    await user.click(again.getByRole('button', { name: 'Go on' }))
    expect(again.getByLabelText('Reason')).toHaveValue('On leave until Christmas')
    expect(again.getByLabelText('Until')).toHaveValue('2026-12-20')
  })
})

describe('my week', () => {
  it('tells the people carried by the same rule as the caseload', async () => {
    const { nadia } = await twoPeople()
    const { loads } = await ok(nadia, listCaseload, { query: {} })
    expect(loads).toMatchObject([{ people: 2 }])
    openApp(nadia, '/')
    const week = within((await screen.findByRole('heading', { name: 'My week' })).closest('section') as HTMLElement)
    const { target } = loads[0] ?? { target: null }
    expect(week.getByText('Caseload').parentElement).toHaveTextContent(`2 of ${target}`)
  })
})

describe('the list by person', () => {
  it('puts together what concerns one person, whoever waits longest first, and keeps it in the address', async () => {
    const { nadia } = await twoPeople()
    const { user } = openApp(nadia, '/')
    await firstLine()

    await user.click(screen.getByRole('radio', { name: 'By person' }))
    const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    await waitFor(() => expect(headings().slice(0, 2)).toEqual(['Samir Haddad', 'Inès Moreau']))
    const ines = within(screen.getByRole('list', { name: 'Inès Moreau' }))
    expect(ines.getAllByRole('listitem')).toHaveLength(2)
    expect(screen.getByText('2 things, 1 late')).toBeVisible()

    await user.click(screen.getByRole('radio', { name: 'By day' }))
    expect(await firstLine()).toContain('Samir Haddad')
  })

  it('opens by person from its address', async () => {
    const { nadia } = await twoPeople()
    openApp(nadia, '/?by=person')
    expect(await screen.findByRole('list', { name: 'Inès Moreau' })).toBeVisible()
  })
})

describe('a check-in that is due', () => {
  it('can be asked for by a link from its line', async () => {
    const { nadia } = await twoPeople()
    const { user } = openApp(nadia, '/')
    const list = await screen.findByRole('list', { name: 'What needs you, late first' })
    const line = within(list)
      .getAllByRole('listitem')
      .find((one) => one.textContent?.includes('Employer check-in'))
    await user.click(within(line as HTMLElement).getByRole('button', { name: 'Send link' }))
    expect(await screen.findByRole('dialog')).toHaveTextContent(/link/i)
  })
})
