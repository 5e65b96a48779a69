import { editGoal } from '@tandem/contract/goals'
import { decidePlan, editPlan } from '@tandem/contract/plans'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goals } from '../../apps/server/src/features/goals/goals.table.ts'
import { plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { ok } from '../support/app.ts'
import { goalDraft } from '../support/goal-draft.ts'
import { samirsStart } from '../support/places.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function samir(locale: 'en' | 'fr' = 'en') {
  const { w, g, nadia, samir: person } = await samirsStart(locale)
  const { db } = w.context
  return {
    g,
    nadia,
    person,
    tab: `/people/${person.workerId}?tab=plan`,
    storedPlans: () => db.select().from(plans).all(),
    storedGoals: () => db.select().from(goals).all(),
  }
}

describe('a coaching plan', () => {
  it('is opened with its dates and its hours', async () => {
    const { nadia, tab, storedPlans } = await samir()
    const { user } = openApp(nadia, tab)
    expect(await screen.findByText(/A plan gives the coaching a beginning/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Open a plan' }))
    const form = await theDialog('Open a coaching plan')
    expect(form.getByLabelText('Until, planned')).toHaveValue('2027-05-23')
    await user.type(form.getByLabelText('Hours granted'), 'forty')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(form.getByLabelText('Hours granted')).toHaveAccessibleDescription(/Write the duration as/),
    )
    expect(storedPlans()).toEqual([])
    await user.clear(form.getByLabelText('Hours granted'))
    await user.type(form.getByLabelText('Hours granted'), '40 h')
    await user.click(form.getByRole('radio', { name: 'In the job' }))
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Plan 1')).toBeVisible()
    expect(storedPlans()).toMatchObject([{ scope: 'in', startsOn: '2026-11-24', grantedMinutes: 2400 }])
    expect(screen.getAllByText('0 min of 40 h')).toHaveLength(2)
  })

  it('that ends before it starts, or starts before the entry, is refused beside the field', async () => {
    const { nadia, tab } = await samir()
    const { user } = openApp(nadia, tab)
    await user.click(await screen.findByRole('button', { name: 'Open a plan' }))
    const form = await theDialog('Open a coaching plan')
    await user.clear(form.getByLabelText('Until, planned'))
    await user.type(form.getByLabelText('Until, planned'), '2026-01-01')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(form.getByLabelText('Until, planned')).toHaveAccessibleDescription(/The plan ends before it starts\./),
    )
    await user.clear(form.getByLabelText('From'))
    await user.type(form.getByLabelText('From'), '2025-12-01')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(form.getByLabelText('From')).toHaveAccessibleDescription(/The plan starts before the entry\./),
    )
  })

  it('that is past its end stays overdue until somebody decides, and the decision can be taken back', async () => {
    const { g, nadia, person, tab, storedPlans } = await samir()
    g.plan(person, { endsOn: '2026-11-10' })
    const { user } = openApp(nadia, tab)
    expect(await screen.findByText('Overdue: decide')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Decide' }))
    const form = await theDialog('What was decided?')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(form.getByLabelText('Decision')).toHaveAccessibleDescription('Fill this in.'))
    await user.selectOptions(form.getByLabelText('Decision'), 'Ended as planned')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Ended as planned, 24 Nov 2026')).toBeVisible()
    expect(storedPlans()).toMatchObject([{ decision: 'ended', decidedOn: '2026-11-24' }])

    await choose(user, 'More for plan 1', 'Decide')
    const again = await theDialog('What was decided?')
    await user.selectOptions(again.getByLabelText('Decision'), 'Take the decision back')
    await user.click(again.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Overdue: decide')).toBeVisible()
  })

  it('is followed by the next one, from the day after it', async () => {
    const { g, nadia, person, tab, storedPlans } = await samir()
    g.plan(person)
    const { user } = openApp(nadia, tab)
    await user.click(await screen.findByRole('button', { name: 'Open the next plan' }))
    const form = await theDialog('Open a coaching plan')
    expect(form.getByLabelText('From')).toHaveValue('2026-12-12')
    expect(form.getByLabelText('Hours granted')).toHaveValue('40 h')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Plan 2')).toBeVisible()
    expect(storedPlans()).toHaveLength(2)
  })

  it('corrected by two people shows both versions', async () => {
    const { g, nadia, person, tab, storedPlans } = await samir()
    const planId = g.plan(person)
    const { user } = openApp(nadia, tab)
    await choose(user, 'More for plan 1', 'Edit')
    const form = await theDialog('Edit the plan')
    await user.clear(form.getByLabelText('Hours granted'))
    await user.type(form.getByLabelText('Hours granted'), '50 h')
    await ok(nadia, editPlan, {
      params: { planId },
      body: { scope: 'in', startsOn: '2026-06-12', endsOn: '2026-12-31', grantedMinutes: 2700, version: 1 },
    })
    await user.click(form.getByRole('button', { name: 'Save' }))
    const versions = within(await form.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: 'Until, planned 11 Dec 2026 31 Dec 2026' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'Hours granted 50 h 45 h' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'For the time Toward and in In the job' })).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(storedPlans()).toMatchObject([{ grantedMinutes: 3000, version: 3 }]))
  })

  it('decided by two people shows what the other decided', async () => {
    const { g, nadia, person, tab, storedPlans } = await samir()
    const planId = g.plan(person, { endsOn: '2026-11-10' })
    const { user } = openApp(nadia, tab)
    await user.click(await screen.findByRole('button', { name: 'Decide' }))
    const form = await theDialog('What was decided?')
    await user.selectOptions(form.getByLabelText('Decision'), 'Ended as planned')
    await ok(nadia, decidePlan, {
      params: { planId },
      body: { decision: 'extended', decidedOn: '2026-11-12', version: 1 },
    })
    await user.click(form.getByRole('button', { name: 'Save' }))
    const versions = within(await form.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: 'Decision Ended as planned Extended by a new plan' })).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(storedPlans()).toMatchObject([{ decision: 'ended' }]))
  })
})

