import { amendContract } from '@tandem/contract/placements'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { samirsJobs, withTutor } from '../support/jobs.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

describe('a job that changes', () => {
  it('gets another first day, and is refused employer contact from a day on', async () => {
    const { g, nadia, person, tab, stored } = await samirsJobs()
    g.placement(person)
    const { user } = openApp(nadia, tab)
    await choose(user, 'More for Boulangerie Lenoir', 'Edit')
    const form = await theDialog('Edit the job')
    await user.type(form.getByLabelText(/Does not want the employer contacted/), '2026-11-20')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(
      await screen.findByText('Invisible coach since 20 Nov 2026: nothing leaves toward this employer.'),
    ).toBeVisible()
    expect(stored()).toMatchObject([{ employerContactRefusedOn: '2026-11-20' }])
    await user.click(screen.getByRole('button', { name: 'More for Boulangerie Lenoir' }))
    expect(screen.queryByRole('menuitem', { name: 'Check in with the employer' })).toBeNull()
    expect(screen.getByRole('menuitem', { name: 'Check in with the worker' })).toBeVisible()
  })

  it('gets another contract from a day on, beside the former one', async () => {
    const { g, nadia, person, tab, contracts } = await samirsJobs()
    g.placement(person)
    const { user } = openApp(nadia, tab)
    await choose(user, 'More for Boulangerie Lenoir', 'Change the contract')
    const form = await theDialog('The contract from a day on')
    await user.clear(form.getByLabelText('From'))
    await user.type(form.getByLabelText('From'), '2026-11-01')
    await user.clear(form.getByLabelText('Hours a week'))
    await user.type(form.getByLabelText('Hours a week'), '32')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/since 1 Nov 2026 · Baker’s help · Fixed-term · 32 h\/week/)).toBeVisible()
    expect(contracts()).toHaveLength(2)
  })

  it('changed by two people shows both contracts', async () => {
    const { g, nadia, person, tab, contracts } = await samirsJobs()
    const placementId = g.placement(person)
    const { user } = openApp(nadia, tab)
    await choose(user, 'More for Boulangerie Lenoir', 'Change the contract')
    const form = await theDialog('The contract from a day on')
    await user.clear(form.getByLabelText('Hours a week'))
    await user.type(form.getByLabelText('Hours a week'), '32')
    await ok(nadia, amendContract, {
      params: { placementId },
      body: {
        fromOn: '2026-09-29',
        contractType: 'openEnded',
        contractLabel: null,
        weeklyMinutes: 1200,
        jobTitle: 'Baker’s help',
        plannedEndOn: null,
        trialEndOn: '2026-12-03',
        version: 1,
      },
    })
    await user.click(form.getByRole('button', { name: 'Save' }))
    const versions = within(await form.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: 'Hours a week 32 20' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'Contract Fixed-term Permanent' })).toBeVisible()
    expect(versions.queryByRole('row', { name: /Job title/ })).toBeNull()
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(contracts()).toMatchObject([{ weeklyMinutes: 1920, contractType: 'fixedTerm' }]))
  })

  it('says when it could not be noted that somebody came after all', async () => {
    const { g, nadia, person, tab, stored } = await samirsJobs()
    g.placement(person, { startedOn: null, noShowOn: '2026-11-23' })
    const { user, line } = openApp(nadia, tab)
    await screen.findByRole('button', { name: 'More for Boulangerie Lenoir' })
    line.state = 'down'
    await choose(user, 'More for Boulangerie Lenoir', 'Came after all')
    expect(await screen.findByText(/^No connection/)).toBeVisible()
    expect(stored()).toMatchObject([{ noShowOn: '2026-11-23' }])
  })

  it('gets a tutor from a day on', async () => {
    const { g, nadia, person, tab, lenoir } = await withTutor()
    g.placement(person, { establishmentId: lenoir.establishmentId })
    const { user } = openApp(nadia, tab)
    await choose(user, 'More for Boulangerie Lenoir', 'Name a tutor…')
    const form = await theDialog('Who is there for the person?')
    await waitFor(() => expect(form.getByRole('option', { name: 'M. Roy, Tutor' })).toBeInTheDocument())
    expect(form.getByLabelText('From')).toHaveValue('2026-09-29')
    await user.selectOptions(form.getByLabelText('Who'), 'M. Roy, Tutor')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('tutor: M. Roy')).toBeVisible()
  })
})

describe('the end of a job', () => {
  it('needs its reason and a day that has come, and can be taken back', async () => {
    const { g, nadia, person, tab, stored } = await samirsJobs()
    g.placement(person)
    const { user } = openApp(nadia, tab)
    await choose(user, 'More for Boulangerie Lenoir', 'End')
    const form = await theDialog('End of the job')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(form.getByLabelText('Why it ended')).toHaveAccessibleDescription('Say why the job ended.'),
    )
    await user.selectOptions(form.getByLabelText('Why it ended'), 'Season ended')
    await user.clear(form.getByLabelText('Last day worked'))
    await user.type(form.getByLabelText('Last day worked'), '2026-12-24')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(form.getByLabelText('Last day worked')).toHaveAccessibleDescription(/The last day is still to come\./),
    )
    await user.clear(form.getByLabelText('Last day worked'))
    await user.type(form.getByLabelText('Last day worked'), '2026-11-20')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Ended')).toBeVisible()
    expect(screen.getByText('Season ended')).toBeVisible()
    expect(screen.getByText(/29 Sept 2026 → 20 Nov 2026/)).toBeVisible()
    expect(stored()).toMatchObject([{ endedOn: '2026-11-20', endReason: 'seasonEnded' }])

    await choose(user, 'More for Boulangerie Lenoir', 'End')
    const again = await theDialog('End of the job')
    await user.selectOptions(again.getByLabelText('Why it ended'), 'It goes on after all')
    await user.click(again.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('On trial')).toBeVisible()
    expect(stored()).toMatchObject([{ endedOn: null, endReason: null }])
  })
})

describe('the jobs of a person', () => {
  it('bear long names, and say in French how they stand', async () => {
    const { g, nadia, person, tab } = await samirsJobs('fr')
    const place = g.employer('Cantine scolaire intercommunale de la Ville de Tournai et de ses environs ASBL')
    g.placement(person, { establishmentId: place.establishmentId })
    openApp(nadia, tab)
    expect(await screen.findByText('Période d’essai')).toBeVisible()
    expect(screen.getByText(/depuis le 29 sept\. 2026/)).toBeVisible()
    expect(screen.getByText(/Prochains points : /)).toBeVisible()
  })
})
