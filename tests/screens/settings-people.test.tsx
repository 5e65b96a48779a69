import { editMember, setMemberDisabled, useMemberLink } from '@tandem/contract/members'
import { listSessions } from '@tandem/contract/session'
import { editTeam } from '@tandem/contract/teams'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { teams } from '../../apps/server/src/features/teams/teams.table.ts'
import { ok, refused, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { choose, openApp, theDialog } from '../support/whole-app.tsx'

async function anOffice() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const teamId = g.team()
  const marie = g.administrator()
  const { db } = w.context
  return {
    w,
    g,
    teamId,
    marie,
    member: (memberId: string) =>
      db
        .select()
        .from(members)
        .all()
        .find((one) => one.id === memberId),
    teamNames: () =>
      db
        .select()
        .from(teams)
        .all()
        .map((team) => team.name),
  }
}

const PEOPLE = '/settings?tab=people'
const row = (name: RegExp) => screen.findByRole('row', { name })
const open = (who: Parameters<typeof openApp>[0]) => openApp(who, PEOPLE)

describe('members', () => {
  it('are listed with roles, teams and access; who left comes last', async () => {
    const { g, teamId, marie } = await anOffice()
    g.member(['coach', 'lead'], [teamId], { name: 'Zoé Adam', email: 'zoe@tandem.example', passwordHash: 'x' })
    g.member(['coach'], [], { name: 'Aline Partie', disabledAt: '2026-11-01T00:00:00.000Z' })
    open(marie)

    expect(await row(/^Zoé Adam.*zoe@tandem.example.* coach, team lead Tournai can sign in/)).toBeVisible()
    expect(await row(/^Aline Partie.*closed/)).toBeVisible()
    const names = screen.getAllByRole('rowheader').map((cell) => cell.firstChild?.textContent)
    expect(names).toEqual(['Marie Urbain', 'Zoé Adam', 'Aline Partie'])
  })

  it('are added, and invited by a link that one hands over', async () => {
    const { w, marie } = await anOffice()
    const { user } = open(marie)
    await user.click(await screen.findByRole('button', { name: 'Add a member' }))
    const form = await theDialog('Add a member')
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Jonas Peeters')
    await user.type(form.getByRole('textbox', { name: 'E-mail' }), 'jonas@tandem.example')
    expect(form.getByRole('checkbox', { name: 'Coach' })).toBeChecked()
    expect(form.getByRole('button', { name: 'Tournai' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(form.getByRole('button', { name: 'Save' }))

    const link = await theDialog('A link for Jonas Peeters')
    expect(link.getByText(/choose their password and come in, once, until 8 Dec 2026/)).toBeVisible()
    const address = String((link.getByRole('textbox', { name: 'Link' }) as HTMLInputElement).value)
    expect(address).toMatch(/^http:\/\/localhost:3000\/welcome#token-/)
    await user.click(link.getByRole('button', { name: 'Copy the link' }))
    expect(await link.findByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(address)
    const token = address.split('#')[1] ?? ''
    const { member } = await ok(visitor(w), useMemberLink, { body: { token, password: 'une phrase bien à moi' } })
    expect(member?.name).toBe('Jonas Peeters')
  })

  it('without an address wait for one, and get no link', async () => {
    const { marie } = await anOffice()
    const { user, line } = open(marie)
    await user.click(await screen.findByRole('button', { name: 'Add a member' }))
    const form = await theDialog('Add a member')
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Jonas Peeters')
    await user.click(form.getByRole('button', { name: 'Save' }))

    expect(await row(/^Jonas Peeters.*no e-mail yet.* coach Tournai not invited yet/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'More for Jonas Peeters' }))
    expect(screen.getByRole('menuitem', { name: 'Invitation link' })).toBeDisabled()
    expect(line.sent.filter((sent) => sent.startsWith('PUT'))).toEqual([])
  })

  it('cannot share an address: the form says so and keeps the rest', async () => {
    const { g, marie } = await anOffice()
    g.member(['coach'], [], { email: 'jonas@tandem.example' })
    const { user } = open(marie)
    await user.click(await screen.findByRole('button', { name: 'Add a member' }))
    const form = await theDialog('Add a member')
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Another Jonas')
    await user.type(form.getByRole('textbox', { name: 'E-mail' }), 'jonas@tandem.example')
    await user.click(form.getByRole('button', { name: 'Save' }))

    expect(await form.findByRole('link', { name: 'E-mail: This exists already.' })).toBeVisible()
    expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Another Jonas')
  })

  it('who has a password gets a password link', async () => {
    const { g, marie } = await anOffice()
    g.member(['coach'], [], { name: 'Zoé Adam', passwordHash: 'x' })
    const { user } = open(marie)
    await choose(user, 'More for Zoé Adam', 'Password link')
    const link = await theDialog('A link for Zoé Adam')
    expect(link.getByText(/choose a new password, once, until 26 Nov 2026.*ends their open sessions/)).toBeVisible()
    await user.click(link.getByRole('button', { name: 'Close' }))
    expect(await row(/^Zoé Adam.*password link, opens until 26 Nov 2026/)).toBeVisible()
  })

  it('are shown both versions when two administrators changed one', async () => {
    const { g, teamId, marie, member } = await anOffice()
    const memberId = g.member(['coach'], [teamId], { name: 'Zoé Adam', email: 'zoe@tandem.example' })
    const { user } = open(marie)
    await choose(user, 'More for Zoé Adam', 'Edit')
    const form = await theDialog('Edit the member')
    await user.click(form.getByRole('checkbox', { name: 'Team lead' }))
    const body = { name: 'Zoé Adam-Roy', email: 'zoe@tandem.example', roles: ['reader' as const], teamIds: [] }
    await ok(marie, editMember, { params: { memberId }, body: { ...body, locale: 'en', version: 1 } })
    await user.click(form.getByRole('button', { name: 'Save' }))

    const versions = within(await form.findByRole('table', { name: 'Two versions' }))
    expect(versions.getByRole('row', { name: 'Name Zoé Adam Zoé Adam-Roy' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'Roles Coach, Team lead Reader' })).toBeVisible()
    expect(versions.getByRole('row', { name: 'Teams Tournai –' })).toBeVisible()
    await user.click(form.getByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(member(memberId)).toMatchObject({ name: 'Zoé Adam', roles: ['coach', 'lead'] })
  })
})

describe('an access', () => {
  it('is closed once what follows was read, and opened again', async () => {
    const { g, marie, teamId } = await anOffice()
    const coach = g.coach(teamId)
    const { user } = open(marie)
    await choose(user, 'More for Nadia Benali', 'Close the access')
    const question = await theDialog('Close the access of Nadia Benali?', 'alertdialog')
    expect(question.getByText(/signed out everywhere at once/)).toBeVisible()
    await user.click(question.getByRole('button', { name: 'Close the access' }))

    expect(await row(/^Nadia Benali.*closed/)).toBeVisible()
    expect((await refused(coach, listSessions, {})).code).toBe('signed-out')
    await choose(user, 'More for Nadia Benali', 'Open the access')
    const back = await theDialog('Open the access of Nadia Benali again?', 'alertdialog')
    await user.click(back.getByRole('button', { name: 'Open the access' }))
    await waitFor(async () => expect(await row(/^Nadia Benali/)).not.toHaveTextContent('closed'))
  })

  it('of one’s own is not closed here', async () => {
    const { marie } = await anOffice()
    const { user } = open(marie)
    await user.click(await screen.findByRole('button', { name: 'More for Marie Urbain' }))
    expect(screen.getByRole('menuitem', { name: 'Close the access' })).toBeDisabled()
  })

  it('that somebody else closed meanwhile says so, and nothing else happens', async () => {
    const { g, marie } = await anOffice()
    const memberId = g.member(['coach'], [], { name: 'Zoé Adam' })
    const { user } = open(marie)
    await choose(user, 'More for Zoé Adam', 'Close the access')
    const question = await theDialog('Close the access of Zoé Adam?', 'alertdialog')
    await ok(marie, setMemberDisabled, { params: { memberId }, body: { isDisabled: true, version: 1 } })
    await user.click(question.getByRole('button', { name: 'Close the access' }))
    expect(await question.findByRole('alert')).toHaveTextContent('Somebody else changed this while you were writing.')
  })
})

describe('teams', () => {
  it('are added and renamed, with how many belong to each', async () => {
    const { g, teamId, marie, teamNames } = await anOffice()
    g.member(['coach'], [teamId], { name: 'Zoé Adam' })
    const { user } = open(marie)
    const list = within(await screen.findByRole('list', { name: 'Teams' }))
    expect(list.getByText('1 member')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Add a team' }))
    const added = await theDialog('Add a team')
    await user.type(added.getByRole('textbox', { name: 'Name of the team' }), 'Tournaï')
    await user.click(added.getByRole('button', { name: 'Save' }))
    expect(await added.findByText('This exists already.')).toBeVisible()
    await user.clear(added.getByRole('textbox', { name: 'Name of the team' }))
    await user.type(added.getByRole('textbox', { name: 'Name of the team' }), 'Mouscron')
    await user.click(added.getByRole('button', { name: 'Save' }))
    expect(await list.findByText('no member')).toBeVisible()

    await user.click(await list.findByRole('button', { name: 'Rename Tournai' }))
    const renamed = await theDialog('Rename the team')
    await ok(marie, editTeam, { params: { teamId }, body: { name: 'Tournai nord', version: 1 } })
    await user.type(renamed.getByRole('textbox', { name: 'Name of the team' }), ' sud')
    await user.click(renamed.getByRole('button', { name: 'Save' }))
    await user.click(await renamed.findByRole('button', { name: 'Save mine' }))
    expect(await list.findByText('Tournai sud')).toBeVisible()
    expect(teamNames().sort()).toEqual(['Mouscron', 'Tournai sud'])
  })
})

it('a coach sees neither people nor organisation in the settings', async () => {
  const { g } = await anOffice()
  open(g.coach())
  expect(await screen.findByRole('textbox', { name: 'Name' })).toBeVisible()
  expect(screen.queryByRole('navigation', { name: 'Parts of the settings' })).toBeNull()
})

it('an administrator who accompanies nobody begins with the people', async () => {
  const { marie } = await anOffice()
  const { router } = openApp(marie, '/')
  await waitFor(() => expect(router.state.location.href).toBe(PEOPLE))
})
