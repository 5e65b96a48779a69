import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { periodOf } from '../../apps/web/src/features/outcomes/outcomes-search.ts'
import { signedInAs, TODAY } from '../support/app.ts'
import { aYear, openOutcomes as open } from '../support/outcomes-screen.tsx'

describe('what is asked', () => {
  it('is this year unless another period is chosen, kept in the address', async () => {
    const { nadia } = await aYear()
    const { user, asked } = open(nadia)

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Period' }), 'Last year')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'This quarter')

    expect(asked).toEqual([
      { from: '2025-01-01', to: '2025-12-31' },
      { from: '2026-10-01', to: '2026-11-24' },
    ])
    expect(periodOf('lastMonths', TODAY)).toEqual({ from: '2025-11-25', to: '2026-11-24' })
    expect(periodOf('thisQuarter', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  })

  it('is refused beside the date when the period ends before it begins', async () => {
    const { nadia } = await aYear()
    open(nadia, { from: '2026-05-01', to: '2026-01-01' })

    expect(await screen.findByText('The period ends before it begins.')).toBeDefined()
    expect(screen.queryByRole('link', { name: 'Excel' })).toBeNull()
  })

  it('is narrowed by a lead to a team and to a coach of it', async () => {
    const { g, nadia } = await aYear()
    const lead = g.lead(nadia.teamId)
    const elsewhere = g.team('Mons')
    const teams = [
      { teamId: nadia.teamId, name: 'Tournai' },
      { teamId: elsewhere, name: 'Mons' },
    ]
    const coaches = [
      { memberId: nadia.memberId, name: 'Nadia Benali', teamIds: [nadia.teamId] },
      { memberId: g.coach(nadia.teamId).memberId, name: 'Jonas Peeters', teamIds: [nadia.teamId] },
      { memberId: g.coach(elsewhere).memberId, name: 'Far Away', teamIds: [elsewhere] },
    ]
    const { user, asked } = open(lead, {}, { teams, coaches })

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Team' }), 'Tournai')
    const coach = screen.getByRole('combobox', { name: 'Coach' })
    expect(
      within(coach)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['All coaches', 'Nadia Benali', 'Jonas Peeters'])
    await user.selectOptions(coach, 'Jonas Peeters')

    expect(asked.at(-1)).toMatchObject({ teamId: nadia.teamId, coachId: coaches[1]?.memberId })
    expect(await screen.findByText('Nothing happened in this period')).toBeDefined()
  })

  it('may follow those whose first job began in the period, and says that this is unusual', async () => {
    const { nadia } = await aYear()
    const { user, asked } = open(nadia)

    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Followed in the job' }),
      'Whose first job began in it',
    )

    expect(asked).toEqual([{ basis: 'jobStart' }])
    expect(await screen.findByText(/Followed: those whose first job began in the period/)).toBeDefined()
  })

  it('is taken home as a spreadsheet with the same question', async () => {
    const { nadia } = await aYear()
    const period = { from: '2026-01-01', to: '2026-06-30' }
    const { user } = open(nadia, { ...period, basis: 'jobStart', sameEmployer: 'userCompany' })
    expect(await screen.findByText(/the same employer is the company where the work is done/)).toBeVisible()
    const question = 'from=2026-01-01&to=2026-06-30&basis=jobStart&sameEmployer=userCompany'

    expect((await screen.findByRole('link', { name: 'Excel' })).getAttribute('href')).toBe(
      `/api/outcomes/export.xlsx?${question}`,
    )
    await user.click(screen.getByRole('button', { name: 'Other files' }))
    const links = screen.getAllByRole('menuitem').map((item) => item.getAttribute('href'))
    expect(links).toEqual([
      `/api/outcomes/export.csv?${question}`,
      `/api/outcomes/export.csv?${question}&separator=semicolon`,
      `/api/outcomes/export.xlsx?${question}&reader=funder`,
      `/api/outcomes/export.csv?${question}&table=people`,
      `/api/outcomes/export.csv?${question}&table=people&separator=semicolon`,
    ])
  })
})

describe('a reader outside the house', () => {
  it('sees figures and what they count, no name, and nothing about few people', async () => {
    const { w, g } = await aYear()
    const luc = signedInAs(w, g.member(['reader'], []))
    const { user } = open(luc, {}, { mayNamePeople: false })

    expect(await screen.findAllByText('Fewer than 5: not shown')).not.toHaveLength(0)
    expect(screen.queryByRole('button', { name: /See who/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'CSV' }))
    expect(screen.getAllByRole('menuitem')).toHaveLength(2)
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'What it counts: Access to a job' }))

    const dialog = within(await screen.findByRole('dialog', { name: 'Access to a job: –' }))
    expect(dialog.getByText(/^Of the people out of work/)).toBeDefined()
    expect(dialog.queryByRole('link')).toBeNull()
    expect(screen.queryByText(/Haddad/)).toBeNull()
  })
})
