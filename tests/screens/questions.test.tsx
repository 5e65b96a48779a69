import { publishQuestionnaire, readQuestionnaire } from '@tandem/contract/questionnaires'
import { HOUSE_QUESTIONNAIRE } from '@tandem/domain/house-questionnaire'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { samirAtWork } from '../support/places.ts'
import { openApp } from '../support/whole-app.tsx'

async function atQuestions(locale: 'en' | 'fr' = 'en') {
  const places = await samirAtWork(locale)
  const lead = places.g.lead(places.nadia.teamId)
  return { ...places, lead, user: openApp(lead, '/settings?tab=questions').user }
}

describe('the questions of a service', () => {
  it('are changed in the words of each side and asked from then on', async () => {
    const { lead, nadia, user } = await atQuestions()
    const rated = within(await screen.findByRole('region', { name: 'Rated from 1 to 5' }))
    await user.click(rated.getByRole('button', { name: 'Add a question' }))
    const added = within(rated.getAllByRole('listitem').at(-1) as HTMLElement)
    await user.type(added.getByLabelText('Short name (English)'), 'Breaks')
    await user.type(added.getByLabelText('Short name (Français)'), 'Pauses')
    await user.type(added.getByLabelText('To the person (English)'), 'I get my breaks')
    await user.click(screen.getByRole('button', { name: 'Publish version 2' }))
    const french = await added.findByLabelText('To the person (Français)')
    await waitFor(() => expect(french).toHaveAccessibleDescription('Fill this in.'))
    expect(added.getByLabelText('To the person (English)')).toHaveValue('I get my breaks')
    expect(screen.getByRole('alert')).toHaveTextContent('Breaks, To the person (Français): Fill this in.')
    await user.type(french, 'J’ai mes pauses')
    await user.click(screen.getByRole('button', { name: 'Publish version 2' }))
    expect(await screen.findByText(/^Version 2, /)).toBeVisible()
    const { questionnaire } = await ok(nadia, readQuestionnaire, {})
    expect(questionnaire.ratings.at(-1)).toMatchObject({ name: { en: 'Breaks' }, employer: null, isRetired: false })
    expect(await screen.findByRole('button', { name: 'Publish version 3' })).toBeVisible()
    expect(lead.memberId).not.toBe(nadia.memberId)
  })

  it('published by two people are never replaced silently', async () => {
    const { lead, user } = await atQuestions()
    const rated = within(await screen.findByRole('region', { name: 'Rated from 1 to 5' }))
    await ok(lead, publishQuestionnaire, { body: { questionnaire: HOUSE_QUESTIONNAIRE, version: 1 } })
    const first = within(rated.getAllByRole('listitem')[0] as HTMLElement)
    await user.click(first.getByText('Punctuality'))
    await user.click(first.getByRole('button', { name: 'No longer ask' }))
    await user.click(screen.getByRole('button', { name: 'Publish version 2' }))
    expect(await screen.findByText(/Somebody else published version 2/)).toBeVisible()
    expect(first.getByText('No longer asked')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Publish mine' }))
    await user.click(screen.getByRole('button', { name: 'Publish version 3' }))
    await waitFor(async () => expect((await ok(lead, readQuestionnaire, {})).version).toBe(3))
  })
})
