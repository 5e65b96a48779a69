import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { scene } from '../support/scene.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('the memory of a company', () => {
  it('opens on the people behind a number, and keeps what to know of the work with who said so', async () => {
    const s = await scene()
    const { user } = openApp(s.coach, `/employers/${s.employerId}`)

    const card = within(await screen.findByRole('region', { name: 'Company memory' }))
    await user.click(await card.findByText('After 3 months'))
    const [early] = card.getAllByRole('list', { name: 'Too early to tell · 1' })
    expect(early).toBeVisible()
    const person = within(early as HTMLElement).getByRole('link', { name: 'Zéphyrine Quastelbrok' })
    expect(person).toHaveAttribute('href', `/people/${s.workerId}`)

    await user.click(card.getByRole('button', { name: 'Note a condition' }))
    const form = await theDialog('Note a condition')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByRole('link', { name: /^What about/ })).toBeVisible()
    await user.selectOptions(form.getByLabelText('What about'), 'Noise')
    await user.type(form.getByLabelText(/^In a few words/), 'Loud before six')
    await user.type(form.getByLabelText('Who said so'), 'M. Roy')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await card.findByText('M. Roy, 24 Nov 2026')).toBeVisible()

    await choose(user, 'More for “Loud before six”', 'No longer so')
    const ending = await theDialog('Is it no longer so?')
    await user.type(ending.getByLabelText('What has changed'), 'New ovens')
    await user.click(ending.getByRole('button', { name: 'No longer so' }))
    expect(await card.findByText(/Nothing noted yet\.$/)).toBeVisible()
  })
})