describe('a goal', () => {
  it('is written with whose it is and where it began', async () => {
    const { nadia, tab, storedGoals } = await samir()
    const { user } = openApp(nadia, tab)
    expect(await screen.findByText(/Ask both: what does the worker want better/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Add a goal' }))
    const form = await theDialog('A goal, agreed together')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(form.getByLabelText('What we want to reach')).toHaveAccessibleDescription(/Fill this in\./),
    )
    await user.type(form.getByLabelText('What we want to reach'), 'Name a tutor and give him 1 h a week')
    await user.click(form.getByRole('radio', { name: 'Employer' }))
    await user.click(form.getByRole('button', { name: 'In 3 months, by 24 Feb 2027' }))
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Name a tutor and give him 1 h a week')).toBeVisible()
    expect(storedGoals()).toMatchObject([
      { owner: 'employer', domain: 'work', baselineLevel: -1, level: null, targetOn: '2027-02-24' },
    ])
    expect(screen.getByRole('img', { name: 'not rated yet, at the start: Less than expected' })).toBeVisible()
    expect(screen.getByText(/Still missing: what “as expected” means, the day it is agreed, steps\./)).toBeVisible()
  })

  it('that is personal names the work goal it makes possible', async () => {
    const { g, nadia, person, tab, storedGoals } = await samir()
    const bake = g.goal(person)
    const { user } = openApp(nadia, tab)
    await user.click(await screen.findByRole('button', { name: 'Add a goal' }))
    const form = await theDialog('A goal, agreed together')
    expect(form.queryByLabelText('Makes this work goal possible')).toBeNull()
    await user.selectOptions(form.getByLabelText('About'), 'Personal or family, makes the work possible')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(form.getByLabelText('Makes this work goal possible')).toHaveAccessibleDescription(
        'Choose the work goal that this one makes possible.',
      ),
    )
    expect(form.getByLabelText('What we want to reach')).toHaveAccessibleDescription(/Fill this in\./)
    await user.type(form.getByLabelText('What we want to reach'), 'Reach work on time without the night bus')
    await user.selectOptions(form.getByLabelText('Makes this work goal possible'), 'Keep the pace of the morning bake')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(storedGoals()).toHaveLength(2))
    expect(storedGoals()[1]).toMatchObject({ domain: 'personalFamily', servesGoalId: bake })
  })

  it('is closed with its final level, and opened again', async () => {
    const { g, nadia, person, tab, storedGoals } = await samir()
    g.goal(person, { level: 0 })
    const { user } = openApp(nadia, tab)
    await choose(user, /^More for “/, 'Close')
    const form = await theDialog('Close the goal')
    await user.selectOptions(form.getByLabelText('Final level'), '+1 More than expected')
    await user.click(form.getByRole('button', { name: 'Close the goal' }))
    await user.click(await screen.findByText('1 closed goal'))
    expect(screen.getByText(/closed 24 Nov/)).toBeVisible()
    expect(storedGoals()).toMatchObject([{ outcome: 'reviewed', level: 1, closedOn: '2026-11-24' }])
    await user.click(screen.getByRole('button', { name: 'Open again' }))
    expect(await screen.findByRole('button', { name: 'Review' })).toBeVisible()
    expect(storedGoals()).toMatchObject([{ outcome: null, closedOn: null }])
  })

  it('beyond three gets a nudge where it is written, in French', async () => {
    const { g, nadia, person, tab } = await samir('fr')
    for (const title of ['Un', 'Deux', 'Trois']) g.goal(person, { title })
    const { user } = openApp(nadia, tab)
    await user.click(await screen.findByRole('button', { name: 'Ajouter un objectif' }))
    const form = await theDialog('Un objectif, convenu ensemble')
    expect(form.getByText('3 objectifs sont déjà ouverts')).toBeVisible()
    expect(form.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Un', 'Deux', 'Trois'])
  })

  it('changed by two people shows both versions in words', async () => {
    const { g, nadia, person, tab, storedGoals } = await samir()
    const goalId = g.goal(person)
    const { user } = openApp(nadia, tab)
    await choose(user, /^More for “/, 'Edit')
    const form = await theDialog('Edit the goal')
    await user.type(form.getByLabelText('What we want to reach'), ' and the quality')
    await ok(nadia, editGoal, {
      params: { goalId },
      body: { ...goalDraft({ title: 'Keep the pace', targetOn: '2026-12-24', level: -2 }), version: 1 },
    })
    await user.click(form.getByRole('button', { name: 'Save' }))
    const versions = within(await form.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: 'Whose goal Both Worker' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'Where it stands – Much less than expected' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'By – 24 Dec 2026' })).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() =>
      expect(storedGoals()).toMatchObject([
        { title: 'Keep the pace of the morning bake and the quality', owner: 'joint', version: 3 },
      ]),
    )
  })

  it('that could not be opened again says why', async () => {
    const { g, nadia, person, tab } = await samir()
    g.goal(person, { closedOn: '2026-11-01', outcome: 'dropped' })
    const { user, line } = openApp(nadia, tab)
    await user.click(await screen.findByText('1 closed goal'))
    line.state = 'down'
    await user.click(screen.getByRole('button', { name: 'Open again' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection.')
  })
})
