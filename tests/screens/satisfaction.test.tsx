import { listSatisfaction } from '@tandem/contract/satisfaction'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { samirAtWork } from '../support/places.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('satisfaction at the end', () => {
  it('is written down of each side with its own statements, corrected and voided, from the file', async () => {
    const { nadia, samir, file } = await samirAtWork()
    const { user } = openApp(nadia, file)
    await choose(user, 'Change', 'Satisfaction at the end')
    const form = await theDialog('What do they think of the coaching?')
    expect(form.getByLabelText(/^Who answered/)).toHaveValue('Samir')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect((await form.findAllByText(/Note at least one answer/)).length).toBeGreaterThan(0)
    await user.click(form.getByRole('radio', { name: /Employer/ }))
    expect(form.queryByRole('radiogroup', { name: 'The job suits me' })).toBeNull()
    const clear = form.getByRole('radiogroup', { name: /^What the service offered was clear/ })
    await user.click(within(clear).getByRole('radio', { name: '4' }))
    await user.selectOptions(form.getByLabelText(/^The whole/), '8')
    await user.click(form.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('8 of 10, 24 Nov')).toBeVisible()
    await user.click(screen.getByText('Answers of Boulangerie Lenoir'))
    expect(screen.getByText('4 of 5')).toBeVisible()
    const more = 'More about the answer of Boulangerie Lenoir'
    await choose(user, more, 'Correct')
    const mending = await theDialog('What does Boulangerie Lenoir think of the coaching?')
    await user.click(mending.getByRole('radio', { name: 'Does not want to' }))
    await user.click(mending.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('did not want to answer, 24 Nov')).toBeVisible()
    const params = { episodeId: samir.episodeId }
    expect((await ok(nadia, listSatisfaction, { params })).surveys).toMatchObject([
      { party: 'employer', outcome: 'refused', mark: null, statements: [] },
    ])
    await choose(user, more, 'Void this form')
    const voiding = await theDialog('Void this form')
    await user.type(voiding.getByLabelText('Why'), 'Another company')
    await user.click(voiding.getByRole('button', { name: 'Void' }))
    expect(await screen.findByText(/Voided: Another company/)).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: more })).toBeNull())
  })

  it('is asked for in the closing of a plan, beside what each side says', async () => {
    const { nadia, planId, file } = await samirAtWork()
    const { user } = openApp(nadia, `${file}/review/${planId}`)
    await user.click(await screen.findByRole('button', { name: 'Begin the closing' }))
    for (let step = 0; step < 3; step++) await user.click(await screen.findByRole('button', { name: 'Next' }))
    expect(await screen.findByRole('heading', { name: 'What both think of the coaching' })).toBeVisible()
    expect(screen.getByText('Nobody was asked yet.')).toBeVisible()
  })
})
