import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { episodes } from '../../apps/server/src/features/episodes/episodes.table.ts'
import { planReviews } from '../../apps/server/src/features/reviews/reviews.table.ts'
import { agreeToCalls } from '../support/given-consents.ts'
import { samirsStart } from '../support/places.ts'
import { openApp } from '../support/whole-app.tsx'

async function atReview() {
  const { w, g, nadia, samir: person } = await samirsStart('en')
  const planId = g.plan(person)
  g.logEntry(nadia, person, { minutes: 75, side: 'worker', withParties: ['worker'] })
  const { db } = w.context
  const stored = () => db.select().from(planReviews).all()
  return { db, nadia, person, stored, address: `/people/${person.workerId}/review/${planId}` }
}

type User = ReturnType<typeof openApp>['user']

async function nextTo(user: User, step: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(await screen.findByRole('heading', { level: 2, name: step })).toBeVisible()
}

describe('the review of a plan', () => {
  it('tells what is known, asks for words and a decision, and says what is missing until it is finished', async () => {
    const { nadia, stored, address } = await atReview()
    const { user } = openApp(nadia, address)
    await user.click(await screen.findByRole('button', { name: 'Begin the mid-plan review' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Mid-plan review, plan 1' })).toBeVisible()
    await nextTo(user, 'From the log, 12 Jun to 24 Nov')
    expect(screen.getAllByText('1 h 15').length).toBeGreaterThan(0)
    await nextTo(user, 'The goals')
    await nextTo(user, 'What each says')
    await user.type(screen.getByRole('textbox', { name: 'Worker: What goes well?' }), 'I like the team')
    const stance = within(screen.getByRole('radiogroup', { name: 'What the worker says of this review' }))
    await user.click(stance.getByRole('radio', { name: 'Disagrees' }))
    const missing = () => screen.getAllByRole('link', { name: /^Go there/ }).map(({ textContent }) => textContent)
    expect(missing()).toEqual(['a decision', 'the words of the worker'])
    await user.type(screen.getByRole('textbox', { name: 'In the worker’s words' }), 'Too few visits')
    await user.click(screen.getByRole('link', { name: 'Go there: a decision' }))
    await user.selectOptions(await screen.findByLabelText('What is decided'), 'Go on as it is')
    expect(await screen.findByText('Nothing is missing.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Finish the review' }))
    expect(await screen.findByText(/Finished by Nadia.*It stays as it is\./)).toBeVisible()
    expect(screen.getByText('Disagrees. Too few visits')).toBeVisible()
    expect(stored()).toMatchObject([{ kind: 'midPlan', content: { decision: 'goOn', workerStance: 'disagrees' } }])
    expect(stored()[0]?.finishedAt).not.toBeNull()
  })

  it('keeps on the device what the server did not get, and says so', async () => {
    const { nadia, stored, address } = await atReview()
    const { user, line } = openApp(nadia, address)
    await user.click(await screen.findByRole('button', { name: 'Begin the closing' }))
    await user.click(await screen.findByRole('link', { name: 'Go there: what the worker says' }))
    await user.type(await screen.findByRole('textbox', { name: 'Worker: What is hard?' }), 'The mornings')
    line.state = 'down'
    await user.click(screen.getByRole('button', { name: 'Keep for later' }))
    expect(await screen.findByText('Not kept on the server')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Worker: What is hard?' })).toHaveValue('The mornings')
    line.state = 'up'
    await user.click(screen.getByRole('button', { name: 'Keep for later' }))
    await waitFor(() => expect(JSON.stringify(stored()[0]?.content)).toContain('The mornings'))
  })

  it('plans no call after the end that the person has not agreed to, and says where to ask', async () => {
    const { nadia, person, address } = await atReview()
    const { user } = openApp(nadia, address)
    await user.click(await screen.findByRole('button', { name: 'Begin the closing' }))
    await user.click(await screen.findByRole('link', { name: 'Go there: why it ends' }))
    expect(await screen.findByText(/No calls are planned after the end/)).toBeVisible()
    expect(screen.queryByRole('button', { name: '24 Feb 2027' })).toBeNull()
    const link = screen.getByRole('link', { name: 'Consent and sharing' })
    expect(link).toHaveAttribute('href', `/people/${person.workerId}?tab=sharing`)
  })

  it('closes the accompaniment with its reason and its after-care', async () => {
    const { db, nadia, person, address } = await atReview()
    await agreeToCalls(nadia, person.workerId)
    const { user } = openApp(nadia, address)
    await user.click(await screen.findByRole('button', { name: 'Begin the closing' }))
    await user.click(await screen.findByRole('link', { name: 'Go there: what the worker says' }))
    await user.type(await screen.findByRole('textbox', { name: 'Worker: What goes well?' }), 'I found my place')
    const stance = within(screen.getByRole('radiogroup', { name: 'What the worker says of this review' }))
    await user.click(stance.getByRole('radio', { name: 'Agrees' }))
    await user.click(screen.getByRole('link', { name: 'Go there: why it ends' }))
    await user.selectOptions(await screen.findByLabelText('Why it ends'), 'autonomousInJob')
    expect(screen.getByRole('button', { name: '24 Feb 2027' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'Finish the review' }))
    expect(await screen.findByText(/It stays as it is\./)).toBeVisible()
    expect(db.select().from(episodes).all()).toMatchObject([{ exitedOn: '2026-11-24', exitReason: 'autonomousInJob' }])
  })
})
