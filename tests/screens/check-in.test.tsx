import { readToday } from '@tandem/contract/today'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { openFromFile, rate, samirsCheckIns } from '../support/check-in-screen.tsx'

import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('a check-in with the employer', () => {
  it('takes ratings, what was not seen, an example below 3, words, a next date and the time', async () => {
    const { nadia, placementId, mmeLenoir, file, stored, entries } = await samirsCheckIns()
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with Boulangerie Lenoir', 'Employer check-in')
    expect(form.getByText('Boulangerie Lenoir · Samir Haddad')).toBeVisible()
    expect(form.getByLabelText('Who answered')).toHaveValue(mmeLenoir)

    const before = form.queryAllByLabelText('One example').length
    await rate(user, form, 'Comes, and on time', '5')
    await rate(user, form, 'Keeps the pace', '2')
    await rate(user, form, 'Works safely', 'Not seen')
    await rate(user, form, 'All in all, we are satisfied', '3')
    expect(form.getAllByLabelText('One example')).toHaveLength(before + 1)
    await user.type(form.getByLabelText('One example'), 'Slow at the 5 am bake')
    await user.type(form.getByLabelText('What must get better?'), 'The pace.')
    await user.selectOptions(form.getByLabelText('What the employer intends with the contract'), 'Not sure')
    await user.click(form.getByRole('radio', { name: 'As now' }))
    await user.type(form.getByLabelText('Next check-in'), '2026-12-03')
    await user.clear(form.getByLabelText('Time spent'))
    await user.type(form.getByLabelText('Time spent'), '0h25')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))

    expect(await screen.findByText('Check-in saved')).toBeVisible()
    expect(stored()).toMatchObject([
      {
        placementId,
        party: 'employer',
        heldOn: '2026-11-24',
        channel: 'phone',
        contactId: mmeLenoir,
        ratings: [
          { item: 'punctuality', question: 'Comes, and on time', value: 5, example: null },
          { item: 'pace', question: 'Keeps the pace', value: 2, example: 'Slow at the 5 am bake' },
          { item: 'safety', question: 'Works safely', value: null, example: null },
          { item: 'overall', question: 'All in all, we are satisfied', value: 3, example: null },
        ],
        words: [{ word: 'toImprove', question: 'What must get better?', answer: 'The pace.' }],
        intention: 'unsure',
        wish: 'same',
        nextOn: '2026-12-03',
      },
    ])
    expect(entries()).toMatchObject([{ minutes: 25, travelMinutes: 0, kind: 'evaluation', mode: 'phone' }])
  })

  it('is on the timeline at once, and no longer due', async () => {
    const { nadia } = await samirsCheckIns()
    const { user } = openApp(nadia, '/')
    const line = (await screen.findByText('Employer check-in')).closest('li') as HTMLElement
    await user.click(within(line).getByRole('button', { name: 'Check in' }))
    const form = await theDialog('Employer check-in')
    expect(await form.findByText('Due 2 Oct')).toBeVisible()
    await rate(user, form, 'Keeps the pace', '2')
    await user.click(form.getByRole('button', { name: 'Save check-in' }))

    await waitFor(() => expect(screen.queryByText('Employer check-in')).toBeNull())
    const { items } = await ok(nadia, readToday, { query: { scope: 'mine' } })
    expect(items.filter((item) => item.kind === 'employerCheckIn')).toEqual([])
    await user.click(screen.getAllByRole('link', { name: /Samir Haddad/ })[0] as HTMLElement)
    expect(await screen.findByText('Check-in, call')).toBeVisible()
    expect(screen.getByText('pace 2/5')).toBeVisible()
  })

  it('shows what was said last time beside each question', async () => {
    const { g, nadia, samir, placementId, file } = await samirsCheckIns()
    g.checkIn(nadia, samir, placementId, {
      channel: 'visit',
      ratings: [{ item: 'pace', question: 'Keeps the pace', value: 4, example: null }],
    })
    const { user } = openApp(nadia, file)
    const form = await openFromFile(user, 'Check in with Boulangerie Lenoir', 'Employer check-in')
    expect(form.getByRole('radiogroup', { name: 'Keeps the pace' })).toHaveAccessibleDescription('last time 4')
    expect(form.getByRole('radio', { name: 'Visit' })).toBeChecked()
  })

  it('is not offered once the person does not want the employer contacted', async () => {
    const { g, nadia } = await samirsCheckIns()
    const ines = g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau' })
    g.placement(ines, { employerContactRefusedOn: '2026-11-01' })
    const { user } = openApp(nadia, `/people/${ines.workerId}`)
    expect(
      await screen.findByText(/Invisible coach since 1 Nov 2026: nothing leaves toward Boulangerie Lenoir/),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Check in' }))
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Check in with the worker'])
  })
})

describe('a check-in with the worker', () => {
  it('asks the mirrored questions, in French too, and keeps apart what must not be told', async () => {
    const { nadia, file, stored } = await samirsCheckIns('fr')
    const { user } = openApp(nadia, file)
    await choose(user, 'Faire le point', 'Faire le point avec la personne')
    const form = await theDialog('Point avec la personne')
    await rate(user, form, 'Je tiens le rythme', '4')
    const secret = form.getByLabelText('Que ne faut-il pas dire à l’employeur ?')
    expect(secret).toHaveAccessibleDescription('Lu seulement par les coachs de ce dossier.')
    await user.type(secret, 'Le bus de nuit.')
    expect(form.queryByLabelText('Qui a répondu')).toBeNull()
    await user.click(form.getByRole('button', { name: 'Enregistrer le point' }))
    await waitFor(() =>
      expect(stored()).toMatchObject([
        { party: 'worker', words: [{ word: 'notForEmployer', answer: 'Le bus de nuit.' }], intention: null },
      ]),
    )
  })
})
