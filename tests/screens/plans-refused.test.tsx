import { editPlan } from '@tandem/contract/plans'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { planExtensions, plans } from '../../apps/server/src/features/plans/plans.table.ts'
import { ok } from '../support/app.ts'
import { theForm } from '../support/log-screen.tsx'
import { samirsStart } from '../support/places.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function samirsPlan(locale: 'en' | 'fr' = 'en') {
  const { w, g, nadia, samir } = await samirsStart(locale)
  const open = () => openApp(nadia, `/people/${samir.workerId}?tab=plan`)
  const { db } = w.context
  const requests = () => db.select().from(planExtensions).all()
  return { g, nadia, samir, open, requests, stored: () => db.select().from(plans).all() }
}

describe('a plan that cannot be opened so', () => {
  it('says every fault at once beside its field, the cap with the last day that may be', async () => {
    const { open, stored } = await samirsPlan()
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Open a plan' }))
    const form = await theDialog('Open a coaching plan')
    expect(form.getByRole('radio', { name: 'Draft' })).toBeChecked()
    const until = form.getByLabelText('Until, planned')
    await user.clear(until)
    await user.type(until, '2026-01-01')
    await user.type(form.getByLabelText('Hours granted'), 'forty')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(until).toHaveAccessibleDescription(/The plan ends before it starts/)
    expect(form.getByLabelText('Hours granted')).toHaveAccessibleDescription(/Write the duration as/)
    await user.clear(form.getByLabelText('Hours granted'))
    await user.clear(until)
    await user.type(until, '2028-11-24')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(until).toHaveAccessibleDescription(
        /allows 24 months for all plans together, counted from 24 Nov 2026: the last possible day is 23 Nov 2028\./,
      ),
    )
    expect(stored()).toEqual([])
  })

  it('because another runs, names that one and leads to it', async () => {
    const { g, samir, open, stored } = await samirsPlan('fr')
    const planId = g.plan(samir)
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Ouvrir le plan suivant' }))
    const form = await theDialog('Ouvrir un plan d’accompagnement')
    const from = form.getByLabelText('Du')
    await user.clear(from)
    await user.type(from, '2026-12-01')
    await user.click(form.getByRole('radio', { name: 'Convenu' }))
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() =>
      expect(from).toHaveAccessibleDescription(/plan 1 court pour la même étape, du 12 juin 2026 au 11 déc. 2026/),
    )
    expect(form.getByRole('link', { name: 'Voir le plan 1' })).toHaveAttribute(
      'href',
      expect.stringContaining(`#plan-${planId}`),
    )
    expect(stored()).toHaveLength(1)
  })

  it('and a draft that cannot be agreed says so beside itself, with the way to mend it', async () => {
    const { g, samir, open } = await samirsPlan()
    g.plan(samir)
    g.plan(samir, { status: 'draft', number: 2, startsOn: '2026-12-01', endsOn: '2027-01-31' })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Both sides agree' }))
    const told = await screen.findByRole('alert')
    expect(told).toHaveTextContent('Plan 1 runs for the same time, from 12 Jun 2026 to 11 Dec 2026.')
    expect(screen.getByRole('region', { name: 'Plan 2' })).toContainElement(told)
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Edit the plan' }))
    expect((await theDialog('Edit the plan')).getByLabelText('From')).toHaveValue('2026-12-01')
  })
})

describe('a form that is left before it is saved', () => {
  it('keeps its words on the device, offers them when it opens again, and lets them go', async () => {
    const { open, stored } = await samirsPlan()
    const { user } = open()
    const begin = async () => {
      await user.click(await screen.findByRole('button', { name: 'Open a plan' }))
      return theDialog('Open a coaching plan')
    }
    await user.type((await begin()).getByLabelText('Hours granted'), '40 h')
    await user.keyboard('{Escape}')
    const question = await theDialog('Leave without saving?', 'alertdialog')
    await user.click(question.getByRole('button', { name: 'Keep for later' }))
    const again = await begin()
    expect(again.getByText(/^You began this on/)).toBeVisible()
    expect(again.queryByLabelText('Hours granted')).toBeNull()
    await user.click(again.getByRole('button', { name: 'Go on' }))
    expect(again.getByLabelText('Hours granted')).toHaveValue('40 h')
    await user.click(again.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(stored()).toMatchObject([{ grantedMinutes: 2400, status: 'draft' }]))
    await user.click(await screen.findByRole('button', { name: 'Open the next plan' }))
    expect((await theDialog('Open a coaching plan')).getByLabelText('From')).toBeVisible()
  })
})

describe('a correction that is taken up again', () => {
  it('after somebody else has corrected the same shows both versions', async () => {
    const { g, nadia, samir, open } = await samirsPlan()
    const planId = g.plan(samir)
    const { user, client } = open()
    await choose(user, 'More for plan 1', 'Edit')
    const form = await theDialog('Edit the plan')
    await user.clear(form.getByLabelText('Hours granted'))
    await user.type(form.getByLabelText('Hours granted'), '50 h')
    await user.keyboard('{Escape}')
    const question = await theDialog('Leave without saving?', 'alertdialog')
    await user.click(question.getByRole('button', { name: 'Keep for later' }))
    const others = { scope: 'both' as const, startsOn: '2026-06-12', endsOn: '2026-12-11', grantedMinutes: 2700 }
    await ok(nadia, editPlan, { params: { planId }, body: { ...others, version: 1 } })
    await client.invalidateQueries()
    await choose(user, 'More for plan 1', 'Edit')
    const again = await theDialog('Edit the plan')
    await user.click(again.getByRole('button', { name: 'Go on' }))
    await user.click(again.getByRole('button', { name: 'Save' }))
    expect(await again.findByRole('row', { name: 'Hours granted 50 h 45 h' })).toBeVisible()
  })
})

describe('an entry past the hours of the plan', () => {
  it('leads to asking for more, and stays as it is written', async () => {
    const { g, samir, open, nadia, requests } = await samirsPlan()
    g.plan(samir, { grantedMinutes: 60 })
    g.logEntry(nadia, samir, { occurredOn: '2026-11-05', minutes: 90 })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: /^Log follow-up/ }))
    const entry = within(await theForm())
    await user.type(entry.getByLabelText('What happened'), 'A long day.')
    await user.clear(entry.getByLabelText('Time spent'))
    await user.type(entry.getByLabelText('Time spent'), '1 h')
    expect(entry.getByText(/are used up: 1 h 30 over with this entry/)).toBeVisible()
    await user.click(entry.getByRole('button', { name: 'Ask for more hours' }))
    const ask = await theDialog('Ask for more time')
    await user.type(ask.getByLabelText('Hours more'), '10 h')
    await user.selectOptions(ask.getByLabelText('Why'), 'Goals not reached yet')
    await user.click(ask.getByRole('button', { name: 'Ask for it' }))
    await waitFor(() => expect(requests()).toMatchObject([{ extraMinutes: 600, status: 'pending' }]))
    expect(entry.getByLabelText('What happened')).toHaveValue('A long day.')
  })
})
