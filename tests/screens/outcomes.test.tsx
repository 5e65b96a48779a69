import type { Locale } from '@tandem/domain/members'
import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { OutcomesScreen } from '../../apps/web/src/features/outcomes/outcomes-screen.tsx'
import { type OutcomesSearch, periodOf } from '../../apps/web/src/features/outcomes/outcomes-search.ts'
import { signedInAs, TODAY, type Visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { showAt } from '../support/page.tsx'

type Choices = Partial<Pick<Parameters<typeof OutcomesScreen>[0], 'teams' | 'coaches' | 'mayNamePeople'>>

/** The screen with an address of its own; `asked` keeps every address it went through. */
function open(
  who: Visitor,
  search: OutcomesSearch = {},
  { teams = [], coaches = [], mayNamePeople = true }: Choices = {},
  locale: Locale = 'en',
) {
  const asked: OutcomesSearch[] = []
  function Page() {
    const [now, setNow] = useState(search)
    return (
      <OutcomesScreen
        today={TODAY}
        teams={teams}
        coaches={coaches}
        mayNamePeople={mayNamePeople}
        search={now}
        onSearch={(next) => {
          asked.push(next)
          setNow(next)
        }}
      />
    )
  }
  return { ...showAt(who, '/outcomes', <Page />, { locale }), asked }
}

async function aYear() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const samir = g.episode(nadia)
  const placementId = g.placement(samir)
  g.logEntry(nadia, samir, { placementId, occurredOn: '2026-10-05', forWhom: 'both' })
  g.logEntry(nadia, samir, { minutes: 45, travelMinutes: 0, side: 'worker', forWhom: 'worker' })
  g.episode(nadia, { firstName: 'Inès', lastName: 'Moreau', enteredOn: '2026-11-10' })
  return { w, g, nadia, samir, placementId }
}

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

    const dialog = within(await screen.findByRole('dialog', { name: 'Accès à l’emploi : 50 %' }))
    expect(await dialog.findByText('Pas encore d’emploi commencé · 1')).toBeDefined()
    expect(screen.getByText(/^Vos personnes accompagnées, du 1 janv\. 2026 au 24 nov\. 2026/)).toBeDefined()
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
    const { user } = open(nadia, { from: '2026-01-01', to: '2026-06-30', basis: 'jobStart' })
    const question = 'from=2026-01-01&to=2026-06-30&basis=jobStart'

    expect((await screen.findByRole('link', { name: 'Excel' })).getAttribute('href')).toBe(
      `/api/outcomes/export.xlsx?${question}`,
    )
    await user.click(screen.getByRole('button', { name: 'CSV' }))
    const links = screen.getAllByRole('menuitem').map((item) => item.getAttribute('href'))
    expect(links).toEqual([
      `/api/outcomes/export.csv?${question}`,
      `/api/outcomes/export.csv?${question}&separator=semicolon`,
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
