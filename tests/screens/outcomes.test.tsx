import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { periodOf } from '../../apps/web/src/features/outcomes/outcomes-search.ts'
import { TODAY } from '../support/app.ts'
import { aYear, openOutcomes as open } from '../support/outcomes-screen.tsx'

const cardOf = (name: string) => within(screen.getByRole('region', { name }))

describe('the outcomes', () => {
  it('show each figure with what it is out of, zero as 0 and what cannot be told as a dash', async () => {
    const { nadia } = await aYear()
    open(nadia)

    const tile = (name: string) => screen.getByText(name).parentElement?.textContent
    expect(await screen.findByText('Your people, 1 Jan 2026 to 24 Nov 2026, as of 24 Nov 2026')).toBeDefined()
    expect(tile('Access to a job')).toBe('Access to a job50 %1 of 2See who')
    expect(tile('Job starts')).toBe('Job starts1See who')
    expect(tile('Still in the first job after 13 weeks')).toContain('–nobody to count yet · too early 1')
    expect(cardOf('Entries and caseload').getAllByText('2')).toHaveLength(2)
    expect(cardOf('Both parties').getByText('Only the worker 0 · only the employer 0 · neither 0')).toBeDefined()
    expect(cardOf('Both parties').getAllByText('0 %')).not.toHaveLength(0)
  })

  it('say what is not noted yet where it leaves nobody to count', async () => {
    const { w, nadia } = await aYear()
    w.context.db.$client.prepare("UPDATE episodes SET situation_at_entry = 'unknown'").run()
    open(nadia)

    const tile = (await screen.findByText('Access to a job')).parentElement?.textContent
    expect(tile).toBe('Access to a job–nobody to count yet · Situation at entry not known: 2See who')
  })

  it('split the hours in tables that say what the bars show', async () => {
    const { nadia } = await aYear()
    open(nadia)

    const rowsOf = async (name: string) =>
      within(await screen.findByRole('table', { name }))
        .getAllByRole('row')
        .map((row) => row.textContent)
    expect((await rowsOf('For whom')).slice(1)).toEqual([
      'Worker45 min37.5 %',
      'Employer0 min0 %',
      'Both1 h 1562.5 %',
      'Not said0 min0 %',
    ])
    expect((await rowsOf('When')).slice(1)).toContain('In the job2 h100 %')
    expect((await rowsOf('Contact')).slice(1)).toEqual(['Direct2 h100 %', 'Indirect0 min0 %'])
    expect(cardOf('Coaching hours').getByText('Travel, apart: 40 min')).toBeDefined()
    expect(cardOf('Coaching hours').getByText('2 log entries')).toBeDefined()
  })

  it('open on the definition, the people counted, and why the others are not', async () => {
    const { nadia, samir } = await aYear()
    const { user, asked } = open(nadia)

    await user.click(await screen.findByRole('button', { name: 'See who: Access to a job' }))

    const dialog = within(await screen.findByRole('dialog', { name: 'Access to a job: 50 %' }))
    expect(asked).toEqual([{ open: 'B1' }])
    expect(dialog.getByText(/^Of the people out of work who entered in the period/)).toBeDefined()
    expect(dialog.getByText('1 Jan 2026 – 24 Nov 2026')).toBeDefined()
    const link = await dialog.findByRole('link', { name: 'Haddad Samir' })
    expect(link.getAttribute('href')).toBe(`/people/${samir.workerId}`)
    expect(link.parentElement?.textContent).toContain('entered 2 Jun · Boulangerie Lenoir, from 29 Sept')
    expect(dialog.getByRole('heading', { name: 'Counted · 1' })).toBeDefined()
    expect(dialog.getByText('No job started yet · 1')).toBeDefined()
    expect(dialog.getByRole('link', { name: 'Moreau Inès' })).toBeDefined()
  })

  it('open at an address, and close into it', async () => {
    const { nadia } = await aYear()
    const { user, asked } = open(nadia, { open: 'A4' })

    const dialog = await screen.findByRole('dialog', { name: 'Active caseload: 2' })
    expect(within(dialog).queryByText('Period')).toBeNull()
    await user.keyboard('{Escape}')

    expect(asked).toEqual([{ open: undefined }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('name who was asked, which side, when it was due and when it was held', async () => {
    const { g, nadia, samir, placementId } = await aYear()
    g.checkIn(nadia, samir, placementId, { heldOn: '2026-10-02' })
    open(nadia, { open: 'A13', from: '2026-10-01', to: '2026-10-05' })

    const dialog = within(await screen.findByRole('dialog'))
    const [counted] = await dialog.findAllByRole('link', { name: 'Haddad Samir' })
    expect(counted?.parentElement?.textContent).toContain('Employer Boulangerie Lenoir · due 2 Oct · held 2 Oct')
    expect(dialog.getByText('Not held · 1')).toBeDefined()
  })

  it('give each person’s time', async () => {
    const { nadia } = await aYear()
    open(nadia, { open: 'A7' })

    const dialog = within(await screen.findByRole('dialog', { name: 'Coaching hours: 2 h' }))
    const link = await dialog.findByRole('link', { name: 'Haddad Samir' })
    expect(link.parentElement?.textContent).toContain('2 h · 2 entries')
  })

  it('count those whose file may not be opened without naming them', async () => {
    const { w, nadia, samir } = await aYear()
    w.context.db.$client
      .prepare("UPDATE coach_assignments SET to_on = '2026-11-23' WHERE episode_id = ?")
      .run(samir.episodeId)
    w.context.db.$client.prepare("UPDATE episodes SET exited_on = '2026-11-20' WHERE id = ?").run(samir.episodeId)
    open(nadia, { open: 'A3' })

    const dialog = within(await screen.findByRole('dialog', { name: 'Entries: 2' }))
    expect(await dialog.findByText('and 1 more that you may not open')).toBeDefined()
    expect(dialog.queryByRole('link', { name: 'Haddad Samir' })).toBeNull()
  })

  it('are told in French', async () => {
    const { nadia } = await aYear()
    open(nadia, { open: 'B1' }, {}, 'fr')

    const dialog = within(await screen.findByRole('dialog', { name: /^Accès à l’emploi\s: 50 %$/ }))
    expect(await dialog.findByText('Pas encore d’emploi commencé · 1')).toBeDefined()
    expect(screen.getByText(/^Vos personnes accompagnées, du 1er janv\. 2026 au 24 nov\. 2026/)).toBeDefined()
  })

  it('say so when nothing happened, and lead to a period that may have something', async () => {
    const { nadia } = await aYear()
    const { user } = open(nadia, periodOf('lastYear', TODAY))

    expect(await screen.findByText('Nothing happened in this period')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Show the last 12 months' }))
    expect(await screen.findByText('Access to a job')).toBeDefined()
  })

  it('say what went wrong and offer to try again', async () => {
    const { nadia } = await aYear()
    const { user, line } = open(nadia)
    line.state = 'down'

    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 15_000 })
    line.state = 'up'
    await user.click(again)

    expect(await screen.findByText('Access to a job')).toBeDefined()
  })
})
