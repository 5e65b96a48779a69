import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goalReviewEntries, goalReviews } from '../../apps/server/src/features/goals/goal-reviews.table.ts'
import { goalSteps } from '../../apps/server/src/features/goals/goal-steps.table.ts'
import { goals } from '../../apps/server/src/features/goals/goals.table.ts'
import { logGoals } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { LEVEL_TEXTS } from '../support/goal-draft.ts'
import { samirsStart } from '../support/places.ts'
import { openApp, theDialog } from '../support/whole-app.tsx'

async function samir() {
  const { w, g, nadia, samir: person } = await samirsStart('en')
  const { db } = w.context
  const agreed = { agreedOn: '2026-09-30', baselineLevel: -1, levelTexts: LEVEL_TEXTS }
  return { w, g, db, nadia, person, agreed, address: (tab: string) => `/people/${person.workerId}?tab=${tab}` }
}

describe('a goal in depth', () => {
  it('is agreed only once it says what is expected, beside the field, and nothing typed is lost', async () => {
    const { nadia, address, db } = await samir()
    const { user } = openApp(nadia, address('plan'))
    await user.click(await screen.findByRole('button', { name: 'Add a goal' }))
    const form = await theDialog('A goal, agreed together')
    await user.type(form.getByLabelText('What we want to reach'), 'Come on time')
    await user.click(form.getByRole('button', { name: 'Add a step' }))
    await user.type(form.getByLabelText('Step 1'), 'Try the early bus')
    await user.type(form.getByLabelText('Agreed on'), '2026-11-24')
    await user.click(form.getByRole('button', { name: 'Save' }))
    const expected = form.getByLabelText('0 As expected')
    await waitFor(() => expect(expected).toHaveAccessibleDescription(/Write what “as expected” means/))
    expect(form.getByLabelText('Step 1')).toHaveValue('Try the early bus')
    await user.type(expected, 'every day')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('heading', { name: 'Come on time' })).toBeVisible()
    expect(db.select().from(goals).all()).toMatchObject([{ levelTexts: ['', '', 'every day', '', ''] }])
  })

  it('is reviewed by each source, the coach’s with the log, and its steps are ticked in place', async () => {
    const { g, db, nadia, person, agreed, address } = await samir()
    const goalId = g.goal(person, agreed)
    const entryId = g.logEntry(nadia, person)
    db.insert(logGoals).values({ entryId, goalId, movement: 1 }).run()
    db.insert(goalSteps).values({ id: goalId, goalId, position: 0, text: 'Name a tutor', doer: 'employer' }).run()
    const { user } = openApp(nadia, address('plan'))
    await user.click(await screen.findByRole('checkbox', { name: 'Name a tutor' }))
    await waitFor(() => expect(db.select().from(goalSteps).all()).toMatchObject([{ doneOn: '2026-11-24' }]))

    await user.click(screen.getByRole('button', { name: 'Review' }))
    const form = await theDialog('Where does it stand?')
    await user.selectOptions(form.getByLabelText('Level'), '0 As expected: four days a week')
    await user.click(form.getByRole('button', { name: 'Keep this review' }))
    const evidence = form.getByRole('group', { name: 'What in the log shows it' })
    await waitFor(() => expect(evidence).toHaveAccessibleDescription(/Choose an entry of the log that shows it/))
    await user.click(await form.findByRole('checkbox', { name: /5 Nov/ }))
    await user.click(form.getByRole('button', { name: 'Keep this review' }))
    const scale = within(await screen.findByRole('list', { name: 'The five levels' }))
    await waitFor(() => expect(scale.getByText('Coach, 24 Nov')).toBeVisible())
    expect(db.select().from(goalReviews).all()).toMatchObject([{ source: 'coach', level: 0 }])
    expect(db.select().from(goalReviewEntries).all()).toMatchObject([{ entryId }])

    await user.click(screen.getByText('Reviews, evidence and history'))
    expect(await screen.findByText(/written down by Nadia/)).toBeVisible()
    expect(screen.getAllByRole('link', { name: /Open the entry of 5 Nov in the timeline/ })).toHaveLength(2)
  })
})

