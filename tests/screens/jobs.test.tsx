import { addProgramme } from '@tandem/contract/programmes'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok } from '../support/app.ts'
import { samirsJobs, withTutor } from '../support/jobs.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

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
    expect(await screen.findByText('tutor: M. Roy')).toBeVisible()
    expect(screen.getByText(/Baker’s help · Fixed-term · 28\.5 h\/week · trial until 3 Dec 2026/)).toBeVisible()
    expect(stored()).toMatchObject([{ establishmentId: lenoir.establishmentId, startedOn: '2026-11-16' }])
    expect(contracts()).toMatchObject([{ weeklyMinutes: 1710, contractType: 'fixedTerm' }])
    expect(royId).toBeDefined()
    expect(screen.getByText('On trial')).toBeVisible()
    expect(screen.getByText('In the job · week 1')).toBeVisible()
  })

  it('may begin with a company that is not known yet', async () => {
    const { nadia, tab, stored, companies } = await samirsJobs()
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
    const { g, nadia, tab, companies } = await samirsJobs()
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
    const { g, nadia, tab, stored, contracts } = await samirsJobs()
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
    expect(await screen.findByRole('link', { name: 'Brasserie du Nord' })).toBeVisible()
    expect(screen.getByText('employed by', { exact: false })).toHaveTextContent('employed by Intérim Plus')
    expect(stored()).toMatchObject([
      { establishmentId: agency.establishmentId, userEstablishmentId: there.establishmentId },
    ])
    expect(contracts()).toMatchObject([{ contractType: 'agency' }])

    await choose(user, 'More for Brasserie du Nord', 'Edit')
    const edit = await theDialog('Edit the job')
    await user.selectOptions(edit.getByLabelText('The agency, Intérim Plus'), 'Is not to be contacted')
    await user.type(edit.getByLabelText('Agency not to be contacted since'), '2026-11-10')
    await user.click(edit.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/^Nothing leaves toward the agency, Intérim Plus, since/)).toBeVisible()
    expect(stored()).toMatchObject([{ employerContactRefusedOn: null, agencyContactRefusedOn: '2026-11-10' }])
  })
})

describe('a job in a programme that asks for a minimum', () => {
  it('says whether it counts, and what is asked', async () => {
    const { g, nadia, person, tab } = await samirsJobs()
    const programme = { name: 'UWV', funder: null, isHouse: true, preset: 'uwv-nl' as const }
    await ok(g.administrator(), addProgramme, { body: programme })
    g.placement(person)
    openApp(nadia, tab)
    expect(await screen.findByText('Does not count for the programme yet')).toBeVisible()
    expect(screen.getByText('28 h a week, of at least 12 · 6 months full on 28 Mar 2027')).toBeVisible()
  })
})
