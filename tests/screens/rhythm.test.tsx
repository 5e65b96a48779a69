import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { missedCheckIns } from '../../apps/server/src/features/check-ins/check-ins.table.ts'
import { planCadences } from '../../apps/server/src/features/plans/plans.table.ts'
import { placementSubsidies } from '../../apps/server/src/features/subsidies/subsidies.table.ts'
import { samirAtWork } from '../support/places.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('the rhythm of a plan', () => {
  it('becomes its own with the company, shows its next days while it is changed, and is refused beside its field', async () => {
    const { w, nadia, file } = await samirAtWork()
    const { user } = openApp(nadia, `${file}?tab=plan`)
    await screen.findByRole('button', { name: 'More for plan 1' })
    await choose(user, 'More for plan 1', 'Rhythm with the company…')
    const form = await theDialog('Rhythm with the company')
    expect(form.getByText('4 weeks after the first day')).toBeVisible()
    await user.click(form.getByRole('radio', { name: 'Its own' }))
    for (const number of [7, 6, 5, 4, 3, 2])
      await user.click(form.getByRole('button', { name: `Remove: With the company, line ${number}` }))
    const line = within(form.getByRole('group', { name: 'With the company, line 1' }))
    await user.clear(line.getByLabelText('Day'))
    await user.type(line.getByLabelText('Day'), '-9')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(line.getByLabelText('Day')).toHaveAccessibleDescription(/too little/))
    await user.clear(line.getByLabelText('Day'))
    await user.type(line.getByLabelText('Day'), '70')
    await user.selectOptions(line.getByLabelText('How'), 'Visit')
    expect(form.getByText(/8 Dec \(Visit\)/)).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('10 weeks after the first day (a visit)')).toBeVisible()
    expect(w.context.db.select().from(planCadences).all()).toMatchObject([
      { party: 'employer', number: 1, lines: [{ at: 'day', day: 70, by: 'visit' }] },
    ])
  })
})

describe('a check-in that did not take place', () => {
  it('is noted from Today with its reason and stands in the history as a gap', async () => {
    const { w, nadia } = await samirAtWork()
    const { user } = openApp(nadia, '/')
    const more = await screen.findAllByRole('button', { name: /^More for Employer check-in/ })
    await user.click(more[0] as HTMLElement)
    await user.click(await screen.findByRole('menuitem', { name: 'It did not take place…' }))
    const form = await theDialog('The check-in did not take place')
    await user.click(form.getByRole('button', { name: 'Note it' }))
    await waitFor(() => expect(form.getByLabelText('Why')).toHaveAccessibleDescription('Fill this in.'))
    await user.selectOptions(form.getByLabelText('Why'), 'Not reached')
    await user.click(form.getByRole('button', { name: 'Note it' }))
    await screen.findByText('Noted: it did not take place')
    expect(w.context.db.select().from(missedCheckIns).all()).toMatchObject([{ reason: 'notReached' }])
  })
})

describe('a subsidy', () => {
  it('is written down on the job and stands out before it ends', async () => {
    const { w, nadia, file } = await samirAtWork()
    const { user } = openApp(nadia, `${file}?tab=jobs`)
    await user.click(await screen.findByRole('button', { name: /^Add a subsidy for the job at/ }))
    const form = await theDialog('Add a subsidy')
    await user.type(form.getByLabelText('Who pays'), 'The region')
    await user.type(form.getByLabelText('Last day'), '2026-12-31')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Ends on 31 Dec 2026')).toBeVisible()
    expect(w.context.db.select().from(placementSubsidies).all()).toMatchObject([{ payer: 'The region', amount: '' }])
  })
})
