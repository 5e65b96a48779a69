import { listDivergenceTalks } from '@tandem/contract/divergence-talks'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { samirAtWork } from '../support/places.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('a talk of three', () => {
  it('is noted from Today by way of the file, and stands there in one line until it is voided', async () => {
    const { g, nadia, samir, placementId } = await samirAtWork()
    const rated = (value: number) => [{ item: 'pace', question: 'pace', value, example: null }]
    g.checkIn(nadia, samir, placementId, { party: 'worker', heldOn: '2026-11-18', ratings: rated(5) })
    g.checkIn(nadia, samir, placementId, { party: 'employer', heldOn: '2026-11-20', ratings: rated(2) })
    const { user } = openApp(nadia, '/')

    await user.click(await screen.findByRole('link', { name: 'Note the talk' }))
    await user.click(await screen.findByRole('button', { name: 'Note the talk about Boulangerie Lenoir' }))
    const form = await theDialog('Note the talk')
    expect(form.getByRole('button', { name: 'Pace' })).toHaveAttribute('aria-pressed', 'true')
    await user.selectOptions(form.getByLabelText(/^How it ended/), 'It stays open')
    expect(form.getByLabelText(/^Come back to it on/)).toHaveValue('2026-12-08')
    await user.selectOptions(form.getByLabelText(/^How it ended/), 'The difference is explained')
    expect(form.queryByLabelText(/^Come back to it on/)).toBeNull()
    await user.click(form.getByRole('button', { name: 'Save' }))
    await user.type(await form.findByLabelText(/^What explains it/), 'He counts boxes.')
    await user.click(form.getByRole('button', { name: 'Save' }))

    const talks = within(await screen.findByRole('list', { name: 'Talks of three about Boulangerie Lenoir' }))
    expect(talks.getByText(/^24 Nov · Pace · The difference is explained · He counts boxes\. · noted by/)).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Note the talk/ })).toBeNull())
    expect((await ok(nadia, listDivergenceTalks, { params: { placementId } })).talks).toMatchObject([
      { items: ['pace'], heldOn: '2026-11-24', untilOn: null, words: 'He counts boxes.' },
    ])

    await choose(user, 'More about the talk of 24 Nov', 'Void this talk')
    const voiding = await theDialog('Void this talk')
    await user.type(voiding.getByLabelText('Why'), 'Another person')
    await user.click(voiding.getByRole('button', { name: 'Void' }))
    expect(await talks.findByText('Voided: Another person')).toBeVisible()
    expect(await screen.findByRole('button', { name: /^Note the talk/ })).toBeVisible()
  })
})