describe('the match', () => {
  it('teaches its method, and a gap becomes a goal in one tap', async () => {
    const { g, db, nadia, person, address } = await samir()
    g.placement(person)
    const { user } = openApp(nadia, address('jobs'))
    expect(await screen.findByText(/The match puts the person and the workplace side by side/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Look at the five pairs' }))
    await user.click(screen.getByRole('button', { name: 'Write: Skills and requirements' }))
    const form = await theDialog('Skills and requirements')
    await user.type(form.getByLabelText('Skills, abilities'), 'Never lit an oven')
    await user.type(form.getByLabelText('What the work requires'), 'Lights the ovens alone')
    await user.click(form.getByRole('radio', { name: 'Gap' }))
    await user.selectOptions(form.getByLabelText('What is done with the gap'), 'Adapt the work')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(form.getByLabelText('What was agreed')).toHaveAccessibleDescription(/Write what was agreed\./),
    )
    await user.selectOptions(form.getByLabelText('What is done with the gap'), 'Coach the person')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await user.click(await screen.findByRole('button', { name: 'Make it a goal: Skills and requirements' }))
    const goal = await theDialog('A goal, agreed together')
    expect(goal.getByLabelText('What we want to reach')).toHaveValue('Lights the ovens alone')
    await user.click(goal.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/Goal: Lights the ovens alone · Proposed/)).toBeVisible()
    expect(db.select().from(goals).all()).toMatchObject([{ owner: 'worker', category: 'skills' }])
  })
})

describe('the words of a goal', () => {
  it('are kept on the device with their steps when the form is left, and the scale tells signs and empty levels', async () => {
    const { g, nadia, person, agreed, address, db } = await samir()
    g.goal(person, { ...agreed, levelTexts: ['never', '', 'four days a week', '', ''] })
    const { user } = openApp(nadia, address('plan'))
    const scale = within(await screen.findByRole('list', { name: 'The five levels' }))
    expect(scale.getAllByText('Not written yet')).toHaveLength(3)
    expect(scale.getByText('+2')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Add a goal' }))
    const form = await theDialog('A goal, agreed together')
    await user.click(form.getByRole('button', { name: 'Add a step' }))
    await user.type(form.getByLabelText('Step 1'), 'Try the early bus')
    await user.type(form.getByLabelText('+2 Much more than expected'), 'every day, and early')
    await user.click(form.getByRole('button', { name: 'Close' }))
    const question = await theDialog('Leave without saving?', 'alertdialog')
    await user.click(question.getByRole('button', { name: 'Keep for later' }))
    await user.click(screen.getByRole('button', { name: 'Add a goal' }))
    const again = await theDialog('A goal, agreed together')
    await user.click(again.getByRole('button', { name: 'Go on' }))
    expect(again.getByLabelText('Step 1')).toHaveValue('Try the early bus')
    expect(again.getByLabelText('+2 Much more than expected')).toHaveValue('every day, and early')
    await user.click(again.getByRole('button', { name: 'Add a step' }))
    await user.type(again.getByLabelText('Step 2'), 'Ask for the bus card')
    expect(again.getByLabelText('Step 1')).toHaveValue('Try the early bus')
    await user.click(again.getByRole('button', { name: 'Back' }))
    const last = await theDialog('Leave without saving?', 'alertdialog')
    await user.click(last.getByRole('button', { name: 'Throw away' }))
    await user.click(screen.getByRole('button', { name: 'Add a goal' }))
    expect((await theDialog('A goal, agreed together')).getByLabelText('What we want to reach')).toHaveValue('')
    expect(db.select().from(goals).all()).toHaveLength(1)
  })
})
