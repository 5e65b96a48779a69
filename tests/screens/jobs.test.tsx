import { addContact } from '@tandem/contract/employers'
import { amendContract } from '@tandem/contract/placements'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { employers } from '../../apps/server/src/features/employers/employers.table.ts'
import { contractSegments, placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function samir(locale: 'en' | 'fr' = 'en') {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach(g.team(), { locale })
  const person = g.episode(nadia)
  const { db } = w.context
  return {
    g,
    nadia,
    person,
    tab: `/people/${person.workerId}?tab=jobs`,
    stored: () => db.select().from(placements).all(),
    contracts: () => db.select().from(contractSegments).all(),
    companies: () => db.select().from(employers).all(),
  }
}

const CONTACT = {
  functionLabel: null,
  phone: null,
  email: null,
  preferredChannel: null,
  reachNote: null,
  fromOn: null,
  toOn: null,
}

async function withTutor() {
  const its = await samir()
  const lenoir = its.g.employer()
  const { contacts } = await ok(its.nadia, addContact, {
    params: { employerId: lenoir.employerId },
    body: { ...CONTACT, name: 'M. Roy', function: 'tutor' },
  })
  return { ...its, lenoir, royId: contacts[0]?.contactId }
}

describe('adding a job', () => {
  it('finds the place by a few letters, with its contract and its tutor', async () => {
    const { nadia, tab, lenoir, royId, stored, contracts } = await withTutor()
    const { user } = openApp(nadia, tab)
    expect(await screen.findByText(/No job yet\./)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Add a job' }))
    const form = await theDialog('A job or a work trial')
    await user.click(form.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(form.getByLabelText('Employer')).toHaveAccessibleDescription('Fill this in.'))
    expect(form.getByRole('alert')).toHaveTextContent('Employer: Fill this in.')

    await user.type(form.getByLabelText('Employer'), 'leno')
    await user.click(await screen.findByRole('option', { name: /Boulangerie Lenoir/ }))
    await waitFor(() => expect(form.getByRole('option', { name: 'M. Roy, Tutor' })).toBeInTheDocument())
    await user.selectOptions(form.getByLabelText('Tutor'), 'M. Roy, Tutor')
    await user.type(form.getByLabelText('First day'), '2026-11-16')
    await user.type(form.getByLabelText('Job title'), 'Baker’s help')
    await user.type(form.getByLabelText('Hours a week'), '28,5')
    await user.selectOptions(form.getByLabelText('Contract'), 'Fixed-term')
    await user.type(form.getByLabelText('Trial period until'), '2026-11-01')
    await user.click(form.getByRole('button', { name: 'Add' }))
    await waitFor(() =>
      expect(form.getByLabelText('Trial period until')).toHaveAccessibleDescription(
        /The trial ends before the first day\./,
      ),
    )
    await user.clear(form.getByLabelText('Trial period until'))
    await user.type(form.getByLabelText('Trial period until'), '2026-12-03')
    await user.click(form.getByRole('button', { name: 'Add' }))

    expect(await screen.findByText('Job at Boulangerie Lenoir added')).toBeVisible()
    expect(await screen.findByText('tutor M. Roy')).toBeVisible()
    expect(screen.getByText(/Baker’s help · Fixed-term · 28\.5 h\/week · trial until 3 Dec 2026/)).toBeVisible()
    expect(stored()).toMatchObject([{ establishmentId: lenoir.establishmentId, startedOn: '2026-11-16' }])
    expect(contracts()).toMatchObject([{ weeklyMinutes: 1710, contractType: 'fixedTerm' }])
    expect(royId).toBeDefined()
    expect(screen.getByText('On trial')).toBeVisible()
    expect(screen.getByText('In the job · week 1')).toBeVisible()
  })

  it('may begin with a company that is not known yet', async () => {
    const { nadia, tab, stored, companies } = await samir()
    const { user } = openApp(nadia, tab)
    await user.click(await screen.findByRole('button', { name: 'Add a job' }))
    const form = await theDialog('A job or a work trial')
    await user.type(form.getByLabelText('Employer'), 'Ateliers du Val')
    expect((await screen.findAllByText('No company found')).length).toBeGreaterThan(0)
    await user.click(form.getByRole('button', { name: 'A new company…' }))
    const company = await theDialog('A new company')
    expect(company.getByLabelText('Name')).toHaveValue('Ateliers du Val')
    await user.type(company.getByLabelText('Town'), 'Mons')
    await user.click(company.getByRole('button', { name: 'Add the company' }))
    await waitFor(() => expect(form.getByLabelText('Employer')).toHaveValue('Ateliers du Val'))
    await user.click(form.getByRole('button', { name: 'Add' }))
    expect(await screen.findByText('first day not known yet', { exact: false })).toBeVisible()
    expect(companies()).toMatchObject([{ name: 'Ateliers du Val' }])
    expect(stored()).toMatchObject([{ startedOn: null, type: 'job' }])
  })

  it('does not take a company twice', async () => {
    const { g, nadia, tab, companies } = await samir()
    g.employer('Ateliers du Val')
    const { user } = openApp(nadia, tab)
    await user.click(await screen.findByRole('button', { name: 'Add a job' }))
    const form = await theDialog('A job or a work trial')
    await user.click(form.getByRole('button', { name: 'A new company…' }))
    const company = await theDialog('A new company')
    await user.type(company.getByLabelText('Name'), 'Ateliers du Val')
    await user.click(company.getByRole('button', { name: 'Add the company' }))
    await waitFor(() => expect(company.getByLabelText('Name')).toHaveAccessibleDescription('This exists already.'))
    expect(companies()).toHaveLength(1)
  })

  it('asks of a work trial no contract, and of agency work where it is done', async () => {
    const { g, nadia, tab, stored, contracts } = await samir()
    const agency = g.employer('Intérim Plus')
    const there = g.employer('Brasserie du Nord')
    const { user } = openApp(nadia, tab)
    await user.click(await screen.findByRole('button', { name: 'Add a job' }))
    const form = await theDialog('A job or a work trial')
    await user.selectOptions(form.getByLabelText('Contract'), 'Agency')
    await user.type(form.getByLabelText('Employer'), 'interim')
    await user.click(await screen.findByRole('option', { name: /Intérim Plus/ }))
    await user.type(form.getByLabelText('Where the work is done'), 'nord')
    await user.click(await screen.findByRole('option', { name: /Brasserie du Nord/ }))
    await user.click(form.getByRole('radio', { name: 'Work trial' }))
    expect(form.queryByLabelText('Contract')).toBeNull()
    expect(form.queryByLabelText('Trial period until')).toBeNull()
    await user.click(form.getByRole('radio', { name: 'Job' }))
    await user.click(form.getByRole('button', { name: 'Add' }))
    expect(await screen.findByText('through Brasserie du Nord')).toBeVisible()
    expect(stored()).toMatchObject([
      { establishmentId: agency.establishmentId, userEstablishmentId: there.establishmentId },
    ])
    expect(contracts()).toMatchObject([{ contractType: 'agency' }])
  })
})

describe('a job that changes', () => {
  it('gets another first day, and is refused employer contact from a day on', async () => {
    const { g, nadia, person, tab, stored } = await samir()
    g.placement(person)
    const { user } = openApp(nadia, tab)
    await choose(user, 'More for Boulangerie Lenoir', 'Edit')
    const form = await theDialog('Edit the job')
    await user.type(form.getByLabelText(/Does not want the employer contacted/), '2026-11-20')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Employer not to be contacted since 20 Nov 2026')).toBeVisible()
    expect(stored()).toMatchObject([{ employerContactRefusedOn: '2026-11-20' }])
    await user.click(screen.getByRole('button', { name: 'More for Boulangerie Lenoir' }))
    expect(screen.queryByRole('menuitem', { name: 'Check in with the employer' })).toBeNull()
    expect(screen.getByRole('menuitem', { name: 'Check in with the worker' })).toBeVisible()
  })

  it('gets another contract from a day on, beside the former one', async () => {
    const { g, nadia, person, tab, contracts } = await samir()
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
    const { g, nadia, person, tab, contracts } = await samir()
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
    expect(await screen.findByText('tutor M. Roy')).toBeVisible()
  })
})

describe('the end of a job', () => {
  it('needs its reason and a day that has come, and can be taken back', async () => {
    const { g, nadia, person, tab, stored } = await samir()
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
    const { g, nadia, person, tab } = await samir('fr')
    const place = g.employer('Cantine scolaire intercommunale de la Ville de Tournai et de ses environs ASBL')
    g.placement(person, { establishmentId: place.establishmentId })
    openApp(nadia, tab)
    expect(await screen.findByText('Période d’essai')).toBeVisible()
    expect(screen.getByText(/depuis le 29 sept\. 2026/)).toBeVisible()
    expect(screen.getByText(/Prochains points : /)).toBeVisible()
  })
})
