import { closeIncident, hearIncidentSide, listIncidents, mediateIncident } from '@tandem/contract/incidents'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { tasks } from '../../apps/server/src/features/tasks/tasks.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { givenIncident, settled, toldByWorker } from '../support/operations-incidents.ts'
import { samirAtWork } from '../support/places.ts'
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

  it('once closed is opened again with a reason, and both stay to be read', async () => {
    const { nadia, samir, placementId, file } = await samirAtWork()
    const { incidentId } = await givenIncident({ coach: nadia, episodeId: samir.episodeId, placementId })
    const params = { incidentId }
    await ok(nadia, hearIncidentSide, { params, body: { ...toldByWorker, version: 1 } })
    await ok(nadia, mediateIncident, { params, body: { ...settled, version: 2 } })
    await ok(nadia, closeIncident, { params, body: { lessons: 'Rosters go on paper.', version: 3 } })
    const { user } = openApp(nadia, file)
    await choose(user, 'More about “Absence without news”', 'Open it again')
    const form = await theDialog('Open it again: why?')
    await user.click(form.getByRole('button', { name: 'Open it again' }))
    expect(await form.findByRole('link', { name: /^What has come up since\?/ })).toBeVisible()
    await user.type(form.getByLabelText('What has come up since?'), 'By text again.')
    await user.click(form.getByRole('button', { name: 'Open it again' }))
    const card = within(await screen.findByRole('region', { name: 'What went wrong' }))
    expect(await card.findByText('versions heard')).toBeVisible()
    expect(card.getByText(/Rosters go on paper/)).toBeInTheDocument()
    expect(await screen.findByText('Absence without news: opened again')).toBeVisible()
    expect(screen.getByText('Absence without news: closed, with what was learnt')).toBeVisible()
  })
})
