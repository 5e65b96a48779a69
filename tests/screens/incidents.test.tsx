import { listIncidents } from '@tandem/contract/incidents'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('something is wrong', () => {
  it('is told from the person’s file in one side’s words, and asks there for the other side', async () => {
    const w = await world()
    const g = given(w)
    g.organisation()
    const coach = g.coach()
    const person = g.episode(coach)
    g.placement(person, g.employer())
    const { user } = openApp(coach, `/people/${person.workerId}`)

    await choose(user, 'Change', 'Something is wrong')
    const form = await theDialog('Something is wrong')
    await user.click(form.getByLabelText('It is an event with safety'))
    expect(form.getByText(/Tell the employer today, tell the person their rights/)).toBeVisible()
    await user.type(form.getByLabelText(/^What the person says/), 'The guard of the slicer is gone.')
    await user.click(form.getByRole('button', { name: 'Save and hear both' }))
    expect(await form.findByRole('link', { name: /^What is wrong\?/ })).toBeVisible()
    await user.selectOptions(form.getByLabelText(/^What is wrong\?/), 'Safety mistake')
    await user.click(form.getByRole('button', { name: 'Save and hear both' }))

    await user.click(await screen.findByRole('button', { name: 'Hear the employer' }))
    expect(w.context.db.select().from(tasks).all()).toMatchObject([
      { title: 'Hear both versions', dueOn: '2026-11-26' },
    ])
    const hearing = await theDialog('Hear the employer')
    await user.type(hearing.getByLabelText(/^What the employer says/), 'He works in a depression.')
    expect(hearing.getByText(/This sounds like a health matter/)).toBeVisible()
    await user.clear(hearing.getByLabelText(/^What the employer says/))
    await user.type(hearing.getByLabelText(/^What the employer says/), 'It was taken off to clean.')
    await user.type(hearing.getByLabelText(/^Who said it/), 'Mme Lenoir')
    await user.click(hearing.getByRole('button', { name: 'Save' }))

    expect(await screen.findByRole('button', { name: 'Note the mediation' })).toBeVisible()
    const card = within(screen.getByRole('region', { name: 'What went wrong' }))
    expect(card.getByText('The guard of the slicer is gone.')).toBeVisible()
    expect(card.getByText('It was taken off to clean.')).toBeVisible()
    await waitFor(async () =>
      expect(
        (await ok(coach, listIncidents, { params: { episodeId: person.episodeId } })).incidents[0]?.versions,
      ).toMatchObject([{ speaker: 'Mme Lenoir' }, { speaker: 'Samir' }]),
    )
  })
})
