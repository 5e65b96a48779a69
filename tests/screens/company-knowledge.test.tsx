import { listCapacityReviews } from '@tandem/contract/capacity-reviews'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { allAt, givenPromise, givenReading } from '../support/operations-company.ts'
import { scene } from '../support/scene.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

const TUTOR = 'There is someone I can ask'

describe('what an employer does', () => {
  it('a promise is noted on the company’s file with its day, and each side says how it went', async () => {
    const s = await scene()
    const { user } = openApp(s.coach, `/employers/${s.employerId}`)

    const card = within(await screen.findByRole('region', { name: 'Commitments' }))
    expect(await card.findByText('Nothing promised yet')).toBeVisible()
    await user.click(await card.findByRole('button', { name: 'Note a commitment' }))
    const form = await theDialog('What was promised?')
    expect(form.getByLabelText(/^About/)).toHaveDisplayValue('Zéphyrine Quastelbrok’s job')
    await user.type(form.getByLabelText(/^For when/), '2026-11-20')
    await user.click(form.getByRole('button', { name: 'Save the commitment' }))
    expect(await form.findByRole('link', { name: /^For when: It cannot be due before/ })).toBeVisible()
    await user.type(form.getByLabelText(/^What, in their words/), 'A roster on paper')
    await user.clear(form.getByLabelText(/^For when/))
    await user.type(form.getByLabelText(/^For when/), '2026-11-27')
    await user.click(form.getByRole('button', { name: 'Save the commitment' }))

    await user.click(await card.findByRole('button', { name: 'How did it go: A roster on paper' }))
    const asked = await theDialog('How did it go?')
    await user.click(asked.getByRole('radio', { name: 'The company' }))
    await user.click(asked.getByRole('radio', { name: 'Kept' }))
    await user.click(asked.getByRole('button', { name: 'Save' }))
    expect(await card.findByText('Settled (1)')).toBeVisible()
    await user.click(card.getByText('Settled (1)'))
    await choose(user, 'More for “A roster on paper”', 'How did it go?')
    const again = await theDialog('How did it go?')
    await user.click(again.getByRole('radio', { name: 'The person' }))
    await user.click(again.getByRole('radio', { name: 'Not kept' }))
    await user.click(again.getByRole('button', { name: 'Save' }))
    expect(await card.findByText('Seen differently')).toBeVisible()
    expect(card.getByText('Kept, 24 Nov')).toBeVisible()
    expect(card.getByText('Not kept, 24 Nov')).toBeVisible()
  })

  it('the company and the person are asked the same ten things apart, and stand side by side', async () => {
    const s = await scene()
    await givenReading(s, { answers: allAt(1) })
    const { user } = openApp(s.coach, `/employers/${s.employerId}`)

    const card = within(await screen.findByRole('region', { name: 'Capacity to integrate' }))
    await user.click(await card.findByRole('button', { name: 'Note answers' }))
    const form = await theDialog('How ready is the company?')
    await user.click(form.getByRole('radio', { name: 'Worker' }))
    await user.click(form.getByRole('radio', { name: 'At the start' }))
    await user.click(form.getByRole('button', { name: 'Save the answers' }))
    expect(await form.findByRole('link', { name: /Note at least one answer/ })).toBeVisible()
    const answer = within(form.getByRole('radiogroup', { name: TUTOR }))
    await user.click(answer.getByRole('radio', { name: 'fully' }))
    await user.click(form.getByRole('button', { name: 'Save the answers' }))

    expect(await card.findByText('3 of 3 (1 answered)')).toBeVisible()
    expect(card.getByText('10 of 30 (10 answered)')).toBeVisible()
    await user.click(card.getByText('At the start'))
    const row = within(card.getByRole('row', { name: /^Time of the tutor/ }))
    expect(row.getByText('seen differently')).toBeVisible()
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['1 · a little', '3 · fully'])
    const { reviews } = await ok(s.coach, listCapacityReviews, { params: { employerId: s.employerId } })
    expect(reviews.find(({ party }) => party === 'worker')?.answers).toEqual([
      { item: 'tutorTime', value: 3, question: TUTOR, said: 'fully' },
    ])
  })

  it('a promise due today is answered where it stands, and told in a line on the job', async () => {
    const s = await scene()
    await givenPromise(s, { words: 'A locker', dueOn: '2026-11-24' })
    await givenReading(s)
    const { user, router } = openApp(s.coach, '/')

    await user.click(await screen.findByRole('button', { name: 'How did it go: A locker' }))
    const form = await theDialog('How did it go?')
    await user.click(form.getByRole('button', { name: 'Back' }))
    await router.navigate({ to: '/people/$workerId', params: { workerId: s.workerId }, search: { tab: 'jobs' } })
    expect(await screen.findByText(/for 24 Nov: A locker/)).toBeVisible()
    expect(await screen.findByText('24 Nov · 20 of 30 (10 answered)')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
