import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openFromFile, rate, samirsCheckIns } from '../support/check-in-screen.tsx'

import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('a refused check-in', () => {
  it('is one in which nobody said anything: it would make who was never asked look heard', async () => {
    const { nadia, file, stored } = await samirsCheckIns('fr')
    const { user } = openApp(nadia, file)
    await choose(user, 'Faire le point', 'Faire le point avec la personne')
    await screen.findByRole('region', { name: /^Comment cela se passe-t-il/ })
    const form = await theDialog('Point avec la personne')
    await user.keyboard('{Control>}{Enter}{/Control}')

    const summary = within(await form.findByRole('alert'))
    await user.click(summary.getByRole('link', { name: /^Notez au moins une réponse/ }))
    expect(form.getAllByRole('radio', { name: '1' })[0]).toHaveFocus()
    expect(stored()).toEqual([])
    await user.click(form.getAllByRole('radio', { name: 'Pas vu' })[0] as HTMLElement)
    await user.click(form.getByRole('button', { name: 'Enregistrer le point' }))
    await waitFor(() => expect(stored()).toHaveLength(1))
  })

  it('keeps every value and says what is wrong beside the field', async () => {
    const { nadia, file, stored } = await samirsCheckIns()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with Boulangerie Lenoir', 'Employer check-in')
    await rate(user, form, 'Keeps the pace', '1')
    await user.type(form.getByLabelText('One example'), 'Trays')
    await user.type(form.getByLabelText('What goes well?'), 'Customers like him.')
    await user.clear(form.getByLabelText('When'))
    await user.type(form.getByLabelText('When'), '2026-09-01')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))

    const fault = 'The check-in is more than a week before the first day of the job.'
    await waitFor(() => expect(form.getByLabelText('When')).toHaveAccessibleDescription(fault))
    expect(form.getByRole('alert')).toHaveFocus()
    expect(form.getByLabelText('What goes well?')).toHaveValue('Customers like him.')
    expect(form.getByLabelText('One example')).toHaveValue('Trays')

    await user.clear(form.getByLabelText('When'))
    await user.type(form.getByLabelText('When'), '2026-11-20')
    await user.type(form.getByLabelText('Next check-in'), '2026-11-20')
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), 'a while')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() =>
      expect(form.getByLabelText('Time spent')).toHaveAccessibleDescription(
        'Write the duration as 1h15, 45 min or 1:30.',
      ),
    )
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '20')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() =>
      expect(form.getByLabelText('Next check-in')).toHaveAccessibleDescription(
        /The next date is before this check-in\./,
      ),
    )
    expect(stored()).toEqual([])

    await user.clear(form.getByLabelText('Next check-in'))
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() => expect(stored()).toMatchObject([{ heldOn: '2026-11-20', nextOn: null }]))
  })

  it('says under the example that it is too long', async () => {
    const { nadia, file, stored } = await samirsCheckIns()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with the worker', 'Worker check-in')
    await rate(user, form, 'I get there on time', '4')
    await rate(user, form, 'I feel safe', '1')
    await user.click(form.getByLabelText('One example'))
    await user.paste('x'.repeat(241))
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    await waitFor(() => expect(form.getByLabelText('One example')).toHaveAccessibleDescription(/This is too long\./))
    expect(stored()).toEqual([])
  })

  it('without a network is kept and counted once when it goes out', async () => {
    const { nadia, file, stored, entries } = await samirsCheckIns()
    const { user, line } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with the worker', 'Worker check-in')
    await rate(user, form, 'I feel safe', '5')
    line.state = 'deaf'
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    expect(await form.findByText(/No connection\. What you typed is kept/)).toBeVisible()
    line.state = 'up'
    await user.click(form.getByRole('button', { name: 'Save check-in' }))
    expect(await screen.findByText('Check-in saved')).toBeVisible()
    expect(stored()).toHaveLength(1)
    expect(entries()).toHaveLength(1)
  })
})
