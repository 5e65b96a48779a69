import { agreeSkillReading } from '@tandem/contract/skills'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { agreed, givenAnswers, givenEvaluation } from '../support/operations-skills.ts'
import { samirAtWork } from '../support/places.ts'
import { openApp } from '../support/whole-app.tsx'

const link = (name: string | RegExp) => screen.findByRole('link', { name })

describe('the skills agreed in a plan', () => {
  it('are read in its review, which leads to evaluating them until something is agreed, and in the story', async () => {
    const { nadia: coach, samir, placementId, planId, file } = await samirAtWork()
    const address = `${file}/review/${planId}`
    const first = openApp(coach, address)
    await first.user.click(await screen.findByRole('button', { name: 'Begin the mid-plan review' }))
    await first.user.click(await screen.findByRole('button', { name: 'Next' }))
    await first.user.click(await screen.findByRole('button', { name: 'Next' }))
    expect(await link('Evaluate skills')).toHaveAttribute('href', `${file}?tab=skills`)
    first.unmount()

    const place = { coach, episodeId: samir.episodeId, placementId }
    const { evaluationId, version } = await givenAnswers(place, await givenEvaluation(place))
    const levels = [...agreed.levels, { item: 'safety', value: null }]
    await ok(coach, agreeSkillReading, { params: { evaluationId }, body: { ...agreed, levels, version } })
    const second = openApp(coach, `${address}?step=goals`)
    expect((await screen.findByText('With an occasional reminder')).closest('li')).toHaveTextContent(
      /^Keep the pace2With/,
    )
    expect(screen.getByText('Seen differently: Stay safe')).toBeVisible()
    const steps = within(screen.getByRole('list', { name: 'What each will do' }))
    expect(steps.getByText('Show the oven once more')).toBeVisible()
    expect(await link('See the skills')).toHaveAttribute('href', `${file}?tab=skills`)
    second.unmount()

    openApp(coach, file)
    expect(await link(/^Skills talked over: /)).toHaveAttribute('href', `${file}?tab=skills`)
    expect(screen.getByText('1 skill agreed, 1 seen differently')).toBeVisible()
  })
})
