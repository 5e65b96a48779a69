import { listSessions } from '@tandem/contract/session'
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { hashPassword } from '../../apps/server/src/identity/passwords.ts'
import { AccountTab } from '../../apps/web/src/features/settings/account-tab.tsx'
import { PasswordField } from '../../apps/web/src/features/sign-in/password-field.tsx'
import { refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { show, wire } from '../support/screen.tsx'
import { openApp, theDialog } from '../support/whole-app.tsx'

const PASSWORD = 'a quiet morning bake'

async function aCoach() {
  const w = await world()
  const g = given(w)
  g.organisation()
  const nadia = g.coach(g.team(), { email: 'nadia@tandem.example', passwordHash: await hashPassword(PASSWORD) })
  const stored = () => w.context.db.select().from(members).all()[0]
  return { w, nadia, stored }
}

const nameBox = () => screen.findByRole('textbox', { name: 'Name' })
async function write(user: UserEvent, box: HTMLElement, text: string) {
  await user.clear(box)
  await user.type(box, text)
}

afterEach(() => {
  localStorage.clear()
  document.documentElement.removeAttribute('data-theme')
})

describe('my account', () => {
  it('takes a new name and another time without a sign of life', async () => {
    const { nadia, stored } = await aCoach()
    const { user } = openApp(nadia, '/settings')
    await write(user, await nameBox(), 'Nadia B.')
    await write(user, screen.getByRole('textbox', { name: 'Sign me out when I do nothing for' }), '60')
    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('Saved')).toBeVisible()
    expect(stored()).toMatchObject({ name: 'Nadia B.', idleMinutes: 60 })
  })

  it('says beside the field what cannot be', async () => {
    const { nadia, stored } = await aCoach()
    const { user } = openApp(nadia, '/settings')
    await user.clear(await nameBox())
    await write(user, screen.getByRole('textbox', { name: 'Sign me out when I do nothing for' }), '4')
    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(await nameBox()).toHaveAccessibleDescription('Fill this in.')
    expect(screen.getByRole('textbox', { name: 'Sign me out when I do nothing for' })).toHaveAccessibleDescription(
      /5 to 480 minutes.*This is too little\./,
    )
    expect(stored()).toMatchObject({ name: 'Nadia Benali', idleMinutes: 30 })
  })

  it('turns to the other language at once, and keeps what was being typed', async () => {
    const { nadia, stored } = await aCoach()
    const { user } = openApp(nadia, '/settings')
    await write(user, await nameBox(), 'Half a na')
    await user.click(screen.getByRole('radio', { name: 'Français' }))

    expect(await screen.findByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('Half a na')
    expect(stored()).toMatchObject({ name: 'Nadia Benali', locale: 'fr' })
  })

  it('says so when the language could not be kept', async () => {
    const { nadia } = await aCoach()
    const { user, line } = openApp(nadia, '/settings')
    await nameBox()
    line.state = 'down'
    await user.click(screen.getByRole('radio', { name: 'Français' }))
    expect(await screen.findByText(/^No connection/)).toBeVisible()
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked()
  })

  it('keeps the colours on this device', async () => {
    const { nadia } = await aCoach()
    const { user } = openApp(nadia, '/settings')
    await user.click(await screen.findByRole('radio', { name: 'Dark' }))
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
    await user.click(screen.getByRole('radio', { name: 'As the device' }))
    expect(document.documentElement).not.toHaveAttribute('data-theme')
  })
})

describe('my password', () => {
  it('asks for the one of now, says the rules before, and ends the other sessions', async () => {
    const { w, nadia } = await aCoach()
    const phone = signedInAs(w, nadia.memberId)
    const { user } = openApp(nadia, '/settings')
    const now = await screen.findByLabelText('Password now')
    const next = screen.getByLabelText('New password')
    expect(next).toHaveAccessibleDescription(/At least 12 characters/)
    const change = () => user.click(screen.getByRole('button', { name: 'Change the password' }))

    await user.type(now, 'not this one')
    await user.type(next, 'short')
    await change()
    expect(await screen.findByText('This is not your password.')).toBeVisible()

    await write(user, now, PASSWORD)
    await change()
    expect(await screen.findByText('Use at least 12 characters. A short sentence works well.')).toBeVisible()
    expect(now).toHaveValue(PASSWORD)

    await write(user, next, 'another good sentence')
    await change()
    expect(await screen.findByText('Password changed. Your other sessions have ended.')).toBeVisible()
    expect(now).toHaveValue('')
    expect((await refused(phone, listSessions, {})).code).toBe('signed-out')
  })
})

describe('where I am signed in', () => {
  it('shows this browser and the others, which can be ended from here', async () => {
    const { w, nadia } = await aCoach()
    const phone = signedInAs(w, nadia.memberId)
    const { user } = openApp(nadia, '/settings')
    const list = within(await screen.findByRole('list', { name: 'Where I am signed in' }))
    expect(list.getAllByRole('listitem')).toHaveLength(2)
    expect(list.getByText('here')).toBeVisible()

    await user.click(list.getByRole('button', { name: 'Sign out on test' }))

    await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1))
    expect((await refused(phone, listSessions, {})).code).toBe('signed-out')
  })

  it('is left with one press when nothing is unsaved', async () => {
    const { nadia } = await aCoach()
    const { user, router } = openApp(nadia, '/settings')
    await user.click(await screen.findByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'))
    expect((await refused(nadia, listSessions, {})).code).toBe('signed-out')
  })

  it('asks first when something written on this device would go', async () => {
    const { nadia, stored } = await aCoach()
    wire(nadia)
    const onSignedOut = vi.fn()
    const user = userEvent.setup()
    const member = {
      memberId: nadia.memberId,
      name: stored()?.name ?? '',
      email: null,
      roles: [],
      locale: 'en' as const,
      idleMinutes: 30,
      teams: [],
      allowedActions: [],
      sessionEndsAt: '2026-11-25T00:00:00.000Z',
    }
    show(
      <AccountTab
        member={member}
        renderPassword={(field) => <PasswordField {...field} />}
        away={null}
        countUnsaved={async () => 2}
        onSignedOut={onSignedOut}
      />,
    )
    await user.click(await screen.findByRole('button', { name: 'Sign out' }))
    const question = await theDialog('Sign out and lose what is not saved?', 'alertdialog')
    expect(question.getByText(/^2 things you wrote on this device are not saved yet\./)).toBeVisible()

    await user.click(question.getByRole('button', { name: 'Stay, and save first' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(onSignedOut).not.toHaveBeenCalled()

    await user.click(screen.getByRole('button', { name: 'Sign out' }))
    await user.click((await theDialog(/^Sign out and lose/, 'alertdialog')).getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1))
  })
})
